package fr.essaim.core.steering.domain;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.Euros;
import fr.essaim.core.steering.PaymentRequestKind;
import fr.essaim.core.steering.PaymentRequestState;
import fr.essaim.core.steering.Rate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;

/**
 * What is asked of a fund: an advance, or its rate of what was spent. Prepared, then declared; the
 * fund retains each expense or sets it aside with a reason; then what is due is known, and paid.
 * The rate is that of the day when it was declared.
 */
@Entity
@Table(schema = "steering", name = "payment_request")
public class PaymentRequest extends Aggregate {

  /** What kind of thing it is. */
  public static final String TYPE = "payment-request";

  private static final String STATE = "state";

  private static final String DECIDED = "decided.";

  private String key;

  @Column(name = "operation_key")
  private String operationKey;

  @Column(name = "funder_key")
  private String funderKey;

  private int number;

  @Enumerated(EnumType.STRING)
  private PaymentRequestKind kind;

  @Enumerated(EnumType.STRING)
  private PaymentRequestState state = PaymentRequestState.PREPARED;

  private Long advance;

  @Column(name = "rate_part")
  private Long ratePart;

  @Column(name = "rate_whole")
  private Long rateWhole;

  @Column(name = "overhead_rate")
  private BigDecimal overheadRate;

  @Column(name = "declared_on")
  private LocalDate declaredOn;

  @Column(name = "checked_on")
  private LocalDate checkedOn;

  private Long due;
  private Long deducted;

  @Column(name = "paid_on")
  private LocalDate paidOn;

  private Long paid;

  /** Grows when a line changes, so that the version of the whole does. */
  @Column(name = "line_changes")
  private int lineChanges;

