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
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.StaleEdit;
import fr.essaim.core.steering.domain.Agreement;
import fr.essaim.core.steering.domain.Expense;
import fr.essaim.core.steering.domain.FundingPlan;
import fr.essaim.core.steering.domain.Operation;
import fr.essaim.core.steering.domain.PaymentRequest;
import fr.essaim.core.steering.domain.Proof;
import fr.essaim.core.steering.domain.Proven;
import fr.essaim.core.steering.domain.RequestLine;
import fr.essaim.core.steering.internal.FinanceGuard;
import fr.essaim.core.steering.internal.JpaFinance;
import fr.essaim.core.steering.internal.MoneyReader;
import fr.essaim.core.steering.internal.PaymentRequestSearch;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked of funds that pay on request: what is declared, retained, due and paid. */
@Stateless
public class PaymentRequestService {

  @Inject private Access access;
  @Inject private FinanceGuard guard;
  @Inject private PaymentRequestSearch search;
  @Inject private JpaFinance finance;
  @Inject private MoneyReader money;
  @Inject private OrganisationDirectory organisations;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard edits;
  @Inject private Clock clock;

  /** Those of the operations that the caller reads. */
  @Requires(Permission.OPERATION_READ)
  public ListResult<PaymentRequestRow> list(ListQuery query) {
    return search.list(query, access.operations(Permission.OPERATION_READ));
  }

  /** Hands over every payment request that matches, whatever the page, in the asked order. */
  @Requires(Permission.OPERATION_READ)
  public void export(ListQuery query, Consumer<PaymentRequestRow> reader) {
    search.each(query, access.operations(Permission.OPERATION_READ), reader);
  }

  @Requires(Permission.OPERATION_READ)
  public PaymentRequestView open(String key) {
    PaymentRequest request = guard.readable(PaymentRequest.class, key);
    Operation operation = guard.readable(request.operationKey());
    return new PaymentRequestView(
        request.key(),
        request.number(),
        request.version(),
        operation.ref(),
        organisations.named(Set.of(request.funderKey())).get(request.funderKey()),
        request.kind(),
        request.state(),
        request.rate(),
        request.advance(),
        request.declaredOn(),
        request.checkedOn(),
        request.paidOn(),
        request.declared(),
        request.retained(),
        request.held(),
        request.leftAside(),
        request.due(),
        request.paid(),
        lines(request),
        advances(request),
        candidates(request),
        guard.mayReadProofs(operation),
        guard.mayChange(operation));
  }

  /** What people changed of it, the latest first. */
  @Requires(Permission.OPERATION_READ)
  public List<ChangeLine> history(String key) {
    return history.of(guard.readable(PaymentRequest.class, key));
  }

  /** All that its controller is given. */
  @Requires(Permission.PROOF_READ)
  public ControlledRequest toControl(String key) {
    PaymentRequest request = guard.proven(PaymentRequest.class, key);
    PaymentRequestView view = open(key);
    Set<String> employers =
        view.lines().stream()
            .map(PaymentRequestView.Line::expense)
            .filter(expense -> expense.category() == ExpenseCategory.STAFF)
            .map(ExpenseDetails::beneficiaryKey)
            .collect(Collectors.toSet());
    Stream<ControlledRequest.Attached> agreements =
        finance
            .find(Agreement.class, Agreement.keyOf(request.operationKey(), request.funderKey()))
            .map(one -> attached(ProvenThing.AGREEMENT, one, one.details().reference()))
            .stream();
    Stream<ControlledRequest.Attached> positions =
        finance.positions(request.operationKey()).stream()
            .filter(
                one ->
                    employers.contains(one.holderKey())
                        || (one.holderKey().isEmpty() && !employers.isEmpty()))
            .map(one -> attached(ProvenThing.STAFF_POSITION, one, one.details().label()));
    return new ControlledRequest(
        view,
        Stream.concat(agreements, positions).filter(each -> !each.files().isEmpty()).toList());
  }

  /**
   * Begins a request to a fund that pays on request. What is begun already, and still empty, is
   * gone on with: who clicks twice begins one.
   *
   * @param advance in cents, of an advance alone
   * @return its key
   */
  @Requires(value = Permission.MONEY_EDIT, act = "payment-request.prepare")
  public String prepare(
      String operationKey, String funderKey, PaymentRequestKind kind, Long advance) {
    guard.toChange(operationKey);
    if (kind == null) {
      throw new BusinessRuleViolation("steering.request.kind.missing").at("kind");
    }
    agreement(operationKey, funderKey);
    List<PaymentRequest> others =
        finance.requests(operationKey).stream()
            .filter(other -> other.funderKey().equals(funderKey))
            .toList();
    Optional<PaymentRequest> begun =
        others.stream().filter(other -> other.isBegunAs(kind, advance)).findFirst();
    if (begun.isPresent()) {
      return begun.get().key();
    }
    if (others.stream().anyMatch(other -> other.kind() == PaymentRequestKind.FINAL)) {
      throw new BusinessRuleViolation("steering.request.after-final").at("kind");
    }
    int number = finance.next(PaymentRequest.class, operationKey);
    PaymentRequest request = PaymentRequest.prepare(operationKey, funderKey, number, kind, advance);
    finance.add(request);
    recorder.record(request);
    return request.key();
  }

