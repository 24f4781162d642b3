package fr.essaim.core.steering.internal;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.domain.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Who reads and who keeps the money and the staff of an operation. One at a time changes them: sums
 * are compared with ceilings, and numbers given, while nobody else does.
 */
@ApplicationScoped
public class FinanceGuard {

  @Inject private Access access;
  @Inject private JpaOperations operations;
  @Inject private JpaFinance finance;
  @Inject private OrganisationDirectory organisations;

  public Operation readable(String operationKey) {
    access.requireInOperation(Permission.OPERATION_READ, operationKey);
    return operations.known(operationKey);
  }

  /** The operation, held until the transaction ends; refused once it is closed. */
  public Operation toChange(String operationKey) {
    access.requireInOperation(Permission.MONEY_EDIT, operationKey);
    Operation operation = operations.toChange(operationKey);
    operation.refuseClosed();
    return operation;
  }

  /**
   * @throws UnknownThing if there is none of this kind and key
   */
  public <T extends Aggregate> T readable(Class<T> kind, String key) {
    readable(operationOf(kind, key));
    return known(kind, key);
  }

  /** The same, with what proves it. */
  public <T extends Aggregate> T proven(Class<T> kind, String key) {
    access.requireInOperation(Permission.PROOF_READ, operationOf(kind, key));
    return known(kind, key);
  }

  /** The same, for one who changes it. */
  public <T extends Aggregate> T toChange(Class<T> kind, String key) {
    toChange(operationOf(kind, key));
    return known(kind, key);
  }

  /** Whether the caller keeps the money of an operation, which is open. */
  public boolean mayChange(Operation operation) {
    return operation.closedOn() == null
        && access.allowsInOperation(Permission.MONEY_EDIT, operation.key());
  }

  /** Whether the caller reads what proves the expenses of an operation. */
  public boolean mayReadProofs(Operation operation) {
    return access.allowsInOperation(Permission.PROOF_READ, operation.key());
  }

  /** Refuses a field that names an organisation which is not there. */
  public void requireKnown(String field, String organisationKey) {
    if (!organisationKey.isEmpty() && organisations.named(Set.of(organisationKey)).isEmpty()) {
      throw new BusinessRuleViolation("steering.organisation.unknown", organisationKey).at(field);
    }
  }

  private <T extends Aggregate> String operationOf(Class<T> kind, String key) {
    return finance
        .operationOf(kind, key)
        .orElseThrow(() -> new UnknownThing(kind.getSimpleName(), key));
  }

  private <T extends Aggregate> T known(Class<T> kind, String key) {
    return finance.find(kind, key).orElseThrow(() -> new UnknownThing(kind.getSimpleName(), key));
  }
}
