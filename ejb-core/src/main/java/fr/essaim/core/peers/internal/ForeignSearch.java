package fr.essaim.core.peers.internal;

import static fr.essaim.core.peers.PeerFilters.AVAILABLE;
import static fr.essaim.core.peers.PeerFilters.KIND;
import static fr.essaim.core.peers.PeerFilters.LICENCE;
import static fr.essaim.core.peers.PeerFilters.NETWORK;
import static fr.essaim.core.peers.PeerFilters.STATE;
import static fr.essaim.core.peers.PeerFilters.THEME;
import static fr.essaim.core.peers.PeerFilters.WHICH;

import fr.essaim.core.lists.Facet;
import fr.essaim.core.lists.Filter;
import fr.essaim.core.lists.ListDefinition;
import fr.essaim.core.lists.ListEngine;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.lists.Lookup;
import fr.essaim.core.lists.Row;
import fr.essaim.core.peers.Elsewhere;
import fr.essaim.core.peers.ForeignRow;
import fr.essaim.core.peers.Peer;
import fr.essaim.core.peers.PeerSort;
import fr.essaim.core.peers.Peers;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.Theme;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the prototypes of the networks that are followed. */
@ApplicationScoped
public class ForeignSearch {

  private static final String ID = "id";

  private static final String ROWS =
      "(select x.id, cast(x.id as text) as key, x.uri, x.title, x.summary, x.language, x.kind,"
          + " x.state, x.licence, x.audiences, x.latest, x.changed_at, x.withdrawn_at,"
          + " x.search_title, x.search_text, n.base, n.name as network,"
          + " n.base || '/prototypes/' || x.key as page, l.key as taken_key, l.publication"
          + " from peers.prototype x join peers.peer n on n.id = x.peer_id"
          + " left join lateral (select o.key, o.publication from prototypes.prototype o"
          + " where o.derived_uri = x.uri order by o.created_at limit 1) l on true) p";

  @Inject private ListEngine engine;
  @Inject private Peers peers;
  @Inject private PrototypeLibrary library;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public ListResult<ForeignRow> list(ListQuery query) {
    return engine.list(definition(), query);
  }

  /** Hands over all that is found, in the asked order. */
  public void each(ListQuery query, Consumer<ForeignRow> reader) {
    engine.each(definition(), query, reader);
  }

  public Optional<ForeignRow> find(UUID id) {
    ListQuery alone = ListQuery.all().with(ID, Set.of(id.toString()));
    return engine.page(definition(), alone).rows().stream().findFirst();
  }

  /** Has a row to oneself until the transaction ends. */
  public void lock(UUID id) {
    SqlText.of("select uri from peers.prototype where id = ?1 for update", id)
        .query(entityManager)
        .getResultList();
  }

  /** What other networks have to do with a prototype of ours. */
  public Elsewhere about(String prototypeKey) {
    SqlText sql =
        new SqlText()
            .add("select x.title, x.language, n.base || '/prototypes/' || x.key, n.name,")
            .add(
                " x.withdrawn_at from peers.prototype x join peers.peer n on n.id = x.peer_id where ")
            .only("n.base", peers.bases())
            .add(" and (x.withdrawn_at is null and x.derived_key = ")
            .value(prototypeKey)
            .add(" or x.withdrawn_at is not null and x.uri = (select l.derived_uri")
            .add(" from prototypes.prototype l where l.key = ")
            .value(prototypeKey)
            .add(")) order by x.search_title, x.uri");
    List<Object[]> rows = SqlText.rows(sql.query(entityManager));
    return new Elsewhere(
        rows.stream()
            .filter(row -> row[4] != null)
            .findFirst()
            .map(row -> SqlText.instant(row[4]))
            .orElse(null),
        rows.stream()
            .filter(row -> row[4] == null)
            .map(
                row ->
                    new Elsewhere.Taken(
                        (String) row[0], (String) row[1], (String) row[2], (String) row[3]))
            .toList());
  }

  private ListDefinition<ForeignRow> definition() {
    Lookup<Peer> networks = bases -> peers.byBase();
    Lookup<Theme> themes =
        keys ->
            library.themes().stream().collect(Collectors.toMap(Theme::key, Function.identity()));
    Lookup<Licence> licences =
        uris ->
            Arrays.stream(Licence.values())
                .collect(Collectors.toMap(known -> known.uri().toString(), Function.identity()));
    return new ListDefinition<>(row -> row(row, themes))
        .from(ROWS)
        .visible(sql -> sql.only("p.base", peers.bases()))
        .searched("search_title", "search_text")
        .facet(Facet.of(NETWORK, networks, "base"))
        .facet(Facet.linked(THEME, themes, "peers.prototype_theme", "prototype_id", "theme_key"))
        .facet(Facet.of(LICENCE, licences, "licence"))
        .facet(Facet.of(KIND, PrototypeKind.class, "kind"))
        .facet(Facet.of(STATE, PrototypeState.class, "state"))
        .filter(Filter.by(ID, (sql, ids) -> sql.in("p.key", ids)))
        .filter(
            Filter.by(
                WHICH,
                (sql, said) -> {
                  sql.add("true");
                  if (said.contains(AVAILABLE)) {
                    sql.add(" and p.withdrawn_at is null and p.taken_key is null");
                  }
                }))
        .sort(PeerSort.LATEST, "p.changed_at desc")
        .sort(PeerSort.TITLE, "p.search_title")
        .sort(PeerSort.NETWORK, "p.network", "p.search_title")
        .columns(ID, "uri", "page", "title", "summary", "language", "base", "network", LICENCE)
        .columns(KIND, STATE, "audiences", "latest", "changed_at", "withdrawn_at")
        .columns("taken_key", "publication")
        .column(
            "themes",
            "(select string_agg(t.theme_key, ',' order by t.theme_key)"
                + " from peers.prototype_theme t where t.prototype_id = p.id)",
            themes);
  }

  private static ForeignRow row(Row row, Lookup<Theme> themes) {
    String licence = row.text(LICENCE);
    String takenKey = row.text("taken_key");
    return new ForeignRow(
        row.id(ID),
        row.text("uri"),
        row.text("page"),
        row.text("title"),
        row.text("summary"),
        row.text("language"),
        new Peer(row.text("base"), row.text("network")),
        licence == null ? null : Licence.of(licence).orElse(null),
        licence,
        row.constant(KIND, PrototypeKind.class),
        row.constant(STATE, PrototypeState.class),
        row.several("audiences").stream()
            .filter(name -> !name.isEmpty())
            .map(Audience::valueOf)
            .collect(Collectors.toSet()),
        row.things("themes", themes),
        row.text("latest"),
        row.instant("changed_at"),
        row.instant("withdrawn_at"),
        takenKey != null,
        "PUBLISHED".equals(row.text("publication")) ? takenKey : null);
  }
}