  /**
   * Puts an expense in.
   *
   * @param cents how much of it; null for all that is not declared yet
   */
  @Requires(value = Permission.MONEY_EDIT, act = "payment-request.put-expense")
  public void put(String key, String expenseKey, Long cents) {
    PaymentRequest request = guard.toChange(PaymentRequest.class, key);
    put(request, guard.toChange(Expense.class, expenseKey), cents);
    recorder.record(request);
  }

  /** Puts all in that is paid and not declared yet. */
  @Requires(value = Permission.MONEY_EDIT, act = "payment-request.put-expense")
  public void putAll(String key) {
    PaymentRequest request = guard.toChange(PaymentRequest.class, key);
    for (PaymentRequestView.Candidate each : candidates(request)) {
      put(request, guard.toChange(Expense.class, each.expenseKey()), null);
    }
    recorder.record(request);
  }

  /** Takes an expense out of a request that is not declared yet. */
  @Requires(value = Permission.MONEY_EDIT, act = "payment-request.take-expense")
  public void take(String key, String expenseKey) {
    PaymentRequest request = guard.toChange(PaymentRequest.class, key);
    request.take(expenseKey);
    free(request, expenseKey);
    recorder.record(request);
  }

  /**
   * Gives up a request that is not declared yet: its expenses are free again.
   *
   * @param version the one that the caller saw
   */
  @Requires(value = Permission.MONEY_EDIT, act = "payment-request.delete")
  public void delete(String key, long version) {
    PaymentRequest request = asSeen(key, version);
    if (request.state() != PaymentRequestState.PREPARED) {
      throw new BusinessRuleViolation("steering.request.state", request.state());
    }
    for (RequestLine line : request.lines()) {
      free(request, line.expenseKey());
    }
    finance.remove(request);
  }

  /**
   * Declares it to the fund.
   *
   * @param version the one that the caller saw: one declares what one looked at
   */
  @Requires(value = Permission.MONEY_EDIT, act = "payment-request.declare")
  public void declare(String key, long version, LocalDate on) {
    PaymentRequest request = asSeen(key, version);
    refuseFuture(on);
    FundingPlan plan = finance.plan(request.operationKey());
    Rate rate = plan.rateOf(request.funderKey());
    if (rate.part() == 0) {
      throw new BusinessRuleViolation("steering.request.unplanned");
    }
    request.declare(on, rate, plan.overheadRate(), before(request));
    recorder.record(request);
  }

  /**
   * Notes what the fund says of an expense.
   *
   * @param version the one that the caller saw
   * @param retained in cents; null for all that was declared
   * @param reason why not all of it is
   */
  @Requires(value = Permission.MONEY_EDIT, act = "payment-request.decide")
  public void decide(String key, String expenseKey, long version, Long retained, String reason) {
    PaymentRequest request = guard.toChange(PaymentRequest.class, key);
    RequestLine line = request.line(expenseKey);
    long cents = retained == null ? line.amount() : retained;
    String why = PlainText.of(reason);
    edits.check(
        request,
        version,
        PaymentRequest.prefix(expenseKey),
        RequestLine.decision(cents, why),
        line.decision());
    request.decide(expenseKey, cents, why);
    recorder.record(request);
  }

  /** Notes that the fund retains whole all that it has said nothing of. */
  @Requires(value = Permission.MONEY_EDIT, act = "payment-request.decide")
  public void retainRest(String key) {
    PaymentRequest request = guard.toChange(PaymentRequest.class, key);
    for (RequestLine line : request.lines()) {
      if (line.retained() == null) {
        request.decide(line.expenseKey(), line.amount(), "");
      }
    }
    recorder.record(request);
  }

  /**
   * Ends the fund's look at it: what is due is known, and what was set aside is free again.
   *
   * @param version the one that the caller saw
   */
  @Requires(value = Permission.MONEY_EDIT, act = "payment-request.check")
  public void check(String key, long version, LocalDate on) {
    PaymentRequest request = asSeen(key, version);
    refuseFuture(on);
    request.check(on, before(request));
    for (RequestLine line : request.lines()) {
      settle(request, line.expenseKey(), line.retained());
    }
    recorder.record(request);
  }

