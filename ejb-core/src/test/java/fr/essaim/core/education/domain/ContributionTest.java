package fr.essaim.core.education.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.education.ContributionKind;
import fr.essaim.core.education.ContributionState;
import fr.essaim.core.education.RefusalReason;
import fr.essaim.core.shared.BusinessRuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What somebody says of a place, from a visitor's form to a moderator's decision. */
class ContributionTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final String PERSON = UUID.randomUUID().toString();

  @Test
  void thatOfAVisitorBeginsWithTheLinkOfTheEmail() {
    Contribution contribution = by(visitor("amina@example.org"), ContributionKind.ADD);

    assertThat(contribution.state()).isEqualTo(ContributionState.UNCONFIRMED);
    assertThat(contribution.isReachable()).isFalse();
    assertThat(contribution.confirmAddress()).isTrue();
    assertThat(contribution.state()).isEqualTo(ContributionState.WAITING);
    assertThat(contribution.isReachable()).isTrue();
    assertThat(contribution.confirmAddress()).isFalse();
  }

  @Test
  void thatOfAnAccountAndOneWithoutAnAddressBeginAtOnce() {
    assertThat(by(account(), ContributionKind.ADD).state()).isEqualTo(ContributionState.WAITING);
    assertThat(by(visitor(""), ContributionKind.REPORT).state())
        .isEqualTo(ContributionState.WAITING);
  }

  @Test
  void keepsOnlyWhatDiffers() {
    Contribution contribution = by(account(), ContributionKind.CORRECT);
    contribution.propose(
        "",
        Map.of("name", "Le Moulin", "street", "1 rue"),
        Map.of("name", "Le Moulin", "street", "2 rue"));

    assertThat(contribution.fields())
        .containsExactly(new ProposedField("street", "1 rue", "2 rue"));
  }

  @Test
  void itsAuthorAnswersAndItWaitsAgain() {
    Contribution contribution = by(account(), ContributionKind.CORRECT);
    refused("education.contribution.not-asked", () -> contribution.answer("Oui."));
    refused("education.contribution.question.missing", () -> contribution.ask(" "));

    contribution.ask("Depuis quand ?");
    assertThat(contribution.state()).isEqualTo(ContributionState.ASKED);
    refused("education.contribution.answer.missing", () -> contribution.answer(""));
    contribution.answer("Depuis mai.");

    assertThat(contribution.state()).isEqualTo(ContributionState.WAITING);
    assertThat(contribution.answer()).isEqualTo("Depuis mai.");
  }

  @Test
  void nobodyCanBeAskedWhoLeftNoAddress() {
    Contribution contribution = by(visitor(""), ContributionKind.REPORT);

    refused("education.contribution.nobody", () -> contribution.ask("Où ?"));
  }

  @Test
  void isRefusedWithAReason() {
    Contribution contribution = by(account(), ContributionKind.ADD);
    refused(
        "education.contribution.reason.missing", () -> contribution.refuse(null, "", PERSON, NOW));
    refused(
        "education.contribution.word.missing",
        () -> contribution.refuse(RefusalReason.OTHER, "", PERSON, NOW));
    refused(
        "education.text.too-long",
        () -> contribution.refuse(RefusalReason.KNOWN, "x".repeat(501), PERSON, NOW));

    contribution.refuse(RefusalReason.KNOWN, "", PERSON, NOW);

    assertThat(contribution.state()).isEqualTo(ContributionState.REFUSED);
    assertThat(contribution.refusal()).isEqualTo(RefusalReason.KNOWN);
    assertThat(contribution.decidedAt()).isEqualTo(NOW);
  }

  @Test
  void onceDecidedNothingChanges() {
    Contribution contribution = by(account(), ContributionKind.ADD);
    contribution.withdraw(NOW);

    refused("education.contribution.decided", () -> contribution.accept(PERSON, NOW));
    refused("education.contribution.decided", () -> contribution.ask("Où ?"));
    refused(
        "education.contribution.decided",
        () -> contribution.refuse(RefusalReason.KNOWN, "", PERSON, NOW));
    refused("education.contribution.decided", () -> contribution.withdraw(NOW));
  }

  @Test
  void whatTellsAVisitorApartIsDroppedOnceItCounted() {
    Contribution contribution = by(visitor(""), ContributionKind.CONFIRM);
    assertThat(Contribution.people(List.of(contribution))).isOne();

    contribution.count(NOW);

    assertThat(Contribution.people(List.of(contribution))).isZero();
    assertThat(contribution.state()).isEqualTo(ContributionState.ACCEPTED);
  }

  @Test
  void whoSpeaksWithAndWithoutAnAccountIsOnePerson() {
    Contribution known = by(account("home"), ContributionKind.CONFIRM);
    Contribution unknown = by(voice("home"), ContributionKind.CONFIRM);
    Contribution neighbour = by(voice("next door"), ContributionKind.CONFIRM);
    Contribution flatmate =
        by(
            new Contribution.Author(UUID.randomUUID().toString(), "", "fr", null, "home"),
            ContributionKind.CONFIRM);

    assertThat(unknown.isHeardAmong(List.of(known))).isTrue();
    assertThat(neighbour.isHeardAmong(List.of(known))).isFalse();
    assertThat(flatmate.isHeardAmong(List.of(known, unknown))).isFalse();
    assertThat(Contribution.people(List.of(unknown, known))).isOne();
    assertThat(Contribution.people(List.of(unknown, known, neighbour, flatmate))).isEqualTo(3);
  }

  @Test
  void aCommentIsNoBook() {
    refused(
        "education.text.too-long",
        () -> by(account(), ContributionKind.ADD).saying("x".repeat(2001)));
  }

  private static Contribution by(Contribution.Author author, ContributionKind kind) {
    return Contribution.of(kind, "Le Moulin", "commune-59512", author, NOW).about("moulin", null);
  }

  private static Contribution.Author account() {
    return account(null);
  }

  private static Contribution.Author account(String voice) {
    return new Contribution.Author(PERSON, "", "fr", null, voice);
  }

  private static Contribution.Author voice(String voice) {
    return new Contribution.Author(null, "", "fr", null, voice);
  }

  private static Contribution.Author visitor(String email) {
    return new Contribution.Author(null, email, "fr", email.isEmpty() ? null : "link", "voice");
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class, violation -> assertThat(violation.code()).isEqualTo(code));
  }
}
