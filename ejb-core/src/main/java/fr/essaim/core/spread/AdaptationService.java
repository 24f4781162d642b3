package fr.essaim.core.spread;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.spread.domain.Adaptation;
import fr.essaim.core.spread.domain.Installation;
import fr.essaim.core.spread.internal.AdaptationSearch;
import fr.essaim.core.spread.internal.SpreadGuard;
import fr.essaim.core.spread.internal.SpreadRecorder;
import fr.essaim.core.spread.internal.SpreadRows;
import fr.essaim.core.spread.internal.Visible;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What centres change of what they took, offered back to those who answer for the prototype, taken
 * into a version or declined.
 */
@Stateless
public class AdaptationService {

  @Inject private Access access;
  @Inject private SpreadRows rows;
  @Inject private SpreadGuard guard;
  @Inject private SpreadRecorder recorder;
  @Inject private AdaptationSearch search;
  @Inject private PrototypeLibrary library;
  @Inject private ChangeHistory history;
  @Inject private EditGuard edits;
  @Inject private Clock clock;

  /** What is public, what the caller's organisations changed, and what they were offered. */
  @Requires(Permission.INTRANET_READ)
  public ListResult<AdaptationRow> list(ListQuery query) {
    return search.list(query, guard.visible(), answering());
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.INTRANET_READ)
  public void export(ListQuery query, Consumer<AdaptationRow> reader) {
    search.each(query, guard.visible(), answering(), reader);
  }

  /**
   * @throws UnknownThing when the caller sees none of this key
   */
  @Requires(Permission.INTRANET_READ)
  public AdaptationView open(String key) {
    Visible visible = guard.visible();
    AdaptationRow row =
        search
            .find(key, visible, answering())
            .orElseThrow(() -> new UnknownThing(Adaptation.TYPE, key));
    Adaptation adaptation = rows.adaptation(key);
    InstallationDetails of = rows.installation(adaptation.installationKey()).details();
    boolean mayEdit = visible.edited().contains(row.centre().key());
    return new AdaptationView(
        key,
        adaptation.version(),
        adaptation.details(),
        adaptation.installationKey(),
        row.centre(),
        row.prototype(),
        of.version(),
        row.since(),
        row.state(),
        mayEdit || visible.whole().contains(row.centre().key()) || mayAnswer(of)
            ? adaptation.answer()
            : "",
        row.acceptedVersion(),
        row.mayAnswer() ? takers(of.prototypeKey(), adaptation.since()) : List.of(),
        row.modifiedAt(),
        mayEdit && row.state() != AdaptationState.ACCEPTED,
        row.mayAnswer());
  }

  /** What was changed of it, by whom and when, the latest first. */
  @Requires(Permission.SPREAD_READ)
  public List<ChangeLine> history(String key) {
    Adaptation adaptation = rows.adaptation(key);
    access.require(
        Permission.SPREAD_READ,
        centreOf(rows.installation(adaptation.installationKey())),
        subject(key));
    return history.of(adaptation);
  }

  /**
   * Notes what a centre changed; what is in use counts as adapted from then on.
   *
   * @param since when
   * @return its key
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "adaptation.note")
  public String note(String installationKey, AdaptationDetails details, PartialDate since) {
    Installation of = rows.installationToChange(installationKey);
    String key = rows.freeKey(Adaptation.class, installationKey, "adaptation");
    access.require(Permission.SPREAD_EDIT, centreOf(of), subject(key));
    if (since != null && since.isBefore(of.begun())) {
      throw new BusinessRuleViolation("spread.adaptation.before-begun", since, of.begun())
          .at("since");
    }
    Adaptation adaptation =
        Adaptation.note(key, installationKey, details, since, LocalDate.now(clock));
    rows.add(adaptation);
    recorder.record(adaptation, of);
    if (of.state() == InstallationState.IN_USE) {
      of.move(InstallationState.ADAPTED, since, LocalDate.now(clock));
      recorder.record(of);
    }
    return key;
  }

  /**
   * Replaces what is said of it.
   *
   * @throws ConflictingEdit when somebody else changed one of these fields meanwhile
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "adaptation.edit")
  public void edit(String key, long expectedVersion, AdaptationDetails details) {
    Adaptation adaptation = toChange(key);
    Constraints.check(details);
    edits.check(adaptation, expectedVersion, "", details.fields(), adaptation.details().fields());
    adaptation.edit(details);
    record(adaptation);
  }

  /** Offers it to those who answer for the prototype. */
  @Requires(value = Permission.SPREAD_EDIT, act = "adaptation.offer")
  public void offer(String key) {
    Adaptation adaptation = toChange(key);
    adaptation.offer(clock.instant());
    record(adaptation);
  }

