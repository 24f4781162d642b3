package fr.essaim.core.ties;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.ties.internal.DigestWishes;
import fr.essaim.core.ties.internal.TiedThings;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a person follows and keeps at hand, for that person alone. */
@Stateless
public class TieService {

  /** Most things that a person is tied to. */
  public static final int MOST = 300;

  /** Things whose history is read for a few that the caller may still see. */
  private static final int MARGIN = 3;

  private static final String SELECT =
      "select thing_type, thing_key, followed, favourite from ties.tie";

  @Inject private Access access;
  @Inject private TiedThings things;
  @Inject private DigestWishes wishes;
  @Inject private ChangeHistory history;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  private record Row(String type, String key, Set<TieFlag> flags) {
    TiedThings.Name name() {
      return new TiedThings.Name(type, key);
    }
  }

  /** How the caller is tied to a thing. */
  @Requires(Permission.INTRANET_READ)
  public Set<TieFlag> flags(String type, String key) {
    return rows(
            SqlText.of(
                SELECT + " where account_id = ?1 and thing_type = ?2 and thing_key = ?3",
                caller(),
                type,
                key))
        .stream()
        .findFirst()
        .map(Row::flags)
        .orElse(Set.of());
  }

  /** All that the caller is tied to and may see, the latest first. */
  @Requires(Permission.INTRANET_READ)
  public List<Tie> own() {
    return named(rows(SqlText.of(SELECT + " where account_id = ?1 order by since desc", caller())));
  }

  /** The caller's favourites, the latest first. */
  @Requires(Permission.INTRANET_READ)
  public List<Tie> favourites() {
    return named(
        rows(
            SqlText.of(
                SELECT + " where account_id = ?1 and favourite order by since desc", caller())));
  }

  /** What the caller changed last, each thing once. */
  @Requires(Permission.INTRANET_READ)
  public List<Tie> recent(int most) {
    return named(
            history
                .changedLastBy(
                    caller().toString(),
                    List.of(TiedThings.PROTOTYPE, TiedThings.ORGANISATION),
                    most * MARGIN)
                .stream()
                .map(thing -> new Row(thing.getKey(), thing.getValue(), Set.of()))
                .toList())
        .stream()
        .limit(most)
        .toList();
  }

  /**
   * A thing that the caller may see, tied or not.
   *
   * @throws UnknownThing if there is none
   */
  @Requires(Permission.INTRANET_READ)
  public Tie look(String type, String key) {
    return named(List.of(new Row(type, key, flags(type, key)))).stream()
        .findFirst()
        .orElseThrow(() -> new UnknownThing(type, key));
  }

  /**
   * Ties the caller to a thing; again, nothing changes.
   *
   * @return whether the caller was not tied so before
   * @throws UnknownThing if the caller may see no such thing
   * @throws BusinessRuleViolation beyond {@link #MOST}
   */
  @Requires(Permission.INTRANET_READ)
  public boolean tie(String type, String key, TieFlag flag) {
    look(type, key);
    if (flags(type, key).contains(flag)) {
      return false;
    }
    Object number =
        SqlText.of("select count(*) from ties.tie where account_id = ?1", caller())
            .query(entityManager)
            .getSingleResult();
    if (((Number) number).intValue() >= MOST) {
      throw new BusinessRuleViolation("ties.too-many", MOST);
    }
    SqlText.of(
            "insert into ties.tie (account_id, thing_type, thing_key, followed, favourite, since)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (account_id, thing_type, thing_key)"
                + " do update set followed = tie.followed or excluded.followed,"
                + " favourite = tie.favourite or excluded.favourite",
            caller(),
            type,
            key,
            flag == TieFlag.FOLLOWED,
            flag == TieFlag.FAVOURITE,
            clock.instant())
        .update(entityManager);
    if (flag == TieFlag.FOLLOWED) {
      wishes.begin(caller());
    }
    return true;
  }

  /** Takes a tie away; without one, nothing changes. */
  @Requires(Permission.INTRANET_READ)
  public void untie(String type, String key, TieFlag flag) {
    String given = flag == TieFlag.FOLLOWED ? "followed" : "favourite";
    String other = flag == TieFlag.FOLLOWED ? "favourite" : "followed";
    String where = " where account_id = ?1 and thing_type = ?2 and thing_key = ?3 and ";
    SqlText.of("delete from ties.tie" + where + "not " + other, caller(), type, key)
        .update(entityManager);
    SqlText.of("update ties.tie set " + given + " = false" + where + other, caller(), type, key)
        .update(entityManager);
  }

  /** How often the caller gets an e-mail about what they follow. */
  @Requires(Permission.INTRANET_READ)
  public DigestRhythm rhythm() {
    List<?> chosen =
        SqlText.of("select rhythm from ties.digest where account_id = ?1", caller())
            .query(entityManager)
            .getResultList();
    return chosen.isEmpty() ? DigestRhythm.WEEKLY : DigestRhythm.valueOf((String) chosen.get(0));
  }

  /** Chooses it; after a silence, what happened meanwhile is not told. */
  @Requires(Permission.INTRANET_READ)
  public void choose(DigestRhythm rhythm) {
    SqlText.of(
            "insert into ties.digest (account_id, rhythm, told_until, stop_key)"
                + " values (?1, ?2, ?3, ?4) on conflict (account_id) do update"
                + " set rhythm = excluded.rhythm, told_until = case when digest.rhythm = 'NEVER'"
                + " then excluded.told_until else digest.told_until end",
            caller(),
            rhythm.name(),
            clock.instant(),
            UUID.randomUUID())
        .update(entityManager);
  }

  /**
   * Sends no more e-mails to whoever was sent this key in one.
   *
   * @return whether there is such a key
   */
  @OpenToAll
  public boolean stop(UUID key) {
    return SqlText.of(
                "update ties.digest set rhythm = ?1 where stop_key = ?2",
                DigestRhythm.NEVER.name(),
                key)
            .update(entityManager)
        > 0;
  }

  private List<Row> rows(SqlText select) {
    List<Row> rows = new ArrayList<>();
    for (Object[] row : SqlText.rows(select.query(entityManager))) {
      Set<TieFlag> flags = EnumSet.noneOf(TieFlag.class);
      if ((boolean) row[2]) {
        flags.add(TieFlag.FOLLOWED);
      }
      if ((boolean) row[3]) {
        flags.add(TieFlag.FAVOURITE);
      }
      rows.add(new Row((String) row[0], (String) row[1], flags));
    }
    return rows;
  }

  private List<Tie> named(List<Row> rows) {
    Map<TiedThings.Name, TiedThings.Known> known =
        things.known(rows.stream().map(Row::name).toList());
    return rows.stream()
        .flatMap(
            row ->
                Optional.ofNullable(known.get(row.name()))
                    .map(
                        thing ->
                            new Tie(
                                row.type(),
                                row.key(),
                                thing.thing(),
                                thing.inside(),
                                row.flags().contains(TieFlag.FOLLOWED),
                                row.flags().contains(TieFlag.FAVOURITE)))
                    .stream())
        .toList();
  }

  private UUID caller() {
    access.scope(Permission.INTRANET_READ);
    return access.caller().orElseThrow(() -> new NotAllowed(Permission.INTRANET_READ));
  }
}
