package fr.essaim.core.survey.internal;

import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Row;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.survey.SurveyCampaignRow;
import fr.essaim.core.survey.SurveyFilters;
import fr.essaim.core.survey.SurveySort;
import fr.essaim.core.survey.SurveyState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Finds campaigns of the survey, for those who lead them. */
@ApplicationScoped
public class SurveyCampaignSearch {

  private static final String ROWS =
      "(select c.*, cast(c.survey_year as text) as search_title,"
          + " c.survey_year || ' ' || c.data_year as whole,"
          + " (select count(*) from survey.response r where r.campaign_id = c.id) as asked,"
          + " (select count(*) from survey.response r where r.campaign_id = c.id"
          + " and r.state = 'SENT') as sent,"
          + " (select count(*) from survey.response r where r.campaign_id = c.id"
          + " and r.state in ('BEGUN', 'REOPENED')) as begun, ";

  @Inject private ListEngine engine;
  @Inject private Clock clock;

  public ListResult<SurveyCampaignRow> list(ListQuery query, OrganisationScope led) {
    return engine.list(definition(led), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, OrganisationScope led, Consumer<SurveyCampaignRow> reader) {
    engine.each(definition(led), query, reader);
  }

  private ListDefinition<SurveyCampaignRow> definition(OrganisationScope led) {
    Date today = Date.valueOf(LocalDate.now(clock));
    return new ListDefinition<>(SurveyCampaignSearch::row)
        .from(sql -> state(sql.add(ROWS), today).add(" as state from survey.campaign c) p"))
        .visible(sql -> led.within(sql, "p.federation_key"))
        .searched("search_title", "whole")
        .facet(Facet.of(SurveyFilters.STATE, SurveyState.class, "state"))
        .sort(SurveySort.YEAR, "p.survey_year desc")
        .sort(SurveySort.CLOSES, "p.closes_on")
        .columns("key", "survey_year", "data_year", "state", "questionnaire")
        .columns("asked", "begun", "sent")
        .column("opens_on", "cast(p.opens_on as text)")
        .column("closes_on", "cast(p.closes_on as text)");
  }

  /** The state of a campaign {@code c}. */
  static SqlText state(SqlText sql, Date today) {
    return sql.add("case when c.launched_at is null then 'PREPARED'")
        .add(" when c.closed_at is not null or c.closes_on < ")
        .value(today)
        .add(" then 'CLOSED' when c.opens_on > ")
        .value(today)
        .add(" then 'ANNOUNCED' else 'OPEN' end");
  }

  private static SurveyCampaignRow row(Row row) {
    return new SurveyCampaignRow(
        row.text("key"),
        row.integer("survey_year"),
        row.integer("data_year"),
        row.constant("state", SurveyState.class),
        LocalDate.parse(row.text("opens_on")),
        LocalDate.parse(row.text("closes_on")),
        row.integer("questionnaire"),
        row.integer("asked"),
        row.integer("begun"),
        row.integer("sent"));
  }
}
