package fr.essaim.core.spread;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationPublicView;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.CheckedFile;
import fr.essaim.core.prototypes.Download;
import fr.essaim.core.prototypes.FileStore;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.spread.TransferAgreement.Party;
import fr.essaim.core.spread.TransferAgreement.Taken;
import fr.essaim.core.spread.TransferView.HeldSession;
import fr.essaim.core.spread.domain.AttachedFile;
import fr.essaim.core.spread.domain.Session;
import fr.essaim.core.spread.domain.Transfer;
import fr.essaim.core.spread.internal.InstallationSearch;
import fr.essaim.core.spread.internal.SpreadGuard;
import fr.essaim.core.spread.internal.SpreadRecorder;
import fr.essaim.core.spread.internal.SpreadRows;
import fr.essaim.core.spread.internal.TransferSearch;
import fr.essaim.core.spread.internal.Visible;
import fr.essaim.core.steering.OperationDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Transfers: agreed on, taken from stage to stage, with their sessions. */
@Stateless
public class TransferService {

  @Inject private SpreadRows rows;
  @Inject private SpreadGuard guard;
  @Inject private SpreadRecorder recorder;
  @Inject private TransferSearch search;
  @Inject private InstallationSearch installations;
  @Inject private OrganisationDirectory organisations;
  @Inject private PrototypeLibrary library;
  @Inject private OperationDirectory operations;
  @Inject private FileStore files;
  @Inject private ChangeHistory history;
  @Inject private EditGuard edits;
  @Inject private Clock clock;

  /** What is public, and all that the caller's organisations take part in. */
  @Requires(Permission.INTRANET_READ)
  public ListResult<TransferRow> list(ListQuery query) {
    return search.list(query, guard.visible());
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.INTRANET_READ)
  public void export(ListQuery query, Consumer<TransferRow> reader) {
    search.each(query, guard.visible(), reader);
  }

  /**
   * @throws UnknownThing when the caller sees none of this key
   */
  @Requires(Permission.INTRANET_READ)
  public TransferView open(String key) {
    Visible visible = guard.visible();
    TransferRow row =
        search.find(key, visible).orElseThrow(() -> new UnknownThing(Transfer.TYPE, key));
    return view(rows.transfer(key), row, visible);
  }

  /** What was changed of it, by whom and when, the latest first. */
  @Requires(Permission.SPREAD_READ)
  public List<ChangeLine> history(String key) {
    return history.of(toRead(key));
  }

