package fr.essaim.core.protection.internal;

import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What an erasure asks of the publisher: documents that mention somebody are made anew, and what
 * they said before is listed for {@link LogCleaning}.
 */
@ApplicationScoped
public class Republication {

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
        SqlText.of(
                "select distinct uri from publication.open_document where nquads ~* ?1 order by uri",
                mention.pattern())
            .query(entityManager)
            .setMaxResults(most)
            .getResultList();
    return uris.stream().map(Object::toString).toList();
  }

  /**
   * What a document said of somebody when it last did: the literal with the mention, or the whole
   * line where it stands in an address.
   */
  public Optional<String> text(String uri, Mention mention) {
    List<?> texts =
        SqlText.of(
                "select said, regexp_replace(said, ?2, '', 'i')"
                    + " from (select coalesce(substring(line from '\"(.*)\"'), line) as said"
                    + " from publication.open_document,"
                    + " regexp_split_to_table(nquads, chr(10)) as line"
                    + " where uri = ?1 and line ~* ?2 order by position desc limit 1) as last",
                uri,
                mention.pattern())
            .query(entityManager)
            .getResultList();
    return texts.stream()
        .map(Object[].class::cast)
        .map(said -> TextRows.around(plain(said[0].toString()), plain(said[1].toString())))
        .findFirst();
  }

  /** A literal as people read it; one with an escape that Java does not know stays as it is. */
  private static String plain(String literal) {
    try {
      return literal.translateEscapes();
    } catch (IllegalArgumentException foreign) {
      return literal;
    }
  }

  private void clean(Mention mention, String which, String uri) {
    SqlText.of(
            "insert into protection.log_cleaning (position, noted_at)"
                + " select position, ?3 from publication.open_document where nquads ~* ?1"
                + " and "
                + which
                + " on conflict do nothing",
            mention.pattern(),
            uri,
            clock.instant())
        .update(entityManager);
  }

  private void announce(Mention mention) {
    SqlText.of(
            "insert into publication.outbox (type, key) select distinct "
                + PATH
                + " from publication.open_document where nquads ~* ?1",
            mention.pattern())
        .update(entityManager);
  }
}