  /**
   * Notes what came in for it.
   *
   * @param version the one that the caller saw
   * @param cents null for all that was due
   */
  @Requires(value = Permission.MONEY_EDIT, act = "payment-request.pay")
  public void pay(String key, long version, LocalDate on, Long cents) {
    PaymentRequest request = asSeen(key, version);
    refuseFuture(on);
    request.pay(on, cents);
    recorder.record(request);
  }

  private void put(PaymentRequest request, Expense expense, Long cents) {
    if (!expense.operationKey().equals(request.operationKey())) {
      throw new BusinessRuleViolation("steering.expense.other-operation");
    }
    long share = cents == null ? expense.declarable(request.funderKey()) : cents;
    boolean again = expense.wasDeclaredTo(request.funderKey());
    expense.declare(request.funderKey(), request.key(), share);
    boolean staff = expense.details().category() == ExpenseCategory.STAFF;
    request.put(expense.key(), staff, again, share);
    recorder.record(expense);
  }

  /** Refuses to act on what somebody else changed meanwhile. */
  private PaymentRequest asSeen(String key, long version) {
    PaymentRequest request = guard.toChange(PaymentRequest.class, key);
    if (request.version() != version) {
      throw new StaleEdit(PaymentRequest.TYPE, key, version, request.version());
    }
    return request;
  }

  private static ControlledRequest.Attached attached(ProvenThing kind, Proven thing, String label) {
    return new ControlledRequest.Attached(
        kind, thing.key(), label, thing.proofs().stream().map(Proof::view).toList());
  }

  private void free(PaymentRequest request, String expenseKey) {
    Expense expense = guard.toChange(Expense.class, expenseKey);
    expense.free(request.key());
    recorder.record(expense);
  }

  private void settle(PaymentRequest request, String expenseKey, long cents) {
    Expense expense = guard.toChange(Expense.class, expenseKey);
    expense.settle(request.key(), cents);
    recorder.record(expense);
  }

  private List<PaymentRequestView.Advance> advances(PaymentRequest request) {
    return finance.requests(request.operationKey()).stream()
        .filter(each -> each.funderKey().equals(request.funderKey()) && each.advanced() != 0)
        .sorted(
            Comparator.comparing(PaymentRequest::checkedOn).thenComparing(PaymentRequest::number))
        .map(
            each ->
                new PaymentRequestView.Advance(
                    each.key(), each.number(), each.kind(), each.checkedOn(), each.advanced()))
        .toList();
  }

  private List<PaymentRequestView.Candidate> candidates(PaymentRequest request) {
    boolean takesExpenses =
        request.state() == PaymentRequestState.PREPARED
            && request.kind() != PaymentRequestKind.ADVANCE;
    return takesExpenses
        ? finance.undeclared(request.operationKey(), request.funderKey()).stream()
            .map(
                expense ->
                    new PaymentRequestView.Candidate(
                        expense.key(),
                        expense.number(),
                        expense.details().label(),
                        expense.declarable(request.funderKey())))
            .toList()
        : List.of();
  }

  private PaymentRequest.Before before(PaymentRequest request) {
    return money.before(request, agreement(request.operationKey(), request.funderKey()).granted());
  }

  private Agreement agreement(String operationKey, String funderKey) {
    Agreement agreement =
        finance
            .find(Agreement.class, Agreement.keyOf(operationKey, funderKey))
            .orElseThrow(() -> new BusinessRuleViolation("steering.request.unagreed").at("funder"));
    if (agreement.details().payment() == PaymentMode.SUBSIDY) {
      throw new BusinessRuleViolation("steering.request.subsidy").at("funder");
    }
    return agreement;
  }

  private void refuseFuture(LocalDate on) {
    if (on.isAfter(LocalDate.now(clock))) {
      throw new BusinessRuleViolation("steering.date.future");
    }
  }

  private List<PaymentRequestView.Line> lines(PaymentRequest request) {
    List<RequestLine> lines = request.lines();
    Map<String, Expense> expenses =
        finance.proven(lines.stream().map(RequestLine::expenseKey).toList());
    return lines.stream().map(line -> view(line, expenses.get(line.expenseKey()))).toList();
  }

  private static PaymentRequestView.Line view(RequestLine line, Expense expense) {
    return new PaymentRequestView.Line(
        expense.key(),
        expense.number(),
        expense.details(),
        expense.paidOn(),
        line.amount(),
        line.retained(),
        line.reason(),
        line.isAgain(),
        expense.proofs().stream().map(Proof::view).toList());
  }
}
