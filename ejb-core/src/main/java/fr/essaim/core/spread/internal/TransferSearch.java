package fr.essaim.core.spread.internal;

import static fr.essaim.core.spread.SpreadFilters.CENTRE;
import static fr.essaim.core.spread.SpreadFilters.CHANNEL;
import static fr.essaim.core.spread.SpreadFilters.MENTOR;
import static fr.essaim.core.spread.SpreadFilters.OPERATION;
import static fr.essaim.core.spread.SpreadFilters.OWN;
import static fr.essaim.core.spread.SpreadFilters.PROTOTYPE;
import static fr.essaim.core.spread.SpreadFilters.STAGE;
import static fr.essaim.core.spread.SpreadFilters.STALLED;
import static fr.essaim.core.spread.SpreadFilters.WHICH;

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
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.SpreadSort;
import fr.essaim.core.spread.TransferRow;
import fr.essaim.core.spread.TransferStage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds transfers. */
@ApplicationScoped
public class TransferSearch {

  /** After so many days without a session a transfer is stalled. */
  public static final int PATIENCE = 60;

  private static final String KEY = "key";
  private static final String MENTOR_KEY = "p.mentor_key";
  private static final String RECEIVER_KEY = "p.receiver_key";
  private static final String OPERATION_KEY = "p.operation_key";

  /**
   * That a transfer can stall: one that is over, was imported or is of a closed operation never is.
   */
  static final String GOES_ON =
      "t.source is null and t.stage not in ('AUTONOMOUS', 'ABANDONED')"
          + " and not exists (select from steering.operation c"
          + " where c.key = t.operation_key and c.closed_on is not null)";

  private static final String ROWS =
      "select t.*, m.sorted as mentor_name, r.sorted as receiver_name, d.*, l.*,"
          + " m.sorted || ' ' || r.sorted as search_title,"
          + " m.sorted || ' ' || r.sorted || ' ' || coalesce(l.words, '') as whole,"
          + " m.publication = 'PUBLISHED' and r.publication = 'PUBLISHED' and l.published as shown,"
          + " case when "
          + GOES_ON
          + " then d.today - greatest(t.agreed_on, coalesce(d.last_session, t.agreed_on)) end"
          + " as quiet"
          + " from spread.transfer t"
          + " join network.organisation m on m.key = t.mentor_key"
          + " join network.organisation r on r.key = t.receiver_key"
          + " cross join lateral (select today, count(s.id) as sessions,"
          + " coalesce(sum(s.minutes), 0) as minutes, max(s.date) as last_session"
          + " from (select cast(";
  private static final String LATERALS =
      " as date) as today) n left join spread.session s on s.transfer_id = t.id"
          + " and s.date <= n.today group by n.today) d"
          + " cross join lateral (select string_agg(x.key, ',' order by x.search_title) as about,"
          + " string_agg(x.search_title, ' ') as words,"
          + " coalesce(bool_or(x.publication = 'PUBLISHED'), false) as published"
          + " from spread.transfer_prototype c join prototypes.prototype x on x.key = c.prototype_key"
          + " where c.transfer_id = t.id) l";

  @Inject private ListEngine engine;
  @Inject private OrganisationDirectory organisations;
  @Inject private PrototypeLibrary library;
  @Inject private Clock clock;

