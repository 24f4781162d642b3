package fr.essaim.core.survey.internal;

import fr.essaim.core.shared.Modules;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.survey.AnswerKind;
import fr.essaim.core.survey.CentreFigure;
import fr.essaim.core.survey.Prefill;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts what the product keeps of centres for a year, for all that are asked at once. Where
 * nothing is kept, or no record says it, nothing is counted: that a centre noted no workshop does
 * not say that it held none.
 */
@ApplicationScoped
public class CentreFigures {

  private static final String YEAR = ":year";
  private static final String NONE = "0";
  private static final String ALL = "count(*)";

  private static final String PROTOTYPES =
      "prototypes.prototype p join prototypes.state_date d"
          + " on d.prototype_id = p.id and d.state = 'INITIATED'";
  private static final String WORKSHOPS =
      "prototypes.workshop w join prototypes.prototype p on p.id = w.prototype_id";
  private static final String STEWARD = "p.steward_key";
  private static final String OF_WORKSHOP = in("w.date");

  private static final String INSTALLATIONS =
      "spread.installation i join spread.installation_state d"
          + " on d.installation_id = i.id and d.state = 'IN_USE'";
  private static final String TRANSFERS = "spread.transfer t";
  private static final String AGREED = in("t.agreed_on") + " and t.stage <> 'ABANDONED'";
  private static final String EITHER =
      " cross join lateral (values (t.mentor_key, t.receiver_key),"
          + " (t.receiver_key, t.mentor_key)) c(key, other)";
  private static final String SESSIONS =
      "spread.session s join spread.transfer t on t.id = s.transfer_id" + EITHER;
  private static final String EITHER_KEY = "c.key";
  private static final String OF_SESSION = in("s.date");

  private static final String GOES_ON =
      "left(o.starts, 4) <= :year and left(coalesce(o.closed_on, o.ends), 4) >= :year";
  private static final String CARRIED =
      "steering.operation o cross join lateral (select o.lead_key union"
          + " select b.organisation_key from steering.operation_beneficiary b"
          + " where b.operation_id = o.id) c(key)";
  private static final String LED = "steering.operation o";
  private static final String LEAD = "o.lead_key";

  private static final Map<CentreFigure, Counted> COUNTED = new EnumMap<>(CentreFigure.class);

