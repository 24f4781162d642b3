package fr.essaim.core.steering;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.steering.domain.Agreement;
import fr.essaim.core.steering.domain.Operation;
import fr.essaim.core.steering.domain.Proof;
import fr.essaim.core.steering.internal.AgreementSearch;
import fr.essaim.core.steering.internal.FinanceGuard;
import fr.essaim.core.steering.internal.JpaFinance;
import fr.essaim.core.steering.internal.MoneyReader;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What funders agreed to pay for an operation, and what is due on either side. */
@Stateless
public class AgreementService {

  @Inject private Access access;
  @Inject private FinanceGuard guard;
  @Inject private AgreementSearch search;
  @Inject private JpaFinance finance;
  @Inject private OrganisationDirectory organisations;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard edits;
  @Inject private Clock clock;

  /** Those of the operations that the caller reads. */
  @Requires(Permission.OPERATION_READ)
  public ListResult<AgreementRow> list(ListQuery query) {
    return search.list(query, access.operations(Permission.OPERATION_READ));
  }

  /** Hands over every agreement that matches, whatever the page, in the asked order. */
  @Requires(Permission.OPERATION_READ)
  public void export(ListQuery query, Consumer<AgreementRow> reader) {
    search.each(query, access.operations(Permission.OPERATION_READ), reader);
  }

  @Requires(Permission.OPERATION_READ)
  public AgreementView open(String key) {
    Agreement agreement = guard.readable(Agreement.class, key);
    Operation operation = guard.readable(agreement.operationKey());
    LocalDate today = LocalDate.now(clock);
    String funder = agreement.details().funderKey();
    return new AgreementView(
        agreement.key(),
        agreement.version(),
        operation.ref(),
        organisations.named(Set.of(funder)).get(funder),
        agreement.details(),
        agreement.granted(),
        MoneyReader.received(agreement, finance.requests(agreement.operationKey())),
        agreement.steps().stream()
            .map(step -> new AgreementView.Step(step.id(), step.details(), today))
            .toList(),
        agreement.proofs().stream().map(Proof::view).toList(),
        guard.mayReadProofs(operation),
        guard.mayChange(operation));
  }

  /** What people changed of it, the latest first. */
  @Requires(Permission.OPERATION_READ)
  public List<ChangeLine> history(String key) {
    return history.of(guard.readable(Agreement.class, key));
  }

  /**
   * Notes what a funder agreed to.
   *
   * @return its key
   */
  @Requires(value = Permission.MONEY_EDIT, act = "agreement.conclude")
  public String conclude(String operationKey, AgreementDetails details) {
    guard.toChange(operationKey);
    Agreement agreement = Agreement.conclude(operationKey, details);
    guard.requireKnown("funder", details.funderKey());
    if (finance.find(Agreement.class, agreement.key()).isPresent()) {
      throw new BusinessRuleViolation("steering.agreement.twice").at("funder");
    }
    finance.add(agreement);
    recorder.record(agreement);
    return agreement.key();
  }

  /**
   * @param version the one that the caller saw
   */
  @Requires(value = Permission.MONEY_EDIT, act = "agreement.edit")
  public void describe(String key, long version, AgreementDetails details) {
    Agreement agreement = guard.toChange(Agreement.class, key);
    edits.check(agreement, version, "", details.fields(), agreement.details().fields());
    agreement.describe(details);
    recorder.record(agreement);
  }

  /**
   * Adds an amendment, an instalment or a document, or states it anew.
   *
   * @param stepId null for a new one
   * @param version of the agreement, as the caller saw it
   */
  @Requires(value = Permission.MONEY_EDIT, act = "agreement.put-step")
  public UUID put(String key, UUID stepId, long version, AgreementStepDetails details) {
    Agreement agreement = guard.toChange(Agreement.class, key);
    if (stepId != null) {
      Map<String, String> before = agreement.step(stepId).details().fields();
      edits.check(agreement, version, Agreement.prefix(stepId), details.fields(), before);
    }
    LocalDate done = details.doneOn();
    if (done != null && done.isAfter(LocalDate.now(clock))) {
      throw new BusinessRuleViolation("steering.date.future").at("doneOn");
    }
    UUID id = agreement.put(stepId, details);
    recorder.record(agreement);
    return id;
  }

  /** Takes a step out that was noted by mistake. */
  @Requires(value = Permission.MONEY_EDIT, act = "agreement.drop-step")
  public void drop(String key, UUID stepId) {
    Agreement agreement = guard.toChange(Agreement.class, key);
    agreement.drop(stepId);
    recorder.record(agreement);
  }
}