  public ListResult<TransferRow> list(ListQuery query, Visible visible) {
    return engine.list(definition(visible), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, Visible visible, Consumer<TransferRow> reader) {
    engine.each(definition(visible), query, reader);
  }

  public Optional<TransferRow> find(String key, Visible visible) {
    ListQuery alone = ListQuery.all().with(KEY, Set.of(key));
    return engine.page(definition(visible), alone).rows().stream().findFirst();
  }

  /** Those of these keys that are visible. */
  public List<TransferRow> of(Collection<String> keys, Visible visible) {
    return keys.isEmpty()
        ? List.of()
        : engine.all(definition(visible), ListQuery.all().with(KEY, keys));
  }

  /** The keys of all that are visible, in order. */
  public List<String> keys(Visible visible) {
    return engine.all(definition(visible), ListQuery.all()).stream()
        .map(TransferRow::key)
        .sorted()
        .toList();
  }

  private ListDefinition<TransferRow> definition(Visible visible) {
    Lookup<OrganisationRef> centres = organisations::named;
    Lookup<PrototypeRef> prototypes = library::named;
    Date today = Date.valueOf(LocalDate.now(clock));
    return new ListDefinition<>(row -> row(row, visible, centres, prototypes))
        .from(sql -> sql.add("(" + ROWS).value(today).add(LATERALS + ") p"))
        .visible(sql -> visible.addOfOperation(sql, OPERATION_KEY, MENTOR_KEY, RECEIVER_KEY))
        .searched("search_title", "whole")
        .facet(Facet.of(STAGE, TransferStage.class, "stage"))
        .facet(Facet.of(CHANNEL, Channel.class, "channel"))
        .facet(Facet.of(MENTOR, centres, "mentor_key"))
        .facet(Facet.of(CENTRE, centres, "receiver_key"))
        .facet(
            Facet.linked(
                PROTOTYPE, prototypes, "spread.transfer_prototype", "transfer_id", "prototype_key"))
        .filter(Filter.by(KEY, (sql, keys) -> sql.in("p.key", keys)))
        .filter(
            Filter.by(
                OPERATION,
                (sql, keys) ->
                    visible
                        .operations()
                        .within(sql.in(OPERATION_KEY, keys).add(" and "), OPERATION_KEY)))
        .filter(
            Filter.by(
                WHICH,
                (sql, said) -> {
                  sql.add(said.contains(STALLED) ? "p.quiet >= " + PATIENCE : "true");
                  if (said.contains(OWN)) {
                    visible.whole().within(sql.add(" and ("), MENTOR_KEY);
                    visible.whole().within(sql.add(" or "), RECEIVER_KEY).add(")");
                  }
                }))
        .sort(SpreadSort.LATEST, "p.modified_at desc")
        .sort(SpreadSort.CENTRE, "p.receiver_name")
        .sort(SpreadSort.MENTOR, "p.mentor_name")
        .sort(SpreadSort.HOURS, "p.minutes desc")
        .sort(SpreadSort.QUIET, "p.quiet desc nulls last")
        .columns(KEY, "channel", "stage", "sessions", "minutes", "quiet", "next_step", "blocker")
        .columns("modified_at")
        .column("last_session", "cast(p.last_session as text)")
        .column("next_on", "cast(p.next_on as text)")
        .column(
            "since",
            "(select s.since from spread.transfer_stage s"
                + " where s.transfer_id = p.id and s.stage = p.stage)")
        .column("mentor", MENTOR_KEY, centres)
        .column("receiver", RECEIVER_KEY, centres)
        .column("about", "p.about", prototypes);
  }

  private static TransferRow row(
      Row row, Visible visible, Lookup<OrganisationRef> centres, Lookup<PrototypeRef> prototypes) {
    OrganisationRef mentor = row.thing("mentor", centres);
    OrganisationRef receiver = row.thing("receiver", centres);
    Collection<String> both = Set.of(mentor.key(), receiver.key());
    boolean readable = both.stream().anyMatch(visible.whole()::contains);
    Integer quiet = row.integer("quiet");
    return new TransferRow(
        row.text(KEY),
        mentor,
        receiver,
        row.constant("channel", Channel.class),
        row.things("about", prototypes).stream()
            .filter(prototype -> readable || prototype.published())
            .toList(),
        row.constant("stage", TransferStage.class),
        new PartialDate(row.text("since")),
        row.integer("sessions"),
        row.integer("minutes"),
        day(row.text("last_session")),
        quiet != null && quiet >= PATIENCE ? quiet : null,
        readable ? row.text("next_step") : "",
        readable ? day(row.text("next_on")) : null,
        readable ? row.text("blocker") : "",
        row.instant("modified_at"),
        both.stream().anyMatch(visible.edited()::contains));
  }

  static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
