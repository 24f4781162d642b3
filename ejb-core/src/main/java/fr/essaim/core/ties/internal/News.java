package fr.essaim.core.ties.internal;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.identity.Correspondents;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.OrganisationChanged;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationMerged;
import fr.essaim.core.network.OrganisationPublicView;
import fr.essaim.core.notifications.Happening;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.Notifier;
import fr.essaim.core.prototypes.PrototypeChanged;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.spread.SpreadChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells those who follow a thing what happened to it, within the transaction in which it happened.
 * Who follows a centre or a theme is told of what is new there, not of each step of each prototype.
 */
@ApplicationScoped
public class News {

  private static final String PUBLICATION = "publication";
  private static final String SHEET = "sheet.";
  private static final Pattern NO_WORD = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern RELEASED = Pattern.compile("version\\.(.+)\\.released");
  private static final Map<String, NotificationKind> OF_PROTOTYPES =
      Map.of(
          "PUBLISHED", NotificationKind.PROTOTYPE_PUBLISHED,
          "WITHDRAWN", NotificationKind.PROTOTYPE_WITHDRAWN);
  private static final Map<String, NotificationKind> OF_ORGANISATIONS =
      Map.of(
          "PUBLISHED", NotificationKind.ORGANISATION_PUBLISHED,
          "WITHDRAWN", NotificationKind.ORGANISATION_WITHDRAWN);
  private static final Map<String, NotificationKind> OF_THE_SPREAD =
      Map.of(
          "installation.PLANNED", NotificationKind.PROTOTYPE_TAKEN_UP,
          "installation.IN_USE", NotificationKind.PROTOTYPE_IN_USE,
          "adaptation.ACCEPTED", NotificationKind.PROTOTYPE_ENRICHED);
  private static final Set<NotificationKind> NEW =
      Set.of(NotificationKind.PROTOTYPE_PUBLISHED, NotificationKind.VERSION_RELEASED);

  @Inject private Notifier notifier;
  @Inject private Correspondents correspondents;
  @Inject private PrototypeLibrary library;
  @Inject private OrganisationDirectory organisations;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void tell(@Observes PrototypeChanged changed) {
    happened(changed)
        .ifPresent(
            happening -> {
              Set<UUID> followers = followers(TiedThings.PROTOTYPE, List.of(changed.key()));
              if (NEW.contains(happening.kind())) {
                followers.addAll(followers(TiedThings.ORGANISATION, List.of(changed.stewardKey())));
                followers.addAll(followers(TiedThings.THEME, changed.themeKeys()));
              }
              Set<UUID> told =
                  changed.seen()
                      ? followers
                      : correspondents.whoMayAmong(
                          followers, Permission.PROTOTYPE_READ, changed.stewardKey());
              if (happening.kind() == NotificationKind.SHEET_CHANGED) {
                notifier.tellFollowersOnce(told, happening);
              } else {
                notifier.tellFollowers(told, happening);
              }
            });
  }

  public void tell(@Observes OrganisationChanged changed) {
    find(changed.changes(), PUBLICATION)
        .map(change -> OF_ORGANISATIONS.get(change.after()))
        .ifPresent(
            kind ->
                notifier.tellFollowers(
                    followers(TiedThings.ORGANISATION, List.of(changed.key())),
                    Happening.of(
                        kind, TiedThings.ORGANISATION, changed.key(), changed.name(), "")));
  }

  /**
   * That a centre takes a prototype up, uses it, or gave something back to it: to those who answer
   * for the prototype and those who follow it.
   */
  public void tell(@Observes SpreadChanged changed) {
    spreadKind(changed)
        .ifPresent(
            kind ->
                library
                    .named(changed.prototypeKeys())
                    .values()
                    .forEach(prototype -> tell(changed, kind, prototype)));
  }

  private Optional<NotificationKind> spreadKind(SpreadChanged changed) {
    return changed
        .reached(LocalDate.now(clock))
        .map(step -> OF_THE_SPREAD.get(changed.type() + "." + step));
  }