  /** Takes an offer back. */
  @Requires(value = Permission.SPREAD_EDIT, act = "adaptation.keep")
  public void keep(String key) {
    Adaptation adaptation = toChange(key);
    adaptation.keep();
    record(adaptation);
  }

  /**
   * Takes it into a version.
   *
   * @param number of a version of the prototype, released or in the making
   * @param word what is said to the centre; may be empty
   */
  @Requires(value = Permission.PROTOTYPE_PUBLISH, act = "adaptation.accept")
  public void accept(String key, String number, String word) {
    Adaptation adaptation = toAnswer(key);
    String prototype = rows.installation(adaptation.installationKey()).details().prototypeKey();
    boolean isThere =
        number == null
            || number.isBlank()
            || library.versions(prototype).contains(VersionNumber.parse(number));
    if (!isThere) {
      throw new BusinessRuleViolation("spread.version.unknown", number).at("version");
    }
    adaptation.accept(number, word, clock.instant());
    if (!takers(prototype, adaptation.since()).contains(VersionNumber.parse(number))) {
      throw new BusinessRuleViolation(
              "spread.adaptation.version-before", number, adaptation.since())
          .at("version");
    }
    record(adaptation);
  }

  /** Says why it is not taken. */
  @Requires(value = Permission.PROTOTYPE_PUBLISH, act = "adaptation.decline")
  public void decline(String key, String word) {
    Adaptation adaptation = toAnswer(key);
    adaptation.decline(word, clock.instant());
    record(adaptation);
  }

  /** The versions that can hold what was changed then: in the making, or released since. */
  private List<VersionNumber> takers(String prototypeKey, PartialDate changed) {
    Map<String, PartialDate> released = library.times(prototypeKey).releases();
    return library.versions(prototypeKey).stream()
        .filter(
            number ->
                Optional.ofNullable(released.get(number.toString()))
                    .filter(date -> date.isBefore(changed))
                    .isEmpty())
        .toList();
  }

  private Adaptation toChange(String key) {
    Adaptation adaptation = rows.adaptationToChange(key);
    access.require(
        Permission.SPREAD_EDIT,
        centreOf(rows.installation(adaptation.installationKey())),
        subject(key));
    return adaptation;
  }

  private Adaptation toAnswer(String key) {
    Adaptation adaptation = rows.adaptationToChange(key);
    InstallationDetails of = rows.installation(adaptation.installationKey()).details();
    access.require(
        Permission.PROTOTYPE_PUBLISH, library.stewardOf(of.prototypeKey()), subject(key));
    return adaptation;
  }

  private void record(Adaptation adaptation) {
    recorder.record(adaptation, rows.installation(adaptation.installationKey()));
  }

  private boolean mayAnswer(InstallationDetails of) {
    return access.allows(Permission.PROTOTYPE_PUBLISH, library.stewardOf(of.prototypeKey()));
  }

  private OrganisationScope answering() {
    return access.whereAllowed(Permission.PROTOTYPE_PUBLISH);
  }

  private static String centreOf(Installation installation) {
    return installation.details().centreKey();
  }

  private static String subject(String key) {
    return Adaptation.TYPE + "/" + key;
  }
}
