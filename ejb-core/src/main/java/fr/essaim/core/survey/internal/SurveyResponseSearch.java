package fr.essaim.core.survey.internal;

import static fr.essaim.core.survey.SurveyFilters.CAMPAIGN;
import static fr.essaim.core.survey.SurveyFilters.CENTRE;
import static fr.essaim.core.survey.SurveyFilters.STATE;
import static fr.essaim.core.survey.SurveyFilters.TO_SEND;
import static fr.essaim.core.survey.SurveyFilters.WHICH;

import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.Filter;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Lookup;
import fr.essaim.core.lists.Row;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.survey.Progress;
import fr.essaim.core.survey.ResponseState;
import fr.essaim.core.survey.SurveyRef;
import fr.essaim.core.survey.SurveyResponseRow;
import fr.essaim.core.survey.SurveySort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds what centres answer to the survey. */
@ApplicationScoped
public class SurveyResponseSearch {

  private static final String KEY = "key";
  private static final String CENTRE_KEY = "p.centre_key";

  private static final String ROWS =
      "(select r.*, c.key as campaign_key, c.survey_year, c.closes_on, c.launched_at,"
          + " o.sorted as centre_name, o.sorted as search_title,"
          + " o.sorted || ' ' || c.survey_year as whole, ";

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;
  @Inject private ResponseReader reader;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * @param readable the centres whose answers the caller reads
   * @param run those that the caller runs
   */
  public ListResult<SurveyResponseRow> list(
      ListQuery query, OrganisationScope readable, OrganisationScope run) {
    return engine.list(definition(readable, run), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(
      ListQuery query,
      OrganisationScope readable,
      OrganisationScope run,
      Consumer<SurveyResponseRow> rows) {
    engine.each(definition(readable, run), query, rows);
  }

  /** All of one campaign, in the order of the centres' names. */
  public List<SurveyResponseRow> of(String campaignKey) {
    OrganisationScope all = new OrganisationScope(true, Set.of());
    return engine.all(
        definition(all, all),
        ListQuery.all().with(CAMPAIGN, Set.of(campaignKey)).sortedBy(SurveySort.CENTRE));
  }

  private ListDefinition<SurveyResponseRow> definition(
      OrganisationScope readable, OrganisationScope run) {
    Lookup<OrganisationRef> centres = organisations::named;
    Lookup<SurveyRef> campaigns = this::named;
    Lookup<Progress> progress = reader::progress;
    Date today = Date.valueOf(LocalDate.now(clock));
    return new ListDefinition<>(row -> row(row, centres, campaigns, progress))
        .from(
            sql ->
                SurveyCampaignSearch.state(sql.add(ROWS), today)
                    .add(" as campaign_state, case when r.state <> 'SENT' and (")
                    .add("c.closed_at is not null or c.closes_on < ")
                    .value(today)
                    .add(") then 'UNSENT' else r.state end as told from survey.response r")
                    .add(" join survey.campaign c on c.id = r.campaign_id")
                    .add(" join network.organisation o on o.key = r.centre_key) p"))
        .visible(sql -> readable.within(sql, CENTRE_KEY))
        .searched("search_title", "whole")
        .facet(Facet.of(CAMPAIGN, campaigns, "campaign_key"))
        .facet(Facet.of(STATE, ResponseState.class, "told"))
        .facet(Facet.of(CENTRE, centres, "centre_key"))
        .filter(
            Filter.by(
                WHICH,
                (sql, said) -> {
                  sql.add("true");
                  if (said.contains(TO_SEND)) {
                    sql.add(" and p.state <> 'SENT' and p.campaign_state = 'OPEN' and ");
                    run.within(sql, CENTRE_KEY);
                  }
                }))
        .sort(SurveySort.YEAR, "p.survey_year desc", "p.centre_name")
        .sort(SurveySort.CENTRE, "p.centre_name", "p.survey_year desc")
        .sort(SurveySort.CLOSES, "p.closes_on desc", "p.centre_name")
        .columns(KEY, "told", "revision", "launched_at", "sent_at", "reminded_at")
        .column("closes_on", "cast(p.closes_on as text)")
        .column("progress", "p.key", progress)
        .column("centre", CENTRE_KEY, centres)
        .column("campaign", "p.campaign_key", campaigns);
  }

  private Map<String, SurveyRef> named(Collection<String> keys) {
    SqlText sql = new SqlText().add("select key, survey_year from survey.campaign where ");
    return SqlText.rows(sql.only(KEY, keys).query(entityManager)).stream()
        .map(row -> new SurveyRef((String) row[0], ((Number) row[1]).intValue()))
        .collect(Collectors.toMap(SurveyRef::key, each -> each));
  }

  private static SurveyResponseRow row(
      Row row,
      Lookup<OrganisationRef> centres,
      Lookup<SurveyRef> campaigns,
      Lookup<Progress> progress) {
    return new SurveyResponseRow(
        row.text(KEY),
        row.thing("campaign", campaigns),
        row.thing("centre", centres),
        row.constant("told", ResponseState.class),
        LocalDate.parse(row.text("closes_on")),
        row.thing("progress", progress),
        row.integer("revision"),
        row.instant("launched_at"),
        row.instant("sent_at"),
        row.instant("reminded_at"));
  }
}
