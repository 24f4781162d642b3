package fr.essaim.core.network;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.HeldRoles;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.network.domain.Organisation;
import fr.essaim.core.network.domain.Organisations;
import fr.essaim.core.network.internal.MergeRecords;
import fr.essaim.core.network.internal.MergeRecords.Kept;
import fr.essaim.core.network.internal.OrganisationRecorder;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records that are one organisation: found, compared, merged, and separated again as long as what
 * the merge changed is kept.
 */
@Stateless
public class OrganisationMerges {

  private static final String TYPE = "organisation";
  private static final String ROLE = "role";

  @Inject private Access access;
  @Inject private Organisations organisations;
  @Inject private OrganisationDirectory directory;
  @Inject private OrganisationRecorder recorder;
  @Inject private MergeRecords records;
  @Inject private HeldRoles roles;
  @Inject private Event<OrganisationMerged> merged;
  @Inject private Event<OrganisationSeparated> separated;
  @Inject private Event<OrganisationCounted> counted;
  @Inject private Clock clock;

  /** Other records that the caller may read, and that are probably this organisation. */
  @Requires(Permission.ORGANISATION_READ)
  public List<OrganisationTwin> twins(String key) {
    requireRead(key);
    return records.twins(key, access.scope(Permission.ORGANISATION_READ));
  }

  /** Shows both records, and what would follow. */
  @Requires(Permission.ORGANISATION_READ)
  public MergeComparison compare(String goneKey, String keptKey) {
    requireRead(goneKey);
    requireRead(keptKey);
    OrganisationCounted things = new OrganisationCounted(goneKey);
    things.counts().put(TYPE, (long) organisations.naming(goneKey).size());
    things.counts().put("account", roles.countIn(goneKey));
    counted.fire(things);
    things.counts().values().removeIf(number -> number == 0);
    return new MergeComparison(
        directory.view(goneKey), directory.view(keptKey), Map.copyOf(things.counts()));
  }

  /**
   * Ends one record in favour of another of the same organisation. The gone key leads to the
   * survivor; whatever named it names the survivor.
   */
  @Requires(value = Permission.ORGANISATION_MERGE, act = "organisation.merge")
  public void merge(MergeOrganisations wish) {
    String goneKey = wish.goneKey();
    String keptKey = wish.keptKey();
    Organisation gone = toChange(goneKey);
    require(goneKey);
    Organisation kept = toChange(keptKey);
    require(keptKey);
    Instant now = clock.instant();
    PublicationState publication = gone.publication();
    List<MergeChange> changes = new ArrayList<>();
    List<Organisation> naming = organisations.naming(goneKey);
    gone.mergeInto(kept, now);
    for (Organisation other : naming) {
      Map<String, String> before = fields(other);
      other.follow(goneKey, keptKey, now);
      note(changes, other, before);
      recorder.record(other, null);
    }
    take(wish, gone, kept, changes, now);
    recorder.record(gone, keptKey);
    roles
        .move(goneKey, keptKey)
        .forEach(
            held ->
                changes.add(
                    new MergeChange(
                        ROLE, held.id(), held.role(), goneKey, held.isDouble() ? "" : keptKey)));
    OrganisationMerged event = new OrganisationMerged(goneKey, keptKey);
    merged.fire(event);
    changes.addAll(event.changes());
    records.add(new Kept(goneKey, keptKey, publication, now), changes);
  }

  /**
   * Puts the chosen fields of the record that ends into the one that stays, and its logo where that
   * has none.
   */
  private void take(
      MergeOrganisations wish,
      Organisation gone,
      Organisation kept,
      List<MergeChange> changes,
      Instant now) {
    Map<String, String> before = fields(kept);
    Map<String, String> chosen = new LinkedHashMap<>(kept.details().fields());
    Map<String, String> others = gone.details().fields();
    wish.fromGone().stream()
        .filter(others::containsKey)
        .filter(field -> !others.get(field).equals(kept.key()))
        .forEach(field -> chosen.put(field, others.get(field)));
    OrganisationDetails details = OrganisationDetails.of(chosen);
    String manager = kept.details().managerKey();
    recorder.refuseUnknown(details);
    boolean isChanged = kept.describe(details, now);
    if (kept.logo().isEmpty() && gone.logo().isPresent()) {
      kept.showLogo(gone.logo().get(), now);
      isChanged = true;
    }
    if (isChanged) {
      note(changes, kept, before);
      recorder.record(kept, manager);
    }
  }

