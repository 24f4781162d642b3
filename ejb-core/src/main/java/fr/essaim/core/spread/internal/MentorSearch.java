package fr.essaim.core.spread.internal;

import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationLogo;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.network.PublicationState;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.spread.MentorCandidate;
import fr.essaim.core.spread.Nearness;
import fr.essaim.core.spread.domain.MentorWeights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Finds who could accompany a centre: those that use the prototype, and those that made it. */
@ApplicationScoped
public class MentorSearch {

  private static final String IN_USE = "in ('IN_USE', 'ADAPTED')";

  /** What is accompanied just now; what was imported is history. */
  private static final String RUNNING =
      "select count(*) from spread.transfer t where t.source is null"
          + " and t.stage not in ('AUTONOMOUS', 'ABANDONED') and t.mentor_key = ";

  private static final String AUDIENCES =
      "select a.audience from spread.installation i"
          + " join prototypes.prototype x on x.key = i.prototype_key"
          + " join prototypes.prototype_audience a on a.prototype_id = x.id where i.state "
          + IN_USE
          + " and i.centre_key = ";

  private static final String CANDIDATES =
      "select o.key, o.name, o.kind, m.organisation_key is not null,"
          + " coalesce(u.state = 'ADAPTED', false), u.since, coalesce(e.told, 0),"
          + " coalesce(e.last >= ?4, false), o.kind = mine.kind,"
          + " (select count(*) from ("
          + AUDIENCES
          + "o.key intersect "
          + AUDIENCES
          + "mine.key) shared),"
          + " case when o.commune_key = mine.commune_key then 'COMMUNE'"
          + " when c.epci_key = mc.epci_key then 'EPCI'"
          + " when c.parent_key = mc.parent_key then 'DEPARTMENT'"
          + " when d.parent_key = md.parent_key then 'REGION' else 'FAR' end,"
          + " c.name, ("
          + RUNNING
          + "o.key), o.logo_id, o.publication"
          + " from network.organisation o"
          + " join network.organisation mine on mine.key = ?1"
          + " left join network.territory c on c.key = o.commune_key"
          + " left join network.territory d on d.key = c.parent_key"
          + " left join network.territory mc on mc.key = mine.commune_key"
          + " left join network.territory md on md.key = mc.parent_key"
          + " left join lateral (select i.id, i.state, (select min(s.since)"
          + " from spread.installation_state s where s.installation_id = i.id and s.state "
          + IN_USE
          + ") as since from spread.installation i where i.centre_key = o.key"
          + " and i.prototype_key = ?2 and i.state "
          + IN_USE
          + ") u on true"
          + " left join lateral (select count(*) as told, max(v.date) as last"
          + " from spread.evidence v where v.installation_id = u.id and v.date > ?3) e on true"
          + " left join (select p.organisation_key from prototypes.prototype_origin p"
          + " join prototypes.prototype x on x.id = p.prototype_id where x.key = ?2) m"
          + " on m.organisation_key = o.key"
          + " where o.key <> mine.key and o.merged_into is null"
          + " and (u.id is not null or m.organisation_key is not null) and (o.publication ="
          + " 'PUBLISHED' or ";

  @Inject private MentorSettings settings;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * @param readable of which organisations the caller reads what is not public
   * @return the fittest first, without those that accompany as many centres as they can
   */
  public List<MentorCandidate> find(
      String centreKey, String prototypeKey, OrganisationScope readable) {
    LocalDate today = LocalDate.now(clock);
    SqlText select =
        SqlText.of(
            CANDIDATES,
            centreKey,
            prototypeKey,
            Date.valueOf(today.minusYears(1)),
            Date.valueOf(today.minusDays(InstallationSearch.QUARTER)));
    readable.within(select, "o.key").add(")");
    return SqlText.rows(select.query(entityManager)).stream()
        .map(row -> candidate(row, today))
        .filter(each -> each.centre().kind().canBeFederated())
        .filter(each -> each.running() < MentorWeights.MOST_AT_ONCE)
        .sorted(settings.weights().fittestFirst())
        .toList();
  }

  /** How many centres an organisation accompanies just now. */
  public int running(String mentorKey) {
    return number(SqlText.of(RUNNING + "?1", mentorKey).query(entityManager).getSingleResult());
  }

  private static MentorCandidate candidate(Object[] row, LocalDate today) {
    PartialDate since = row[5] == null ? null : new PartialDate((String) row[5]);
    return new MentorCandidate(
        new OrganisationRef(
            (String) row[0],
            (String) row[1],
            OrganisationKind.valueOf((String) row[2]),
            OrganisationLogo.of((String) row[13], PublicationState.valueOf((String) row[14]))),
        (boolean) row[3],
        (boolean) row[4],
        since,
        since == null ? 0 : (int) Math.max(0, ChronoUnit.MONTHS.between(since.firstDay(), today)),
        number(row[6]),
        (boolean) row[7],
        (boolean) row[8],
        number(row[9]),
        Nearness.valueOf((String) row[10]),
        (String) row[11],
        number(row[12]));
  }

  private static int number(Object column) {
    return ((Number) column).intValue();
  }
}