  static {
    text(CentreFigure.NAME, "o.name", "");
    text(CentreFigure.STREET, "o.street", "");
    text(CentreFigure.POSTCODE, "o.postcode", "");
    text(CentreFigure.COMMUNE, "t.name", " join network.territory t on t.key = o.commune_key");
    text(CentreFigure.SIRET, "o.siret", "");
    text(CentreFigure.RNA, "o.rna", "");
    text(CentreFigure.WEBSITE, "o.website", "");
    text(CentreFigure.MANAGER, "m.name", " join network.organisation m on m.key = o.manager_key");

    count(CentreFigure.PROTOTYPES, STEWARD, PROTOTYPES, "left(d.since, 4) <= :year");
    count(CentreFigure.PROTOTYPES_STARTED, STEWARD, PROTOTYPES, "left(d.since, 4) = :year");
    count(
        CentreFigure.PROTOTYPES_PUBLISHED,
        STEWARD,
        "prototypes.prototype p",
        "p.publication = 'PUBLISHED' and to_char(p.published_at, 'YYYY') <= :year");
    count(
        CentreFigure.VERSIONS,
        STEWARD,
        "prototypes.version v join prototypes.prototype p on p.id = v.prototype_id",
        "left(v.released_on, 4) = :year");
    count(CentreFigure.WORKSHOPS, STEWARD, WORKSHOPS, OF_WORKSHOP);
    sum(
        CentreFigure.WORKSHOP_HOURS,
        STEWARD,
        "coalesce(sum(extract(epoch from w.ends_at - w.starts_at)), 0) / 3600",
        "count(*) filter (where w.ends_at is null)",
        WORKSHOPS,
        OF_WORKSHOP);
    present(
        CentreFigure.WORKSHOP_ATTENDANCE,
        "w.residents + w.professionals + w.volunteers + w.partners");
    present(CentreFigure.WORKSHOP_RESIDENTS, "w.residents");
    present(CentreFigure.WORKSHOP_PROFESSIONALS, "w.professionals");
    present(CentreFigure.WORKSHOP_VOLUNTEERS, "w.volunteers");
    present(CentreFigure.WORKSHOP_PARTNERS, "w.partners");

    count(
        CentreFigure.IN_USE,
        "i.centre_key",
        INSTALLATIONS,
        "left(d.since, 4) <= :year and not exists (select from spread.installation_state e"
            + " where e.installation_id = i.id and e.state = 'STOPPED'"
            + " and left(e.since, 4) <= :year)");
    count(CentreFigure.TAKEN_UP, "i.centre_key", INSTALLATIONS, "left(d.since, 4) = :year");
    count(
        CentreFigure.ADAPTATIONS,
        "i.centre_key",
        "spread.adaptation a join spread.installation i on i.key = a.installation_key",
        "left(a.noted_on, 4) = :year");
    count(CentreFigure.TRANSFERS_GIVEN, "t.mentor_key", TRANSFERS, AGREED);
    count(CentreFigure.TRANSFERS_RECEIVED, "t.receiver_key", TRANSFERS, AGREED);
    sum(
        CentreFigure.CENTRES_ACCOMPANIED,
        "t.mentor_key",
        "count(distinct t.receiver_key)",
        NONE,
        TRANSFERS,
        AGREED);
    sum(
        CentreFigure.PARTNERS,
        EITHER_KEY,
        "count(distinct c.other)",
        NONE,
        TRANSFERS + EITHER,
        AGREED);
    count(CentreFigure.SESSIONS, EITHER_KEY, SESSIONS, OF_SESSION);
    sum(
        CentreFigure.SESSION_HOURS,
        EITHER_KEY,
        "sum(s.minutes) / 60.0",
        "count(*) filter (where s.minutes = 0)",
        SESSIONS,
        OF_SESSION);
    held(
        CentreFigure.SESSION_ATTENDANCE,
        "s.residents + s.professionals + s.volunteers + s.partners");
    held(CentreFigure.SESSION_VOLUNTEERS, "s.volunteers");

    count(
        CentreFigure.PLACES,
        "p.centre_key",
        "education.place p",
        "to_char(p.created_at, 'YYYY') <= :year and p.merged_into is null");
    count(
        CentreFigure.PLACES_ADDED,
        "p.centre_key",
        "education.place p",
        "to_char(p.created_at, 'YYYY') = :year and p.merged_into is null");
    count(
        CentreFigure.CONFIRMATIONS,
        "p.centre_key",
        "education.contribution c join education.place p on p.key = c.place_key",
        "c.kind = 'CONFIRM' and c.state not in ('UNCONFIRMED', 'WITHDRAWN')"
            + " and to_char(c.proposed_at, 'YYYY') = :year");

    count(CentreFigure.OPERATIONS, EITHER_KEY, CARRIED, GOES_ON);
    count(CentreFigure.OPERATIONS_LED, LEAD, LED, GOES_ON);
    sum(
        CentreFigure.FUNDERS,
        LEAD,
        "count(distinct f.organisation_key)",
        NONE,
        LED + " join steering.operation_funder f on f.operation_id = o.id",
        GOES_ON);
    sum(
        CentreFigure.GRANTED,
        LEAD,
        "sum(a.granted) / 100.0",
        NONE,
        "steering.agreement a join steering.operation o on o.key = a.operation_key",
        in("a.signed_on"));
    sum(
        CentreFigure.SPENT,
        "e.beneficiary_key",
        "sum(e.amount) / 100.0",
        NONE,
        "steering.expense e",
        in("e.paid_on"));
    sum(
        CentreFigure.STAFF,
        "s.employer_key",
        "sum(s.people)",
        NONE,
        "steering.staff_position s join steering.operation o on o.key = s.operation_key",
        GOES_ON);
    COUNTED.put(
        CentreFigure.STAFF_TIME,
        new Counted(
            "s.employer_key",
            "sum(m.worked) / 12",
            "12 * count(distinct s.id)",
            "12 * count(distinct s.id) - count(*)",
            "steering.staff_position s join steering.staff_month m on m.position_id = s.id",
            "left(m.month, 4) = :year"));
  }

