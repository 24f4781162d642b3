package fr.essaim.core.spread.internal;

import static fr.essaim.core.spread.SpreadFilters.CAMPAIGN;
import static fr.essaim.core.spread.SpreadFilters.CENTRE;
import static fr.essaim.core.spread.SpreadFilters.STATE;
import static fr.essaim.core.spread.SpreadFilters.TO_ANSWER;
import static fr.essaim.core.spread.SpreadFilters.WHICH;

import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Callers;
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
import fr.essaim.core.spread.CampaignAnswerRow;
import fr.essaim.core.spread.CampaignAnswerState;
import fr.essaim.core.spread.CampaignRef;
import fr.essaim.core.spread.SpreadSort;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Finds what centres are asked and answer: of one's own campaigns, and of one's own centres. */
@ApplicationScoped
public class CampaignAnswerSearch {

  private static final String KEY = "key";
  private static final String CENTRE_KEY = "p.centre_key";

  private static final String ROWS =
      "(select a.*, c.key as campaign_key, c.federation_key, c.operation_key, c.sent_at,"
          + " c.closes_on, o.sorted as centre_name,"
          + " o.sorted || ' ' || public.plain(c.title) as search_title,"
          + " o.sorted || ' ' || public.plain(c.title) as whole,"
          + " (select max(r.told_at) from spread.reminder r where r.kind = '"
          + CampaignReminders.KIND
          + "' and r.thing_key = a.key) as reminded_at,"
          + " (select count(*) from spread.campaign_use u where u.answer_id = a.id) as told,"
          + " (select count(*) from spread.campaign_use u where u.answer_id = a.id"
          + " and u.before is distinct from u.said) as changed, ";

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;
  @Inject private AccountService accounts;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * @param own the centres in which the caller works
   */
  public ListResult<CampaignAnswerRow> list(
      ListQuery query, LedCampaigns led, OrganisationScope own) {
    return engine.list(definition(led, own), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(
      ListQuery query,
      LedCampaigns led,
      OrganisationScope own,
      Consumer<CampaignAnswerRow> reader) {
    engine.each(definition(led, own), query, reader);
  }

  public Optional<CampaignAnswerRow> find(String key, LedCampaigns led, OrganisationScope own) {
    ListQuery alone = ListQuery.all().with(KEY, Set.of(key));
    return engine.page(definition(led, own), alone).rows().stream().findFirst();
  }

  /** All that one campaign asked, in the order of the centres' names. */
  public List<CampaignAnswerRow> of(String campaignKey, LedCampaigns led, OrganisationScope own) {
    ListQuery query =
        ListQuery.all().with(CAMPAIGN, Set.of(campaignKey)).sortedBy(SpreadSort.CENTRE);
    return engine.all(definition(led, own), query);
  }

  private ListDefinition<CampaignAnswerRow> definition(LedCampaigns led, OrganisationScope own) {
    Lookup<OrganisationRef> centres = organisations::named;
    Lookup<CampaignRef> campaigns = this::named;
    Lookup<String> names = callers -> Callers.named(callers, accounts::names);
    Date today = Date.valueOf(LocalDate.now(clock));
    return new ListDefinition<>(row -> row(row, centres, campaigns, names))
        .from(
            sql ->
                CampaignSearch.state(sql.add(ROWS), today)
                    .add(" as campaign_state from spread.campaign_answer a")
                    .add(" join spread.campaign c on c.id = a.campaign_id")
                    .add(" join network.organisation o on o.key = a.centre_key) p"))
        .visible(sql -> own.within(led.add(sql.add("(")).add(" or "), CENTRE_KEY).add(")"))
        .searched("search_title", "whole")
        .facet(Facet.of(CAMPAIGN, campaigns, "campaign_key"))
        .facet(Facet.of(STATE, CampaignAnswerState.class, "state"))
        .facet(Facet.of(CENTRE, centres, "centre_key"))
        .filter(Filter.by(KEY, (sql, keys) -> sql.in("p.key", keys)))
        .filter(
            Filter.by(
                WHICH,
                (sql, said) -> {
                  sql.add("true");
                  if (said.contains(TO_ANSWER)) {
                    sql.add(" and p.state = 'WAITING' and p.campaign_state = 'OPEN' and ");
                    own.within(sql, CENTRE_KEY);
                  }
                }))
        .sort(SpreadSort.LATEST, "p.answered_at desc nulls last")
        .sort(SpreadSort.CENTRE, "p.centre_name")
        .sort(SpreadSort.CLOSES, "p.closes_on")
        .columns(KEY, "state", "sent_at", "answered_at", "reminded_at", "told", "changed")
        .column("closes_on", "cast(p.closes_on as text)")
        .column("answered_by", "p.answered_by", names)
        .column("centre", CENTRE_KEY, centres)
        .column("campaign", "p.campaign_key", campaigns);
  }

  private Map<String, CampaignRef> named(Collection<String> keys) {
    SqlText sql = new SqlText().add("select key, title from spread.campaign where ");
    return SqlText.rows(sql.only("key", keys).query(entityManager)).stream()
        .map(row -> new CampaignRef((String) row[0], (String) row[1]))
        .collect(Collectors.toMap(CampaignRef::key, each -> each));
  }

  private static CampaignAnswerRow row(
      Row row,
      Lookup<OrganisationRef> centres,
      Lookup<CampaignRef> campaigns,
      Lookup<String> names) {
    return new CampaignAnswerRow(
        row.text(KEY),
        row.thing("campaign", campaigns),
        row.thing("centre", centres),
        row.constant("state", CampaignAnswerState.class),
        row.instant("sent_at"),
        LocalDate.parse(row.text("closes_on")),
        row.thing("answered_by", names),
        row.instant("answered_at"),
        row.instant("reminded_at"),
        row.integer("told"),
        row.integer("changed"));
  }
}
