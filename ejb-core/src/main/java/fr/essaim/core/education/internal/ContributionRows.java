package fr.essaim.core.education.internal;

import fr.essaim.core.education.ContributionKind;
import fr.essaim.core.education.ContributionState;
import fr.essaim.core.education.domain.Contribution;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what people say of places. */
@ApplicationScoped
public class ContributionRows {

  private static final String BARE = "regexp_replace(lower(c.email), '[+][^@]*@', '@')";

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(Contribution contribution) {
    entityManager.persist(contribution);
    entityManager.flush();
  }

  public Contribution find(UUID id) {
    return Optional.ofNullable(entityManager.find(Contribution.class, id))
        .orElseThrow(() -> new UnknownThing(Contribution.TYPE, id.toString()));
  }

  /** The one of this id, kept from others until the transaction ends. */
  public Contribution toChange(UUID id) {
    Contribution contribution = find(id);
    entityManager.refresh(contribution, LockModeType.PESSIMISTIC_WRITE);
    return contribution;
  }

  /** The id of the one whose author has this link. */
  public Optional<UUID> linked(String link) {
    return entityManager
        .createQuery("select c.id from Contribution c where c.link = :link", UUID.class)
        .setParameter("link", link)
        .getResultStream()
        .findFirst();
  }

  /** Those of a kind about a place that wait, the oldest first. */
  public List<Contribution> waiting(String placeKey, ContributionKind kind) {
    return entityManager
        .createQuery(
            "select c from Contribution c where c.placeKey = :place and c.kind = :kind"
                + " and c.state = :waiting order by c.proposedAt",
            Contribution.class)
        .setParameter("place", placeKey)
        .setParameter("kind", kind)
        .setParameter("waiting", ContributionState.WAITING)
        .getResultList();
  }

  /** All about a place. */
  public List<Contribution> about(String placeKey) {
    return entityManager
        .createQuery("select c from Contribution c where c.placeKey = :place", Contribution.class)
        .setParameter("place", placeKey)
        .getResultList();
  }

  /** What those of these ids propose, by id and field. */
  public Map<String, Map<String, String>> proposed(Collection<String> ids) {
    SqlText select =
        new SqlText()
            .add("select cast(contribution_id as text), field, proposed")
            .add(" from education.contribution_field where ")
            .only("contribution_id", ids.stream().map(UUID::fromString).toList());
    Map<String, Map<String, String>> proposed = new HashMap<>();
    SqlText.rows(select.query(entityManager))
        .forEach(
            row ->
                proposed
                    .computeIfAbsent((String) row[0], id -> new HashMap<>())
                    .put((String) row[1], (String) row[2]));
    return proposed;
  }

  /** Whether the form that it came by was sent for its place before. */
  public boolean isSentBefore(Contribution contribution) {
    return contribution
        .sending()
        .flatMap(
            form ->
                entityManager
                    .createQuery(
                        "select c.id from Contribution c where c.sending = :form"
                            + " and c.placeKey = :place",
                        UUID.class)
                    .setParameter("form", form)
                    .setParameter("place", contribution.placeKey().orElseThrow())
                    .getResultStream()
                    .findFirst())
        .isPresent();
  }

  /**
   * How many an address was written to about, and that it did not confirm; what stands behind a
   * plus makes no other address.
   */
  public long unconfirmedOf(String email, Instant since) {
    return ((Number)
            SqlText.of(
                    "select count(*) from education.contribution c where "
                        + BARE
                        + " = ?1"
                        + " and c.state = 'UNCONFIRMED' and c.proposed_at > ?2",
                    bare(email),
                    since)
                .query(entityManager)
                .getSingleResult())
        .longValue();
  }

  /** Keeps others from writing to an address until the transaction ends. */
  public void lockAddress(String email) {
    SqlText.of("select cast(pg_advisory_xact_lock(hashtext(?1)) as text)", bare(email))
        .query(entityManager)
        .getResultList();
  }

  private static String bare(String email) {
    return email.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
  }

  /** How many of an account were taken. */
  public long acceptedOf(String account) {
    return entityManager
        .createQuery(
            "select count(c) from Contribution c where c.author = :account"
                + " and c.state = :accepted",
            Long.class)
        .setParameter("account", account)
        .setParameter("accepted", ContributionState.ACCEPTED)
        .getSingleResult();
  }

  /** Keeps others from changing what is counted of a place. */
  public void lock(String placeKey) {
    SqlText.of("select 1 from education.place where key = ?1 for update", placeKey)
        .query(entityManager)
        .getResultList();
  }
}
