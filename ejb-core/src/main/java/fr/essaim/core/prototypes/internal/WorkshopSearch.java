package fr.essaim.core.prototypes.internal;

import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.prototypes.UpcomingWorkshop;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds workshops over several prototypes. */
@ApplicationScoped
public class WorkshopSearch {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * The workshops that will take place, the nearest first.
   *
   * @param organisationKey of one organisation alone; empty for all of the scope
   */
  public List<UpcomingWorkshop> upcoming(
      OrganisationScope scope, LocalDate from, String organisationKey, int most) {
    SqlText sql =
        new SqlText()
            .add("select p.key, p.title, cast(w.id as text), w.date, w.place")
            .add(" from prototypes.workshop w join prototypes.prototype p on p.id = w.prototype_id")
            .add(" where w.date >= ")
            .value(Date.valueOf(from));
    if (!scope.everywhere()) {
      sql.add(" and ").only("p.steward_key", scope.organisationKeys());
    }
    if (!organisationKey.isEmpty()) {
      sql.add(" and p.steward_key = ").value(organisationKey);
    }
    sql.add(" order by w.date, p.key limit ").value(most);
    return SqlText.rows(sql.query(entityManager)).stream()
        .map(
            row ->
                new UpcomingWorkshop(
                    (String) row[0],
                    (String) row[1],
                    UUID.fromString((String) row[2]),
                    ((Date) row[3]).toLocalDate(),
                    (String) row[4]))
        .toList();
  }
}
