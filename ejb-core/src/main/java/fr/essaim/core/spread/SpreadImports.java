package fr.essaim.core.spread;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.history.ImportTrace;
import fr.essaim.core.history.ImportUndone;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.Violations;
import fr.essaim.core.spread.domain.Installation;
import fr.essaim.core.spread.domain.Transfer;
import fr.essaim.core.spread.internal.SpreadGuard;
import fr.essaim.core.spread.internal.SpreadRecorder;
import fr.essaim.core.spread.internal.SpreadRows;
import fr.essaim.core.spread.internal.WaitingRequests;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way in for history that an import brings: it has a source, so it stalls nothing and reminds
 * nobody, and it is told to nobody as news.
 */
@Stateless
public class SpreadImports {

  @Inject private Access access;
  @Inject private SpreadRows rows;
  @Inject private SpreadGuard guard;
  @Inject private SpreadRecorder recorder;
  @Inject private OrganisationDirectory organisations;
  @Inject private PrototypeLibrary library;
  @Inject private WaitingRequests waiting;
  @Inject private ChangeHistory history;
  @Inject private Clock clock;

  /**
   * What an import did, or would do.
   *
   * @param key of the installation that it made, or that was there
   */
  public record Brought(String key, ImportOutcome outcome) {

    /** The same where it is there already. */
    public Brought left() {
      return new Brought(
          key,
          new ImportOutcome(
              ImportOutcome.Effect.LEFT, List.of(), List.of(), Set.of(), outcome.published()));
    }
  }

  /** Notes it, with the transfer that brought it; what the centre has already is left as it is. */
  @Requires(value = Permission.SPREAD_EDIT, act = "installation.import")
  public Brought bring(ImportedInstallation imported) {
    access.require(Permission.SPREAD_EDIT, imported.details().centreKey(), subject(imported));
    Optional<Brought> there = there(imported);
    if (there.isPresent()) {
      return there.get();
    }
    InstallationDetails details = imported.details();
    if (imported.mentorKey() != null) {
      Transfer transfer = transferOf(imported);
      rows.add(transfer);
      recorder.recordImport(transfer);
      details = details.broughtBy(transfer.key());
    }
    Installation installation = installationOf(imported, details);
    rows.add(installation);
    recorder.recordImport(installation);
    return created(installation.key(), details);
  }

  /** What {@link #bring} would do; nothing is kept. */
  @Requires(Permission.SPREAD_READ)
  public Brought rehearse(ImportedInstallation imported) {
    access.require(Permission.SPREAD_READ, imported.details().centreKey(), subject(imported));
    return there(imported).orElseGet(() -> created(keyOf(imported.details()), imported.details()));
  }

  /**
   * Takes away what an import made, with the transfer that it made for it, if nobody touched it.
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "installation.import-undo")
  public ImportUndone undo(ImportTrace trace) {
    List<Installation> known = rows.installations(Set.of(trace.key()));
    access.require(
        Permission.SPREAD_EDIT,
        known.stream().findFirst().map(each -> each.details().centreKey()).orElse(null),
        Installation.TYPE + "/" + trace.key());
    if (known.isEmpty()) {
      return ImportUndone.kept("imports.undo.gone");
    }
    Installation installation = known.get(0);
    if (!rows.adaptationsOf(trace.key()).isEmpty()) {
      return ImportUndone.kept("imports.undo.in-use");
    }
    String transferKey = installation.details().transferKey();
    Optional<Transfer> transfer = Optional.ofNullable(transferKey).map(rows::transfer);
    boolean isTouched =
        history.changedSince(installation, trace).filter(Set::isEmpty).isEmpty()
            || transfer
                .filter(each -> history.changedSince(each, trace).filter(Set::isEmpty).isEmpty())
                .isPresent();
    if (isTouched) {
      return ImportUndone.kept("imports.undo.touched");
    }
    recorder.remove(installation);
    waiting.withdraw(installation.details().prototypeKey(), installation.details().centreKey());
    transfer.ifPresent(recorder::remove);
    return ImportUndone.removed();
  }

  /** Whether an organisation, or a prototype, is named in the spread. */
  @Requires(Permission.SPREAD_READ)
  public boolean anyOf(String key) {
    access.scope(Permission.SPREAD_READ);
    return rows.isNamed(key);
  }

  /** Refuses what cannot be, with all that is wrong, whether the centre has it already or not. */
  private void check(ImportedInstallation imported) {
    Violations violations = new Violations();
    InstallationDetails details = violations.read(null, imported.details(), Constraints::check);
    if (details != null) {
      violations.run(() -> guard.check(details, imported.since()));
      violations.run(() -> installationOf(imported, details));
      if (imported.mentorKey() != null) {
        violations.run(() -> transferOf(imported));
      }
    }
    violations.refuse();
  }

  private Optional<Brought> there(ImportedInstallation imported) {
    check(imported);
    InstallationDetails details = imported.details();
    return rows.runningInstallation(details.prototypeKey(), details.centreKey())
        .map(running -> created(running.key(), details).left());
  }

  /** It is public as soon as its centre and its prototype are. */
  private Brought created(String key, InstallationDetails details) {
    boolean isPublic =
        library.named(Set.of(details.prototypeKey())).get(details.prototypeKey()).published()
            && !organisations.published(Set.of(details.centreKey())).isEmpty();
    return new Brought(key, ImportOutcome.created(isPublic));
  }

  private Installation installationOf(ImportedInstallation imported, InstallationDetails details) {
    Installation installation =
        Installation.begin(
            keyOf(details),
            details,
            imported.state(),
            imported.since(),
            imported.source(),
            today());
    if (imported.stoppedOn() != null) {
      installation.stop(null, imported.stopReason(), imported.stoppedOn(), today());
    }
    return installation;
  }

  private String keyOf(InstallationDetails details) {
    return rows.freeKey(Installation.class, details.prototypeKey(), details.centreKey());
  }

  private Transfer transferOf(ImportedInstallation imported) {
    TransferDetails details =
        TransferDetails.between(
            imported.mentorKey(),
            imported.details().centreKey(),
            imported.channel(),
            imported.details().prototypeKey());
    Constraints.check(details);
    guard.check(details, imported.since());
    return Transfer.recall(
        rows.freeKey(Transfer.class, details.receiverKey(), details.mentorKey()),
        details,
        imported.since(),
        imported.state().isInUse(),
        imported.source(),
        today());
  }

  private static String subject(ImportedInstallation imported) {
    return Installation.TYPE + "/" + imported.details().prototypeKey();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