  @Inject private Modules modules;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * How a figure is counted.
   *
   * @param key the column that names the centre
   * @param value what of its records
   * @param records how many there are
   * @param missing how many of them do not say it
   * @param from where they are
   * @param when which of them, {@code :year} standing for the year
   */
  private record Counted(
      String key, String value, String records, String missing, String from, String when) {

    SqlText select(int year, Collection<String> centres) {
      SqlText sql = new SqlText();
      sql.add("select " + key + ", " + value + ", " + records + ", " + missing + " from " + from);
      String[] parts = when.split(YEAR, -1);
      sql.add(" where ").add(parts[0]);
      for (int i = 1; i < parts.length; i++) {
        sql.value(String.valueOf(year)).add(parts[i]);
      }
      return sql.add(" and ").only(key, centres).add(" group by " + key);
    }
  }

  /** What is kept of some centres for a year, by their keys. */
  public Map<String, Map<CentreFigure, Prefill>> of(
      Collection<CentreFigure> figures, Collection<String> centres, int year) {
    Map<String, Map<CentreFigure, Prefill>> found = new HashMap<>();
    for (CentreFigure figure : figures) {
      if (figure.module().map(modules::isOn).orElse(true)) {
        SqlText sql = COUNTED.get(figure).select(year, centres);
        for (Object[] row : SqlText.rows(sql.query(entityManager))) {
          Prefill prefill = new Prefill(value(row[1]), number(row[2]), number(row[3]));
          if (!prefill.value().isEmpty() && prefill.missing() < prefill.records()) {
            found
                .computeIfAbsent((String) row[0], centre -> new EnumMap<>(CentreFigure.class))
                .put(figure, prefill);
          }
        }
      }
    }
    return found;
  }

  private static void text(CentreFigure figure, String column, String joined) {
    COUNTED.put(
        figure,
        new Counted(
            "o.key",
            "coalesce(max(" + column + "), '')",
            ALL,
            NONE,
            "network.organisation o" + joined,
            "true"));
  }

  private static void count(CentreFigure figure, String key, String from, String when) {
    sum(figure, key, ALL, NONE, from, when);
  }

  /** People at workshops: one that counts none at all does not say how many came. */
  private static void present(CentreFigure figure, String people) {
    sum(
        figure,
        STEWARD,
        "sum(" + people + ")",
        "count(*) filter (where w.residents + w.professionals + w.volunteers + w.partners = 0)",
        WORKSHOPS,
        OF_WORKSHOP);
  }

  /** The same at sessions. */
  private static void held(CentreFigure figure, String people) {
    sum(
        figure,
        EITHER_KEY,
        "sum(" + people + ")",
        "count(*) filter (where s.residents + s.professionals + s.volunteers + s.partners = 0)",
        SESSIONS,
        OF_SESSION);
  }

  private static void sum(
      CentreFigure figure, String key, String value, String missing, String from, String when) {
    COUNTED.put(figure, new Counted(key, value, ALL, missing, from, when));
  }

  private static String in(String day) {
    return "to_char(" + day + ", 'YYYY') = :year";
  }

  private static String value(Object column) {
    return column instanceof Number number
        ? AnswerKind.plain(new BigDecimal(number.toString()).setScale(2, RoundingMode.HALF_UP))
        : String.valueOf(column);
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
