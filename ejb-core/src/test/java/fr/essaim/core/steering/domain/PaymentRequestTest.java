package fr.essaim.core.steering.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.steering.PaymentRequestKind;
import fr.essaim.core.steering.PaymentRequestState;
import fr.essaim.core.steering.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaymentRequestTest {

  private static final LocalDate DAY = LocalDate.of(2018, 6, 1);
  private static final Rate TWO_THIRDS = new Rate(200_000, 300_000);
  private static final BigDecimal NO_OVERHEADS = BigDecimal.ZERO;
  private static final PaymentRequest.Before NOTHING = before(200_000, 0, 0);

  private final PaymentRequest request = interim();

  @Test
  void whatIsDueIsTheRateOfWhatIsRetained() {
    request.put("e-d1", false, false, 90_000);
    request.put("e-d2", false, false, 30_000);
    request.declare(DAY, TWO_THIRDS, NO_OVERHEADS, NOTHING);
    assertThat(request.held()).isEqualTo(120_000);
    request.decide("e-d1", 90_000, "");
    assertThatThrownBy(() -> request.check(DAY, NOTHING))
        .hasMessageContaining("steering.request.undecided");
    request.decide("e-d2", 0, "Facture illisible");

    request.check(DAY, NOTHING);

    assertThat(request.due()).isEqualTo(60_000);
    assertThat(request.held()).isEqualTo(90_000);
    assertThat(request.line("e-d2").reason()).isEqualTo("Facture illisible");
    assertThatThrownBy(() -> request.pay(DAY, 60_001L))
        .hasMessageContaining("steering.request.paid.above");
    request.pay(DAY, null);
    assertThat(request.paid()).isEqualTo(60_000);
    assertThat(request.state()).isEqualTo(PaymentRequestState.PAID);
  }

  @Test
  void whatWasDueBeforeIsDeductedAndTheGrantCaps() {
    request.put("e-d1", false, false, 120_000);
    request.declare(DAY, TWO_THIRDS, NO_OVERHEADS, before(200_000, 180_000, 150_000));
    request.decide("e-d1", 120_000, "");

    request.check(DAY, before(190_000, 180_000, 150_000));

    assertThat(request.due()).isEqualTo(40_000);
  }

  @Test
  void nothingIsDueWhereTheAdvanceWasMore() {
    request.put("e-d1", false, false, 30_000);
    request.declare(DAY, TWO_THIRDS, NO_OVERHEADS, before(200_000, 0, 50_000));
    request.decide("e-d1", 30_000, "");
    request.check(DAY, before(200_000, 0, 50_000));
    assertThat(request.due()).isZero();
  }

  @Test
  void anAdvanceIsTakenOffWhatComesToBeDueUntilItIsMadeUpFor() {
    PaymentRequest advance =
        PaymentRequest.prepare("e", "feder", 1, PaymentRequestKind.ADVANCE, 50_000L);
    advance.declare(DAY, TWO_THIRDS, NO_OVERHEADS, NOTHING);
    assertThat(advance.advanced()).isZero();
    advance.check(DAY, NOTHING);
    assertThat(advance.advanced()).isEqualTo(50_000);
    assertThat(advance.declared()).isZero();

    PaymentRequest first = checked(60_000, after(0, 50_000, 50_000));
    PaymentRequest second = checked(90_000, after(60_000, 50_000, 10_000));
    PaymentRequest third = checked(30_000, after(150_000, 100_000, 0));

    assertThat(first.due()).isZero();
    assertThat(first.deducted()).isEqualTo(40_000);
    assertThat(second.due()).isEqualTo(50_000);
    assertThat(second.advanced()).isEqualTo(-10_000);
    assertThat(third.due()).isEqualTo(20_000);
    assertThat(third.deducted()).isZero();
  }

  @Test
  void whatIsDueIsOfWhatIsRetainedWhateverElseIsStillLookedAt() {
    request.put("e-d1", false, false, 30_000);
    request.declare(DAY, TWO_THIRDS, NO_OVERHEADS, NOTHING);
    request.decide("e-d1", 30_000, "");

    request.check(DAY, new PaymentRequest.Before(200_000, 90_000, 0, 0, 0));

    assertThat(request.due()).isEqualTo(20_000);
  }

  @Test
  void whatIsSetAsideCountsNoMoreUntilItIsDeclaredAgain() {
    request.put("e-d1", true, false, 10_000);
    request.declare(DAY, TWO_THIRDS, new BigDecimal("15"), NOTHING);
    assertThat(request.leftAside()).isZero();
    request.decide("e-d1", 4_000, "Part fixe");
    assertThat(request.held()).isEqualTo(11_500);
    request.check(DAY, NOTHING);
    assertThat(request.held()).isEqualTo(4_600);
    assertThat(request.leftAside()).isEqualTo(6_900);

    PaymentRequest next = interim();
    next.put("e-d1", true, true, 6_000);
    next.declare(DAY, TWO_THIRDS, new BigDecimal("15"), NOTHING);

    assertThat(request.held() + next.held()).isEqualTo(11_500);
    assertThat(request.leftAside() + next.leftAside()).isZero();
  }

  @Test
  void overheadsAreCountedOnStaffAtTheRateOfTheDay() {
    request.put("e-d1", true, false, 10_000);
    request.put("e-d2", false, false, 10_000);
    assertThat(request.declared()).isEqualTo(20_000);
    request.declare(DAY, TWO_THIRDS, new BigDecimal("15"), NOTHING);

    assertThat(request.declared()).isEqualTo(21_500);
    request.decide("e-d1", 8_000, "Part fixe");
    assertThat(request.retained()).isEqualTo(9_200);
  }

  @Test
  void aRequestOverTheGrantIsRefused() {
    request.put("e-d1", false, false, 120_000);
    assertThatThrownBy(
            () -> request.declare(DAY, TWO_THIRDS, NO_OVERHEADS, before(200_000, 200_000, 0)))
        .hasMessageContaining("steering.request.over-grant");
    PaymentRequest advance =
        PaymentRequest.prepare("e", "feder", 2, PaymentRequestKind.ADVANCE, 60_000L);
    assertThatThrownBy(
            () -> advance.declare(DAY, TWO_THIRDS, NO_OVERHEADS, before(200_000, 0, 150_000)))
        .hasMessageContaining("steering.request.over-grant");
  }

  @Test
  void anAdvanceHasAnAmountAndNoExpenses() {
    assertThatThrownBy(
            () -> PaymentRequest.prepare("e", "feder", 1, PaymentRequestKind.ADVANCE, null))
        .hasMessageContaining("steering.request.advance.missing");
    PaymentRequest advance =
        PaymentRequest.prepare("e", "feder", 1, PaymentRequestKind.ADVANCE, 20_000L);
    assertThatThrownBy(() -> advance.put("e-d1", false, false, 1))
        .hasMessageContaining("steering.request.advance.expenses");
    advance.declare(DAY, TWO_THIRDS, NO_OVERHEADS, NOTHING);
    advance.check(DAY, NOTHING);
    assertThat(advance.due()).isEqualTo(20_000);
  }

  @Test
  void eachThingHasItsState() {
    assertThatThrownBy(() -> request.declare(DAY, TWO_THIRDS, NO_OVERHEADS, NOTHING))
        .hasMessageContaining("steering.request.empty");
    assertThatThrownBy(() -> request.check(DAY, NOTHING))
        .hasMessageContaining("steering.request.state");
    request.put("e-d1", false, false, 10_000);
    request.take("e-d1");
    assertThat(request.lines()).isEmpty();
    request.put("e-d1", false, false, 10_000);
    request.declare(DAY, TWO_THIRDS, NO_OVERHEADS, NOTHING);
    assertThatThrownBy(() -> request.put("e-d2", false, false, 1))
        .hasMessageContaining("steering.request.state");
    assertThatThrownBy(() -> request.decide("e-d1", 10_001, ""))
        .hasMessageContaining("steering.request.retained.above");
    assertThatThrownBy(() -> request.decide("e-d1", 9_999, ""))
        .hasMessageContaining("steering.request.reason.missing");
    assertThatThrownBy(() -> request.decide("e-d9", 1, "")).hasMessageContaining("e-d9");
  }

  private static PaymentRequest checked(long cents, PaymentRequest.Before before) {
    PaymentRequest request = interim();
    request.put("e-d1", false, false, cents);
    request.declare(DAY, TWO_THIRDS, NO_OVERHEADS, before);
    request.decide("e-d1", cents, "");
    request.check(DAY, before);
    return request;
  }

  private static PaymentRequest.Before after(long retained, long due, long advanced) {
    return new PaymentRequest.Before(200_000, retained, retained, due, advanced);
  }

  private static PaymentRequest interim() {
    return PaymentRequest.prepare("e", "feder", 1, PaymentRequestKind.INTERIM, null);
  }

  private static PaymentRequest.Before before(long grant, long retained, long due) {
    return new PaymentRequest.Before(grant, retained, retained, due, 0);
  }
}
