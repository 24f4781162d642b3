package fr.essaim.core.steering;

import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.prototypes.CheckedFile;
import fr.essaim.core.prototypes.Download;
import fr.essaim.core.prototypes.FileRoom;
import fr.essaim.core.prototypes.FileStore;
import fr.essaim.core.steering.domain.Agreement;
import fr.essaim.core.steering.domain.Expense;
import fr.essaim.core.steering.domain.Operation;
import fr.essaim.core.steering.domain.Proven;
import fr.essaim.core.steering.domain.StaffPosition;
import fr.essaim.core.steering.internal.FinanceGuard;
import fr.essaim.core.steering.internal.ProofDates;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * The files of an operation's money and staff: proofs of expenses, signed agreements and their
 * amendments, mission letters and timesheets. They name people: who keeps the money reads them.
 */
@Stateless
public class ProofService {

  @Inject private FinanceGuard guard;
  @Inject private ProofDates dates;
  @Inject private FileStore files;
  @Inject private ChangeRecorder recorder;
  @Inject private Clock clock;

  @Requires(Permission.PROOF_READ)
  public Download read(ProvenThing kind, String key, UUID id) {
    return files.read(guard.proven(type(kind), key).proof(id).fileId());
  }

  /** How much room there is for its files. */
  @Requires(Permission.PROOF_READ)
  public FileRoom room(ProvenThing kind, String key) {
    return files.room(holder(guard.proven(type(kind), key)));
  }

  /** How long the files of an operation are kept. */
  @Requires(Permission.OPERATION_READ)
  public ProofRetention retention(String operationKey) {
    Operation operation = guard.readable(operationKey);
    return new ProofRetention(
        dates.days(),
        operation.closedOn() == null
            ? null
            : dates.keptUntil(operation.closedOn().firstDay().getYear()));
  }

  /**
   * Keeps a file that proves it.
   *
   * @return its id
   */
  @Requires(value = Permission.MONEY_EDIT, act = "proof.keep")
  public UUID keep(ProvenThing kind, String key, CheckedFile file) {
    Proven thing = guard.toChange(type(kind), key);
    String holder = holder(thing);
    UUID id = thing.keep(files.keep(holder, file), holder, clock.instant());
    recorder.record(thing);
    return id;
  }

  @Requires(value = Permission.MONEY_EDIT, act = "proof.remove")
  public void remove(ProvenThing kind, String key, UUID id) {
    Proven thing = guard.toChange(type(kind), key);
    thing.remove(id);
    recorder.record(thing);
  }

  private String holder(Proven thing) {
    return thing.holderKey().isEmpty()
        ? guard.readable(thing.operationKey()).details().leadKey()
        : thing.holderKey();
  }

  private static Class<? extends Proven> type(ProvenThing kind) {
    return switch (kind) {
      case EXPENSE -> Expense.class;
      case AGREEMENT -> Agreement.class;
      case STAFF_POSITION -> StaffPosition.class;
    };
  }
}
