package fr.essaim.core.protection.internal;

import fr.essaim.core.protection.LegalRetention;
import fr.essaim.core.protection.RestrictedData;
import fr.essaim.core.protection.RetainedByLaw;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps apart what laws make us keep, and purges it after its day. Gives its content to nobody. */
@ApplicationScoped
public class Restriction {

  @Inject private Clock clock;
  @Inject private Instance<RetainedByLaw> contexts;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** What the contexts must keep about a person; what is past its day is not among it. */
  public List<RetainedByLaw.Retained> about(UUID account) {
    LocalDate today = LocalDate.now(clock);
    List<RetainedByLaw.Retained> all = new ArrayList<>();
    contexts.forEach(context -> all.addAll(context.about(account)));
    return all.stream().filter(each -> !each.until().isBefore(today)).toList();
  }

  public void keep(UUID account, List<RetainedByLaw.Retained> retained) {
    for (RetainedByLaw.Retained each : retained) {
      SqlText.of(
              "insert into protection.restricted"
                  + " (id, account_id, retention, label, content, since, until)"
                  + " values (?1, ?2, ?3, ?4, cast(?5 as jsonb), ?6, ?7)",
              UUID.randomUUID(),
              account,
              each.retention().name(),
              each.label(),
              each.content(),
              clock.instant(),
              each.until())
          .update(entityManager);
    }
  }

  /** Purges what is past its day; gives how many things. */
  public int purge() {
    return SqlText.of("delete from protection.restricted where until < ?1", LocalDate.now(clock))
        .update(entityManager);
  }

  /** How much is kept, law by law. */
  public List<RestrictedData> summary() {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select retention, count(*), cast(max(until) as text) from protection.restricted"
                    + " group by retention order by retention")
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new RestrictedData(
                    LegalRetention.valueOf(row[0].toString()),
                    ((Number) row[1]).longValue(),
                    LocalDate.parse(row[2].toString())))
        .toList();
  }
}
