package fr.essaim.core.protection.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What an erasure asks of the publisher: documents that mention somebody are made anew, and what
 * they said before is listed for {@link LogCleaning}.
 */
@ApplicationScoped
public class Republishing {

  private static final String PATH =
      "split_part(regexp_replace(uri, '^.*/doc/', ''), '/', 1),"
          + " split_part(regexp_replace(uri, '^.*/doc/', ''), '/', 2)";

  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Has every position that says this emptied, and its documents made anew. */
  public void everywhere(Mention mention) {
    clean(mention, "?2 = ''", "");
    announce(mention);
  }

  /** Has the positions of one document that say this emptied, and it made anew. */
  public void document(String uri, Mention mention) {
    clean(mention, "uri = ?2", uri);
    announce(mention);
  }

  /**
   * Has documents that say this made anew, for a text that they may be made of has changed; what
   * was published meanwhile of documents that are listed already is listed too.
   */
  public void again(Mention mention) {
    clean(
        mention,
        "?2 = '' and uri in (select other.uri from protection.log_cleaning named"
            + " join publication.open_document other on other.position = named.position)",
        "");
    announce(mention);
  }

  /** Has all that is public made anew; what is still the same gets no new position. */
  public void all() {
    entityManager
        .createNativeQuery(
            "insert into publication.outbox (type, key) select distinct "
                + PATH
                + " from publication.open_document where not tombstone")
        .executeUpdate();
  }

  /** The documents in which this was ever published, and at most so many. */
  public List<String> documents(Mention mention, int most) {
    List<?> uris =
        entityManager
            .createNativeQuery(
                "select distinct uri from publication.open_document where nquads ~* ?1 order by uri")
            .setParameter(1, mention.pattern())
            .setMaxResults(most)
            .getResultList();
    return uris.stream().map(Object::toString).toList();
  }

  /** What a document said of somebody when it last did. */
  public Optional<String> text(String uri, Mention mention) {
    List<?> texts =
        entityManager
            .createNativeQuery(
                "select substring(nquads from greatest(1, regexp_instr(nquads, ?2, 1, 1, 0, 'i')"
                    + " - 120) for 300) from publication.open_document"
                    + " where uri = ?1 and nquads ~* ?2 order by position desc")
            .setParameter(1, uri)
            .setParameter(2, mention.pattern())
            .setMaxResults(1)
            .getResultList();
    return texts.stream().map(Object::toString).findFirst();
  }

  private void clean(Mention mention, String which, String uri) {
    entityManager
        .createNativeQuery(
            "insert into protection.log_cleaning (position, noted_at)"
                + " select position, ?3 from publication.open_document where nquads ~* ?1"
                + " and "
                + which
                + " on conflict do nothing")
        .setParameter(1, mention.pattern())
        .setParameter(2, uri)
        .setParameter(3, OffsetDateTime.now(clock))
        .executeUpdate();
  }

  private void announce(Mention mention) {
    entityManager
        .createNativeQuery(
            "insert into publication.outbox (type, key) select distinct "
                + PATH
                + " from publication.open_document where nquads ~* ?1")
        .setParameter(1, mention.pattern())
        .executeUpdate();
  }
}
