package fr.essaim.core.spread.internal;

import static fr.essaim.core.spread.SpreadFilters.STATE;

import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Row;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.spread.CampaignRow;
import fr.essaim.core.spread.CampaignState;
import fr.essaim.core.spread.SpreadSort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Finds campaigns, for those who lead them. */
@ApplicationScoped
public class CampaignSearch {

  private static final String ROWS =
      "(select c.*, public.plain(c.title) as search_title, public.plain(c.title) as whole,"
          + " (select count(*) from spread.campaign_answer a where a.campaign_id = c.id) as asked,"
          + " (select count(*) from spread.campaign_answer a where a.campaign_id = c.id"
          + " and a.state <> 'WAITING') as answered, ";

  @Inject private ListEngine engine;
  @Inject private Clock clock;

  public ListResult<CampaignRow> list(ListQuery query, LedCampaigns led) {
    return engine.list(definition(led), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, LedCampaigns led, Consumer<CampaignRow> reader) {
    engine.each(definition(led), query, reader);
  }

  private ListDefinition<CampaignRow> definition(LedCampaigns led) {
    Date today = Date.valueOf(LocalDate.now(clock));
    return new ListDefinition<>(CampaignSearch::row)
        .from(sql -> state(sql.add(ROWS), today).add(" as state from spread.campaign c) p"))
        .visible(led::add)
        .searched("search_title", "whole")
        .facet(Facet.of(STATE, CampaignState.class, "state"))
        .sort(SpreadSort.LATEST, "p.modified_at desc")
        .sort(SpreadSort.CLOSES, "p.closes_on")
        .columns("key", "title", "state", "sent_at", "asked", "answered")
        .column("closes_on", "cast(p.closes_on as text)");
  }

  /** The state of a campaign {@code c}. */
  static SqlText state(SqlText sql, Date today) {
    return sql.add("case when c.sent_at is null then 'PREPARED'")
        .add(" when c.closed_at is not null or c.closes_on < ")
        .value(today)
        .add(" then 'CLOSED' else 'OPEN' end");
  }

  private static CampaignRow row(Row row) {
    return new CampaignRow(
        row.text("key"),
        row.text("title"),
        row.constant("state", CampaignState.class),
        LocalDate.parse(row.text("closes_on")),
        row.instant("sent_at"),
        row.integer("asked"),
        row.integer("answered"));
  }
}