  @OneToMany(mappedBy = "request", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<RequestLine> lines = new ArrayList<>();

  protected PaymentRequest() {}

  /**
   * What the fund granted, and what came before this request.
   *
   * @param grant in cents
   * @param held what other requests hold, overheads included: retained, or still declared
   * @param retained what of it is retained
   * @param due what other requests made due, advances included
   * @param advanced what of the advances no other request made up for yet
   */
  public record Before(long grant, long held, long retained, long due, long advanced) {}

  /**
   * @param number among those of its operation
   * @param advance in cents, of an advance alone
   */
  public static PaymentRequest prepare(
      String operationKey, String funderKey, int number, PaymentRequestKind kind, Long advance) {
    boolean isAdvance = kind == PaymentRequestKind.ADVANCE;
    if (isAdvance && (advance == null || advance <= 0)) {
      throw new BusinessRuleViolation("steering.request.advance.missing").at("advance");
    }
    PaymentRequest request = new PaymentRequest(UUID.randomUUID());
    request.key = keyOf(operationKey, number);
    request.operationKey = operationKey;
    request.funderKey = funderKey;
    request.number = number;
    request.kind = kind;
    request.advance = isAdvance ? advance : null;
    request.changes().note("kind", "", kind.name());
    request.changes().note("advance", "", Euros.plain(request.advance));
    return request;
  }

  private PaymentRequest(UUID id) {
    super(id);
  }

  /** Whether it was begun for the same, and nothing was done about it since. */
  public boolean isBegunAs(PaymentRequestKind wanted, Long cents) {
    return state == PaymentRequestState.PREPARED
        && kind == wanted
        && lines.isEmpty()
        && Objects.equals(advance, kind == PaymentRequestKind.ADVANCE ? cents : null);
  }

  /** The key of an operation's payment request. */
  public static String keyOf(String operationKey, int number) {
    return operationKey + "-p" + number;
  }

  /**
   * Puts a share of an expense in.
   *
   * @param staff whether it is of staff, on which overheads may be counted
   * @param again whether the fund had set it aside before
   * @param cents how much of it
   */
  public void put(String expenseKey, boolean staff, boolean again, long cents) {
    refuseUnless(PaymentRequestState.PREPARED);
    if (kind == PaymentRequestKind.ADVANCE) {
      throw new BusinessRuleViolation("steering.request.advance.expenses");
    }
    lines.add(new RequestLine(this, expenseKey, staff, again, cents));
    changed(expenseKey, "", Euros.plain(cents));
  }

  /** Takes an expense out again. */
  public void take(String expenseKey) {
    refuseUnless(PaymentRequestState.PREPARED);
    RequestLine line = line(expenseKey);
    lines.remove(line);
    changed(expenseKey, Euros.plain(line.amount()), "");
  }

  /**
   * Declares it to the fund, which looks at it from then on.
   *
   * @param rate what the fund pays of the whole
   * @param overheads in percent of what staff cost
   */
  public void declare(LocalDate on, Rate rate, BigDecimal overheads, Before before) {
    refuseUnless(PaymentRequestState.PREPARED);
    ratePart = rate.part();
    rateWhole = rate.whole();
    overheadRate = overheads;
    if (kind == PaymentRequestKind.ADVANCE) {
      refuseOver(before.grant(), before.due() + advance);
    } else {
      if (lines.isEmpty()) {
        throw new BusinessRuleViolation("steering.request.empty");
      }
      refuseOver(before.grant(), rate.of(before.held() + declared()));
    }
    declaredOn = on;
    changes().note("declaredOn", "", on.toString());
    become(PaymentRequestState.DECLARED);
  }

  /**
   * Notes what the fund says of an expense.
   *
   * @param retained in cents, of what was declared
   * @param reason why not all of it is
   */
  public void decide(String expenseKey, long retained, String reason) {
    refuseUnless(PaymentRequestState.DECLARED);
    RequestLine line = line(expenseKey);
    if (retained < 0 || retained > line.amount()) {
      throw new BusinessRuleViolation("steering.request.retained.above").at("retained");
    }
    if (retained < line.amount() && reason.isEmpty()) {
      throw new BusinessRuleViolation("steering.request.reason.missing").at("reason");
    }
    Map<String, String> before = line.decision();
    line.decide(retained, retained < line.amount() ? reason : "");
    changes().noteAll(prefix(expenseKey), before, line.decision());
    lineChanges++;
  }

  /** Ends the look at it: what is due is the rate of all that is retained, less what was before. */
  public void check(LocalDate on, Before before) {
    refuseUnless(PaymentRequestState.DECLARED);
    if (lines.stream().anyMatch(line -> line.retained() == null)) {
      throw new BusinessRuleViolation("steering.request.undecided");
    }
    if (kind == PaymentRequestKind.ADVANCE) {
      due = advance;
    } else {
      long whole = owed(before, before.retained() + retained());
      due = Math.max(0, whole - before.due());
      long worth = whole - owed(before, before.retained());
      deducted = Math.max(0, Math.min(before.advanced(), worth - due));
    }
    checkedOn = on;
    changes().note("checkedOn", "", on.toString());
    changes().note("due", "", Euros.plain(due));
    changes().note("deducted", "", Euros.plain(deducted));
    become(PaymentRequestState.CHECKED);
  }

  /**
   * Notes what came in for it.
   *
   * @param cents null for all that was due
   */
  public void pay(LocalDate on, Long cents) {
    refuseUnless(PaymentRequestState.CHECKED);
    if (cents != null && cents > due) {
      throw new BusinessRuleViolation("steering.request.paid.above", Euros.amount(due)).at("paid");
    }
    paid = cents == null ? due : cents;
    paidOn = on;
    changes().note("paid", "", Euros.plain(paid));
    changes().note("paidOn", "", on.toString());
    become(PaymentRequestState.PAID);
  }

  /** What is declared, overheads included, in cents. */
  public long declared() {
    return withOverheads(RequestLine::amount);
  }

  /** What is retained, overheads included, in cents; nothing yet where it is not decided. */
  public long retained() {
    return withOverheads(line -> line.retained() == null ? 0 : line.retained());
  }

  /**
   * What it holds, in cents: what is retained once it was checked, what is declared before. What
   * all hold together is what an operation declared: each share once, and nothing that is set
   * aside.
   */
  public long held() {
    return due == null ? declared() : retained();
  }

  /**
   * What it adds to all that is set aside and not declared again, overheads included, in cents:
   * less than nothing where it declares more again than is set aside of it.
   */
  public long leftAside() {
    return declared() - held() - withOverheads(line -> line.isAgain() ? line.amount() : 0);
  }

  /** What it adds to the advances to make up for, in cents; less than nothing for what it does. */
  public long advanced() {
    Long cents = kind == PaymentRequestKind.ADVANCE ? due : deducted;
    return cents == null ? 0 : kind == PaymentRequestKind.ADVANCE ? cents : -cents;
  }

  /** What stands before the fields of what a fund says of an expense in the history. */
  public static String prefix(String expenseKey) {
    return DECIDED + expenseKey + ".";
  }

  /** Null until it is declared. */
  public Rate rate() {
    return ratePart == null ? null : new Rate(ratePart, rateWhole);
  }

  /** Its expenses, in the order of their numbers. */
  public List<RequestLine> lines() {
    return lines.stream()
        .sorted(
            Comparator.comparingInt((RequestLine line) -> line.expenseKey().length())
                .thenComparing(RequestLine::expenseKey))
        .toList();
  }

  /**
   * @throws UnknownThing if it has no such expense
   */
  public RequestLine line(String expenseKey) {
    return lines.stream()
        .filter(line -> line.expenseKey().equals(expenseKey))
        .findFirst()
        .orElseThrow(() -> new UnknownThing(Expense.TYPE, expenseKey));
  }

  public String operationKey() {
    return operationKey;
  }

  public String funderKey() {
    return funderKey;
  }

  public int number() {
    return number;
  }

  public PaymentRequestKind kind() {
    return kind;
  }

  public PaymentRequestState state() {
    return state;
  }

  /** In cents, of an advance alone. */
  public Long advance() {
    return advance;
  }

  /** Null until it is declared. */
  public LocalDate declaredOn() {
    return declaredOn;
  }

  /** Null until it is checked. */
  public LocalDate checkedOn() {
    return checkedOn;
  }

  /** In cents; null until it is checked. */
  public Long due() {
    return due;
  }

  /** What of the advances is taken off what is due, in cents; null until then, and for advances. */
  public Long deducted() {
    return deducted;
  }

  /** Null until it is paid. */
  public LocalDate paidOn() {
    return paidOn;
  }

  /** In cents; null until it is paid. */
  public Long paid() {
    return paid;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String key() {
    return key;
  }

  private long owed(Before before, long retained) {
    return Math.min(rate().of(retained), before.grant());
  }

  private long withOverheads(ToLongFunction<RequestLine> amount) {
    long direct = lines.stream().mapToLong(amount).sum();
    long staff = lines.stream().filter(RequestLine::isStaff).mapToLong(amount).sum();
    return overheadRate == null ? direct : direct + Euros.percent(overheadRate, staff);
  }

  private void refuseUnless(PaymentRequestState wanted) {
    if (state != wanted) {
      throw new BusinessRuleViolation("steering.request.state", state);
    }
  }

  private static void refuseOver(long grant, long asked) {
    if (asked > grant) {
      throw new BusinessRuleViolation(
          "steering.request.over-grant", Euros.amount(asked), Euros.amount(grant));
    }
  }

  private void become(PaymentRequestState next) {
    changes().note(STATE, state.name(), next.name());
    state = next;
  }

  private void changed(String expenseKey, String before, String after) {
    changes().note("declared." + expenseKey, before, after);
    lineChanges++;
  }
}