  private void tell(SpreadChanged changed, NotificationKind kind, PrototypeRef prototype) {
    String centreKey = changed.organisationKeys().iterator().next();
    Set<UUID> people = followers(TiedThings.PROTOTYPE, List.of(prototype.key()));
    correspondents
        .whoMay(Permission.PROTOTYPE_PUBLISH, library.stewardOf(prototype.key()))
        .forEach(owner -> people.add(owner.account()));
    List<OrganisationPublicView> shown = organisations.published(Set.of(centreKey));
    boolean seen = prototype.published() && !shown.isEmpty();
    String detail =
        find(changed.changes(), "acceptedVersion")
            .map(FieldChange::after)
            .orElseGet(() -> organisations.named(Set.of(centreKey)).get(centreKey).name());
    notifier.tellFollowers(
        seen ? people : correspondents.whoMayAmong(people, Permission.SPREAD_READ, centreKey),
        Happening.of(kind, changed.type(), changed.key(), prototype.title(), detail));
  }

  /** Whoever followed the organisation that is gone follows the one that it became. */
  public void follow(@Observes OrganisationMerged merged) {
    SqlText.of(
            "insert into ties.tie (account_id, thing_type, thing_key, followed, favourite, since)"
                + " select account_id, thing_type, ?1, followed, favourite, since from ties.tie"
                + " where thing_type = ?2 and thing_key = ?3"
                + " on conflict (account_id, thing_type, thing_key) do update"
                + " set followed = tie.followed or excluded.followed,"
                + " favourite = tie.favourite or excluded.favourite",
            merged.survivorKey(),
            TiedThings.ORGANISATION,
            merged.goneKey())
        .update(entityManager);
    SqlText.of(
            "delete from ties.tie where thing_type = ?1 and thing_key = ?2",
            TiedThings.ORGANISATION,
            merged.goneKey())
        .update(entityManager);
  }

  /**
   * The one thing to tell of what was done at once: that it is public, before what else changed.
   */
  private static Optional<Happening> happened(PrototypeChanged changed) {
    return find(changed.changes(), PUBLICATION)
        .map(change -> OF_PROTOTYPES.get(change.after()))
        .map(kind -> about(changed, kind, "", ""))
        .or(() -> released(changed))
        .or(() -> advanced(changed))
        .or(() -> sheetChanged(changed));
  }

  /** The state in which it began is none that it reached. */
  private static Optional<Happening> advanced(PrototypeChanged changed) {
    return find(changed.changes(), "state")
        .filter(change -> !change.before().isEmpty())
        .map(change -> change.after().replaceFirst(" .*", ""))
        .map(state -> about(changed, NotificationKind.PROTOTYPE_ADVANCED, "", state));
  }

  /** A word put right is nothing to tell, nor is what only the team sees. */
  private static Optional<Happening> sheetChanged(PrototypeChanged changed) {
    return changed.changes().stream()
        .filter(change -> changed.seen() && change.field().startsWith(SHEET))
        .filter(change -> isSubstantial(change.before(), change.after()))
        .findFirst()
        .map(change -> about(changed, NotificationKind.SHEET_CHANGED, "fiche", ""));
  }

  /** Whether a text has words that were not there, at least one in five and more than two. */
  static boolean isSubstantial(String before, String after) {
    Set<String> known = Set.copyOf(words(before));
    List<String> words = words(after);
    long fresh = words.stream().filter(word -> !known.contains(word)).count();
    return known.isEmpty() ? fresh > 0 : fresh > 2 && fresh * 5 >= words.size();
  }

  private static List<String> words(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Optional<Happening> released(PrototypeChanged changed) {
    return changed.changes().stream()
        .map(change -> RELEASED.matcher(change.field()))
        .filter(Matcher::matches)
        .map(number -> number.group(1))
        .findFirst()
        .map(
            number ->
                about(changed, NotificationKind.VERSION_RELEASED, "versions/" + number, number));
  }

  private static Optional<FieldChange> find(List<FieldChange> changes, String field) {
    return changes.stream().filter(change -> change.field().equals(field)).findFirst();
  }

  private static Happening about(
      PrototypeChanged changed, NotificationKind kind, String part, String detail) {
    return new Happening(kind, TiedThings.PROTOTYPE, changed.key(), part, changed.title(), detail);
  }

  private Set<UUID> followers(String type, Collection<String> keys) {
    List<?> accounts =
        new SqlText()
            .add("select distinct cast(account_id as text) from ties.tie where followed")
            .add(" and thing_type = ")
            .value(type)
            .add(" and ")
            .only("thing_key", keys)
            .query(entityManager)
            .getResultList();
    return accounts.stream()
        .map(account -> UUID.fromString((String) account))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
