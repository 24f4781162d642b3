package fr.essaim.core.protection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.protection.BreachDetails;
import fr.essaim.core.protection.BreachView;
import fr.essaim.core.protection.BreachView.Countdown;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BreachTest {

  private static final Instant KNOWN = Instant.parse("2026-11-20T08:00:00Z");

  @Test
  void hasSeventyTwoHoursFromTheMomentThatItIsKnown() {
    Breach breach = Breach.record(details(null, ""), "system", KNOWN);

    BreachView after = breach.view(KNOWN.plus(Duration.ofHours(70)));

    assertThat(after.deadline()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
    assertThat(after.left()).isEqualTo(Duration.ofHours(2));
    assertThat(after.countdown()).isEqualTo(Countdown.RUNNING);
    assertThat(after.isOpen()).isTrue();
  }

  @Test
  void isLateOnceTheyAreOver() {
    Breach breach = Breach.record(details(null, ""), "system", KNOWN);

    BreachView after = breach.view(KNOWN.plus(Duration.ofHours(73)));

    assertThat(after.left()).isNegative();
    assertThat(after.countdown()).isEqualTo(Countdown.LATE);
    assertThat(after.isOpen()).isTrue();
  }

  @Test
  void tellsWhetherTheAuthorityWasToldInTimeOrLateOrWhyNot() {
    Instant now = KNOWN.plus(Duration.ofDays(10));
    Instant inTime = KNOWN.plus(Duration.ofDays(3));

    assertThat(Breach.record(details(inTime, ""), "system", now).view(now).countdown())
        .isEqualTo(Countdown.NOTIFIED);
    assertThat(
            Breach.record(details(inTime.plusSeconds(1), ""), "system", now).view(now).countdown())
        .isEqualTo(Countdown.NOTIFIED_LATE);
    BreachView decided = Breach.record(details(null, "Données chiffrées"), "system", now).view(now);
    assertThat(decided.countdown()).isEqualTo(Countdown.NOT_NOTIFIED);
    assertThat(decided.isOpen()).isFalse();
  }

  @Test
  void keepsWhatIsLearnedLater() {
    Breach breach = Breach.record(details(null, ""), "system", KNOWN);
    BreachDetails more = details(KNOWN, "");

    breach.takeChanges();
    breach.amend(more, KNOWN);

    assertThat(breach.view(KNOWN).details()).isEqualTo(more);
    assertThat(breach.takeChanges())
        .containsExactly(new FieldChange("authority.at", "", "2026-11-20T09:00"));
  }

  @Test
  void isReadBackFromItsFields() {
    BreachDetails details = details(KNOWN, "");

    assertThat(BreachDetails.of(details.fields())).isEqualTo(details);
    assertThatThrownBy(() -> BreachDetails.of(Map.of("people", "beaucoup", "known", "hier")))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal ->
                assertThat(refusal.all())
                    .extracting(BusinessRuleViolation::code)
                    .contains("protection.breach.moment", "protection.breach.number"));
  }

  @Test
  void isNotKnownInTheFutureNorHappenedAfterItWasKnown() {
    refuses(
        "protection.known-at.in-the-future",
        () -> Breach.record(details(null, ""), "system", KNOWN.minusSeconds(1)));
    refuses(
        "protection.authority-notified-at.in-the-future",
        () -> Breach.record(details(KNOWN.plusSeconds(2), ""), "system", KNOWN));
    refuses(
        "protection.happened-at.after-known",
        () ->
            Constraints.check(
                new BreachDetails(
                    "x", KNOWN, KNOWN.plusSeconds(1), "", 1, "", "", null, "", null, "")));
  }

  @Test
  void isToldToNobodyBeforeItWasKnown() {
    refuses(
        "protection.authority-notified-at.before-known",
        () -> Breach.record(details(KNOWN.minusSeconds(60), ""), "system", KNOWN));
    refuses(
        "protection.people-notified-at.before-known",
        () ->
            Constraints.check(
                new BreachDetails(
                    "x", KNOWN, null, "", 1, "", "", null, "", KNOWN.minusSeconds(60), "")));
  }

  @Test
  void takesNumbersWithSpacesAndNoYearThatNobodyMeans() {
    Map<String, String> fields = Map.of("what", "x", "known", "2026-11-20T09:00");
    for (String typed : List.of("1000", "1 000", "1\u00a0000", "1\u202f000")) {
      assertThat(BreachDetails.of(with(fields, "people", typed)).people()).isEqualTo(1000);
    }
    refuses("protection.breach.number", () -> BreachDetails.of(with(fields, "people", "1 00")));
    refuses(
        "date.implausible", () -> BreachDetails.of(with(fields, "happened", "0018-11-20T09:00")));
    refuses("date.implausible", () -> BreachDetails.of(with(fields, "known", "9026-11-20T09:00")));
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    Map<String, String> changed = new HashMap<>(fields);
    changed.put(name, value);
    return changed;
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    BreachDetails wrong =
        new BreachDetails(
            " ", KNOWN.plusSeconds(1), null, "", -1, "", "", KNOWN.plusSeconds(1), "", null, "");

    assertThatThrownBy(() -> Breach.record(wrong, "system", KNOWN))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal ->
                assertThat(refusal.all())
                    .extracting(each -> each.field().orElseThrow())
                    .containsExactly("what", "people", "knownAt", "authorityNotifiedAt"));
  }

  @Test
  void saysWhatHappenedAndWhenItWasKnown() {
    refuses(
        "protection.what.missing",
        () ->
            Constraints.check(
                new BreachDetails(" ", KNOWN, null, "", 1, "", "", null, "", null, "")));
    refuses(
        "protection.known-at.missing",
        () ->
            Constraints.check(
                new BreachDetails("x", null, null, "", 1, "", "", null, "", null, "")));
    refuses(
        "protection.people.negative",
        () ->
            Constraints.check(
                new BreachDetails("x", KNOWN, null, "", -1, "", "", null, "", null, "")));
    refuses(
        "protection.text.too-long",
        () ->
            Constraints.check(
                new BreachDetails(
                    "x".repeat(4001), KNOWN, null, "", 1, "", "", null, "", null, "")));
  }

  private static BreachDetails details(Instant notified, String whyNot) {
    return new BreachDetails(
        "Courriel envoyé à la mauvaise liste",
        KNOWN,
        KNOWN.minusSeconds(3600),
        "Noms, adresses",
        12,
        "Courriels non désirés",
        "Rappel du message",
        notified,
        whyNot,
        null,
        "");
  }

  private static void refuses(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
