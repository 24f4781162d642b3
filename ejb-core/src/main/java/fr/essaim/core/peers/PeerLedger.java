package fr.essaim.core.peers;

import fr.essaim.core.fetch.FetchFault;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is kept of the networks that are followed, as the reader of their feeds keeps it: how far it
 * came, what went wrong, and what they publish. Each step stands or falls alone, and may be done
 * twice.
 */
@ApplicationScoped
public class PeerLedger {

  /** For five minutes, then twice as long each time, a day at most. */
  private static final String LONGER_PAUSE =
      "least(interval '1 day', power(2, least(failures, 9)) * interval '5 minutes')";

  private static final String UPSERT =
      "insert into peers.prototype as old (peer_id, key, uri, title, summary, language, licence,"
          + " kind, state, audiences, latest, derived_key, changed_at)"
          + " select id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13"
          + " from peers.peer where base = ?1"
          + " on conflict (uri) do update set title = excluded.title, summary = excluded.summary,"
          + " language = excluded.language, licence = excluded.licence, kind = excluded.kind,"
          + " state = excluded.state, audiences = excluded.audiences, latest = excluded.latest,"
          + " derived_key = excluded.derived_key, changed_at = excluded.changed_at,"
          + " withdrawn_at = null";

  @Inject private Peers peers;
  @Inject private OwnTransaction transaction;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * A network that is to be read.
   *
   * @param page of its feed, where reading goes on; null for its beginning
   * @param position up to which its feed was taken in
   */
  public record Reading(Peer peer, String page, long position) {}

  /**
   * The networks whose time has come; those that the settings name anew are made known.
   *
   * @param asked whether somebody asked for all of them
   */
  public List<Reading> due(boolean asked) {
    return transaction.of(
        () -> {
          Instant now = clock.instant();
          peers.all().forEach(peer -> register(peer, now));
          Map<String, Peer> byBase = peers.byBase();
          SqlText sql =
              new SqlText()
                  .add("select base, page, position from peers.peer where (next_at <= ")
                  .value(now)
                  .add(" or ")
                  .value(asked)
                  .add(") and ")
                  .only("base", byBase.keySet())
                  .add(" order by next_at, base");
          return SqlText.rows(sql.query(entityManager)).stream()
              .map(
                  row ->
                      new Reading(
                          byBase.get((String) row[0]),
                          (String) row[1],
                          ((Number) row[2]).longValue()))
              .toList();
        });
  }

  private void register(Peer peer, Instant now) {
    SqlText.of(
            "insert into peers.peer (base, name, next_at) values (?1, ?2, ?3)"
                + " on conflict (base) do update set name = excluded.name",
            peer.base(),
            peer.name(),
            now)
        .update(entityManager);
  }

  /**
   * Keeps what a page of a feed says.
   *
   * @param withdrawn when it took back what, by its key
   * @param next the page where reading goes on
   * @param position up to which all is taken in
   */
  public void keep(
      Peer peer,
      Collection<ForeignPrototype> prototypes,
      Map<String, Instant> withdrawn,
      String next,
      long position) {
    transaction.of(
        () -> {
          prototypes.forEach(prototype -> keep(peer, prototype));
          withdrawn.forEach((key, at) -> withdraw(uri(peer, key), at));
          return SqlText.of(
                  "update peers.peer set page = ?2, position = ?3 where base = ?1",
                  peer.base(),
                  next,
                  position)
              .update(entityManager);
        });
  }

  private void keep(Peer peer, ForeignPrototype prototype) {
    String uri = uri(peer, prototype.key());
    SqlText.of(
            UPSERT,
            peer.base(),
            prototype.key(),
            uri,
            prototype.title(),
            prototype.summary(),
            prototype.language(),
            prototype.licence(),
            name(prototype.kind()),
            name(prototype.state()),
            prototype.audiences().stream().map(Enum::name).collect(Collectors.joining(",")),
            prototype.latest(),
            prototype.derivedKey(),
            prototype.changedAt())
        .update(entityManager);
    SqlText.of(
            "delete from peers.prototype_theme t using peers.prototype x"
                + " where x.id = t.prototype_id and x.uri = ?1",
            uri)
        .update(entityManager);
    new SqlText()
        .add("insert into peers.prototype_theme (prototype_id, theme_key) select x.id, t.key")
        .add(" from peers.prototype x, prototypes.theme t where x.uri = ")
        .value(uri)
        .add(" and ")
        .only("t.key", prototype.themeKeys())
        .update(entityManager);
  }

  private void withdraw(String uri, Instant at) {
    SqlText.of(
            "update peers.prototype set withdrawn_at = coalesce(withdrawn_at, ?2) where uri = ?1",
            uri,
            at)
        .update(entityManager);
  }

  /** Has the reading of a feed begin again, for its pages have other addresses. */
  public void beginAgain(Peer peer) {
    set(peer, "page = null, position = 0");
  }

  /** Notes that a network was read to its end. */
  public void seen(Peer peer) {
    set(peer, "failures = 0, next_at = ?2, seen_at = ?2", clock.instant());
  }

  /** Notes that a network could not be read; it is left alone for longer each time. */
  public void failed(Peer peer, FetchFault fault) {
    set(
        peer,
        "failures = failures + 1, fault = ?3, fault_at = ?2, next_at = cast(?2 as timestamptz) + "
            + LONGER_PAUSE,
        clock.instant(),
        fault.name());
  }

  private void set(Peer peer, String columns, Object... values) {
    List<Object> all = new ArrayList<>(List.of(peer.base()));
    all.addAll(List.of(values));
    transaction.of(
        () ->
            SqlText.of("update peers.peer set " + columns + " where base = ?1", all.toArray())
                .update(entityManager));
  }

  private static String uri(Peer peer, String key) {
    return peer.base() + "/id/prototype/" + key;
  }

  private static String name(Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