  /** What the two sign. */
  @Requires(Permission.SPREAD_READ)
  public TransferAgreement agreement(String key) {
    toRead(key);
    TransferView transfer = open(key);
    return new TransferAgreement(
        transfer,
        party(transfer.mentor()),
        party(transfer.receiver()),
        transfer.prototypes().stream().map(each -> taken(each, transfer)).toList(),
        transfer.details().operationKey() == null
            ? null
            : operations.references(transfer.details().operationKey()).orElse(null),
        transfer.sessions().stream()
            .flatMap(session -> session.details().supports().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Support.class))));
  }

  private Party party(OrganisationRef organisation) {
    List<OrganisationPublicView> known = organisations.published(Set.of(organisation.key()));
    return new Party(organisation, known.isEmpty() ? null : known.get(0));
  }

  private Taken taken(PrototypeRef prototype, TransferView transfer) {
    String version =
        transfer.installations().stream()
            .filter(installation -> installation.prototype().key().equals(prototype.key()))
            .map(InstallationRow::version)
            .filter(Objects::nonNull)
            .findFirst()
            .or(
                () ->
                    library.releases(prototype.key()).stream()
                        .map(VersionNumber::toString)
                        .findFirst())
            .orElse(null);
    return new Taken(
        prototype,
        version,
        version == null ? null : library.licenceOf(prototype.key(), version).orElse(null));
  }

  /** A scan of the signed agreement or of a signed sheet: it names people, so it stays within. */
  @Requires(Permission.SPREAD_READ)
  public Download file(String key, UUID fileId) {
    return files.read(toRead(key).file(fileId).fileId());
  }

  /**
   * Notes that two centres agreed.
   *
   * @param since when
   * @return its key
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "transfer.agree")
  public String agree(TransferDetails details, PartialDate since) {
    Constraints.check(details);
    String key = rows.freeKey(Transfer.class, details.receiverKey(), details.mentorKey());
    guard.require(
        Permission.SPREAD_EDIT, Set.of(details.mentorKey(), details.receiverKey()), subject(key));
    guard.check(details, since);
    Transfer transfer = Transfer.agree(key, details, since, null, today());
    rows.add(transfer);
    recorder.record(transfer);
    return key;
  }

  /**
   * Replaces what is said of it.
   *
   * @throws ConflictingEdit when somebody else changed one of these fields meanwhile
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "transfer.edit")
  public void edit(String key, long expectedVersion, TransferDetails details) {
    Transfer transfer = toChange(key);
    Constraints.check(details);
    edits.check(transfer, expectedVersion, "", details.fields(), transfer.details().fields());
    if (!details.equals(transfer.details())) {
      guard.require(
          Permission.SPREAD_EDIT, Set.of(details.mentorKey(), details.receiverKey()), subject(key));
      guard.check(details);
    }
    transfer.edit(details, today());
    recorder.record(transfer);
  }

  /** Takes it to its next stage. */
  @Requires(value = Permission.SPREAD_EDIT, act = "transfer.advance")
  public void advance(String key, TransferStage next, PartialDate since) {
    Transfer transfer = toChange(key);
    transfer.advance(next, since, today());
    recorder.record(transfer);
  }

  /** Takes it to its next stage as of today; it stays where it is after the last. */
  @Requires(value = Permission.SPREAD_EDIT, act = "transfer.advance")
  public void moveOn(String key) {
    Transfer transfer = toChange(key);
    TransferStage next =
        transfer
            .stage()
            .next()
            .orElseThrow(() -> new BusinessRuleViolation("spread.stage.last", transfer.stage()));
    transfer.advance(next, PartialDate.of(today()), today());
    recorder.record(transfer);
  }

  /**
   * Corrects the date of its stage.
   *
   * @param at the stage that the caller looked at
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "transfer.redate")
  public void redate(String key, TransferStage at, PartialDate since) {
    Transfer transfer = toChange(key);
    transfer.redate(at, since, today());
    guard.checkDate("stageSince", transfer.details(), since);
    recorder.record(transfer);
  }

  /**
   * Takes its last stage back, which was noted by mistake.
   *
   * @param from the stage that the caller looked at
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "transfer.step-back")
  public void stepBack(String key, TransferStage from) {
    Transfer transfer = toChange(key);
    transfer.stepBack(from);
    recorder.record(transfer);
  }

  /** Ends it before the centre is autonomous. */
  @Requires(value = Permission.SPREAD_EDIT, act = "transfer.abandon")
  public void abandon(String key, EndCause cause, String reason, PartialDate since) {
    Transfer transfer = toChange(key);
    transfer.abandon(cause, reason, since, today());
    recorder.record(transfer);
  }

  /** Keeps the scan of the signed agreement. */
  @Requires(value = Permission.SPREAD_EDIT, act = "transfer.keep-agreement")
  public void keepAgreement(String key, CheckedFile scan) {
    Transfer transfer = toChange(key);
    transfer.keepAgreement(kept(transfer, scan), clock.instant());
    recorder.record(transfer);
  }

  /** Keeps the scan of the signed sheet of a session. */
  @Requires(value = Permission.SPREAD_EDIT, act = "transfer.keep-sheet")
  public void keepSheet(String key, UUID sessionId, CheckedFile scan) {
    Transfer transfer = toChange(key);
    transfer.session(sessionId).keepSheet(kept(transfer, scan), clock.instant());
    recorder.record(transfer);
  }

  /** Removes a scan, of the agreement or of a sheet. */
  @Requires(value = Permission.SPREAD_EDIT, act = "transfer.remove-file")
  public void removeFile(String key, UUID fileId) {
    Transfer transfer = toChange(key);
    transfer.removeFile(fileId);
    recorder.record(transfer);
  }

  private FileStore.Kept kept(Transfer transfer, CheckedFile scan) {
    return files.keep(transfer.details().receiverKey(), scan);
  }

  /**
   * Notes a session, held or to come.
   *
   * @return its id
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "transfer.hold-session")
  public UUID hold(String key, SessionDetails details) {
    Transfer transfer = toChange(key);
    Session session = transfer.hold(details);
    recorder.record(transfer);
    return session.id();
  }

  /**
   * Corrects a session.
   *
   * @throws ConflictingEdit when somebody else corrected the same session meanwhile
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "transfer.correct-session")
  public void correct(String key, UUID sessionId, long expectedVersion, SessionDetails details) {
    Transfer transfer = toChange(key);
    edits.check(
        transfer,
        expectedVersion,
        "session." + sessionId + ".",
        details.fields(),
        transfer.session(sessionId).details().fields());
    transfer.correct(sessionId, details);
    recorder.record(transfer);
  }

  /** Takes a session away that was noted by mistake. */
  @Requires(value = Permission.SPREAD_EDIT, act = "transfer.cancel-session")
  public void cancel(String key, UUID sessionId) {
    Transfer transfer = toChange(key);
    transfer.cancel(sessionId);
    recorder.record(transfer);
  }

  private TransferView view(Transfer transfer, TransferRow row, Visible visible) {
    TransferDetails details = transfer.details();
    boolean readable = centresOf(transfer).stream().anyMatch(visible.whole()::contains);
    LocalDate today = today();
    return new TransferView(
        row.key(),
        transfer.version(),
        readable
            ? details
            : new TransferDetails(
                details.mentorKey(),
                details.receiverKey(),
                details.channel(),
                details.prototypeKeys(),
                details.operationKey(),
                "",
                null,
                ""),
        row.mentor(),
        row.receiver(),
        row.prototypes(),
        row.stage(),
        transfer.stages(),
        transfer.endCause().orElse(null),
        readable ? transfer.abandonedReason() : "",
        readable ? views(transfer.agreements()) : List.of(),
        readable
            ? transfer.sessions().stream()
                .map(
                    session ->
                        new HeldSession(
                            session.id(),
                            session.details(),
                            session.details().date().isAfter(today),
                            views(session.sheets())))
                .toList()
            : List.of(),
        row.minutes(),
        row.lastSession(),
        row.stalledDays(),
        installations.of(row.key(), visible),
        transfer.source().orElse(null),
        row.modifiedAt(),
        readable,
        row.mayEdit());
  }

  private static List<AttachedFileView> views(List<? extends AttachedFile> files) {
    return files.stream().map(AttachedFile::view).toList();
  }

  private Transfer toRead(String key) {
    Transfer transfer = rows.transfer(key);
    guard.require(Permission.SPREAD_READ, centresOf(transfer), subject(key));
    return transfer;
  }

  private Transfer toChange(String key) {
    Transfer transfer = rows.transferToChange(key);
    guard.require(Permission.SPREAD_EDIT, centresOf(transfer), subject(key));
    return transfer;
  }

  private static Set<String> centresOf(Transfer transfer) {
    return Set.of(transfer.details().mentorKey(), transfer.details().receiverKey());
  }

  private static String subject(String key) {
    return Transfer.TYPE + "/" + key;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