  /** The merges into an organisation that can still be undone, the latest first. */
  @Requires(Permission.ORGANISATION_READ)
  public List<OrganisationMerge> undoable(String key) {
    requireRead(key);
    return records.into(key);
  }

  /**
   * Brings back the record that a merge ended, and takes back what the merge moved and nobody
   * changed since.
   *
   * @return what stays as it is
   * @throws BusinessRuleViolation {@code network.undo.later} when the survivor was itself merged
   *     since: that one is undone first
   */
  @Requires(value = Permission.ORGANISATION_MERGE, act = "organisation.unmerge")
  public List<MergeChange> undo(String goneKey) {
    Organisation gone = toChange(goneKey);
    String keptKey = gone.mergedInto().orElse(goneKey);
    require(keptKey);
    Kept record = records.find(goneKey).orElseThrow(() -> new UnknownThing("merge", goneKey));
    if (!keptKey.equals(record.keptKey())) {
      throw new BusinessRuleViolation("network.undo.later", keptKey);
    }
    Instant now = clock.instant();
    List<MergeChange> left = new ArrayList<>();
    List<MergeChange> changes = records.changes(goneKey);
    gone.separate(record.publication(), now);
    recorder.record(gone, record.keptKey());
    for (int last = changes.size() - 1; last >= 0; last--) {
      MergeChange change = changes.get(last);
      if (!takenBack(change, record, now)) {
        left.add(change);
      }
    }
    OrganisationSeparated event =
        new OrganisationSeparated(record.goneKey(), record.keptKey(), changes);
    separated.fire(event);
    left.addAll(event.left());
    records.remove(goneKey);
    return left;
  }

  /** What other contexts changed they take back themselves. */
  private boolean takenBack(MergeChange change, Kept record, Instant now) {
    return switch (change.type()) {
      case TYPE -> takenBack(change, now);
      case ROLE ->
          roles.takeBack(
              change.key(), record.goneKey(), record.keptKey(), change.after().isEmpty());
      default -> true;
    };
  }

  private boolean takenBack(MergeChange change, Instant now) {
    Organisation organisation = toChange(change.key());
    String manager = organisation.details().managerKey();
    boolean isBack = organisation.takeBack(change.field(), change.before(), change.after(), now);
    if (isBack) {
      recorder.record(organisation, manager);
    }
    return isBack;
  }

  private static void note(
      List<MergeChange> changes, Organisation organisation, Map<String, String> before) {
    fields(organisation)
        .forEach(
            (field, after) -> {
              if (!after.equals(before.get(field))) {
                changes.add(
                    new MergeChange(TYPE, organisation.key(), field, before.get(field), after));
              }
            });
  }

  /** What is stated of it, its logo, and where it leads. */
  private static Map<String, String> fields(Organisation organisation) {
    Map<String, String> fields = new LinkedHashMap<>(organisation.details().fields());
    fields.put(Organisation.LOGO, organisation.logo().orElse(""));
    fields.put(Organisation.MERGED_INTO, organisation.mergedInto().orElse(""));
    return fields;
  }

  private void requireRead(String key) {
    access.require(Permission.ORGANISATION_READ, key, TYPE + "/" + key);
  }

  private void require(String key) {
    access.require(Permission.ORGANISATION_MERGE, key, TYPE + "/" + key);
  }

  private Organisation toChange(String key) {
    return organisations.toChange(key).orElseThrow(() -> new UnknownThing(TYPE, key));
  }
}
