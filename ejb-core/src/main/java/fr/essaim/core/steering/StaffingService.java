package fr.essaim.core.steering;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.steering.domain.Operation;
import fr.essaim.core.steering.domain.Proof;
import fr.essaim.core.steering.domain.StaffPosition;
import fr.essaim.core.steering.internal.FinanceGuard;
import fr.essaim.core.steering.internal.JpaFinance;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The positions that an operation pays: what is planned, and what was worked month by month. */
@Stateless
public class StaffingService {

  @Inject private FinanceGuard guard;
  @Inject private JpaFinance finance;
  @Inject private OrganisationDirectory organisations;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard edits;

  /** The staff of an operation. */
  @Requires(Permission.OPERATION_READ)
  public StaffingView of(String operationKey) {
    Operation operation = guard.readable(operationKey);
    List<StaffPosition> positions = finance.positions(operationKey);
    Set<String> keys =
        positions.stream().map(each -> each.details().employerKey()).collect(Collectors.toSet());
    Map<String, OrganisationRef> named = organisations.named(keys);
    return new StaffingView(
        operation.ref(),
        positions.stream().map(position -> view(operation, position, named)).toList(),
        guard.mayChange(operation));
  }

  @Requires(Permission.OPERATION_READ)
  public StaffPositionView open(String key) {
    StaffPosition position = guard.readable(StaffPosition.class, key);
    return view(
        guard.readable(position.operationKey()),
        position,
        organisations.named(Set.of(position.details().employerKey())));
  }

  /** What people changed of it, the latest first. */
  @Requires(Permission.OPERATION_READ)
  public List<ChangeLine> history(String key) {
    return history.of(guard.readable(StaffPosition.class, key));
  }

  /**
   * @return its key
   */
  @Requires(value = Permission.MONEY_EDIT, act = "staff-position.add")
  public String add(String operationKey, PositionDetails details) {
    guard.toChange(operationKey);
    StaffPosition position = StaffPosition.open(operationKey, details);
    guard.requireKnown("employer", details.employerKey());
    if (finance.find(StaffPosition.class, position.key()).isPresent()) {
      throw new BusinessRuleViolation("steering.position.twice").at("label");
    }
    finance.add(position);
    recorder.record(position);
    return position.key();
  }

  /**
   * @param version the one that the caller saw
   */
  @Requires(value = Permission.MONEY_EDIT, act = "staff-position.edit")
  public void describe(String key, long version, PositionDetails details) {
    StaffPosition position = guard.toChange(StaffPosition.class, key);
    edits.check(position, version, "", details.fields(), position.details().fields());
    guard.requireKnown("employer", details.employerKey());
    position.describe(details);
    recorder.record(position);
  }

  /**
   * Notes what was worked in a month of the operation's period.
   *
   * @param worked in full-time equivalents; null where that is not known after all
   */
  @Requires(value = Permission.MONEY_EDIT, act = "staff-position.note-month")
  public void note(String key, YearMonth month, BigDecimal worked) {
    StaffPosition position = guard.toChange(StaffPosition.class, key);
    OperationDetails operation = guard.readable(position.operationKey()).details();
    boolean isWithin =
        !month.atEndOfMonth().isBefore(operation.starts().firstDay())
            && !month.atDay(1).isAfter(operation.ends().lastDay());
    if (!isWithin) {
      throw new BusinessRuleViolation("steering.position.month.out-of-period").at("month");
    }
    position.note(month, worked);
    recorder.record(position);
  }

  /** Takes a position out that was noted by mistake. */
  @Requires(value = Permission.MONEY_EDIT, act = "staff-position.delete")
  public void delete(String key) {
    finance.remove(guard.toChange(StaffPosition.class, key));
  }

  private StaffPositionView view(
      Operation operation, StaffPosition position, Map<String, OrganisationRef> named) {
    return new StaffPositionView(
        position.key(),
        position.version(),
        operation.ref(),
        position.details(),
        named.get(position.details().employerKey()),
        position.months(),
        position.proofs().stream().map(Proof::view).toList(),
        guard.mayReadProofs(operation),
        guard.mayChange(operation));
  }
}
