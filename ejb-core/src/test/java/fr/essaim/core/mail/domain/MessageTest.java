package fr.essaim.core.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.mail.Emails;
import fr.essaim.core.mail.MailProblem;
import fr.essaim.core.mail.MailState;
import fr.essaim.core.shared.BusinessRuleViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MessageTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(10);

  private final Message message =
      Message.post(Emails.invitation("amina@example.org"), "account/1", "texte", "<p>", NOW);

  @Test
  void waitsToBeSentAtOnce() {
    assertThat(message.state()).isEqualTo(MailState.WAITING);
    assertThat(message.nextTryAt()).isEqualTo(NOW);
    assertThat(message.createdAt()).isEqualTo(NOW);
    assertThat(message.triedSince()).isEqualTo(NOW);
    assertThat(message.recipient()).isEqualTo("amina@example.org");
    assertThat(message.subject()).isEqualTo("Votre accès à Essaim");
    assertThat(message.language()).isEqualTo("fr");
    assertThat(message.about()).isEqualTo("account/1");
    assertThat(message.messageId()).isNull();
  }

  @Test
  void isClaimedByOneSender() {
    String claim = claim();

    assertThat(message.state()).isEqualTo(MailState.SENDING);
    assertThat(message.attempts()).isEqualTo(1);
    assertMovedOn(this::claim);
    assertMovedOn(() -> message.sent("another", NOW));
    assertMovedOn(() -> message.retry(NOW));
    assertMovedOn(() -> message.giveUp(NOW));
    message.handOver(claim, NOW);
    assertMovedOn(() -> message.handOver(claim, NOW));
  }

  @Test
  void isSentOnce() {
    String claim = claim();
    message.handOver(claim, NOW);

    message.sent(claim, NOW.plusSeconds(2));

    assertThat(message.state()).isEqualTo(MailState.SENT);
    assertThat(message.endedAt()).contains(NOW.plusSeconds(2));
    assertMovedOn(this::claim);
    assertMovedOn(() -> message.retry(NOW));
    assertMovedOn(() -> message.giveUp(NOW));
  }

  @Test
  void keepsItsIdentifierWhateverHowOftenItIsTried() {
    String claim = claim();
    String id = message.messageId();
    message.tryLater(claim, MailProblem.UNREACHABLE, null, NOW);

    message.claim(LEASE, "other.example", NOW);

    assertThat(id).isEqualTo("<" + message.id() + "@example.org>");
    assertThat(message.messageId()).isEqualTo(id);
  }

  @Test
  void waitsForLongerTheMoreOftenItWasRefused() {
    message.tryLater(claim(), MailProblem.REFUSED_FOR_NOW, "451 later", NOW);

    assertThat(message.state()).isEqualTo(MailState.WAITING);
    assertThat(message.problem()).contains(MailProblem.REFUSED_FOR_NOW);
    assertThat(message.problemDetail()).isEqualTo("451 later");
    assertThat(message.nextTryAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    assertThat(Message.delayAfter(2)).isEqualTo(Duration.ofMinutes(2));
    assertThat(Message.delayAfter(5)).isEqualTo(Duration.ofMinutes(16));
    assertThat(Message.delayAfter(9)).isEqualTo(Duration.ofHours(4));
    assertThat(Message.delayAfter(1000)).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void forgetsTheProblemOnceItIsSent() {
    message.tryLater(claim(), MailProblem.UNREACHABLE, "no", NOW);

    message.sent(claim(), NOW);

    assertThat(message.problem()).isEmpty();
    assertThat(message.problemDetail()).isNull();
  }

  @Test
  void failsForGoodAndIsSentAgainIfSomebodyWantsIt() {
    message.fail(claim(), MailProblem.RECIPIENT_REFUSED, "550 " + "x".repeat(600), NOW);
    assertThat(message.state()).isEqualTo(MailState.FAILED);
    assertThat(message.problemDetail()).hasSize(500);

    message.retry(NOW.plusSeconds(60));

    assertThat(message.state()).isEqualTo(MailState.WAITING);
    assertThat(message.triedSince()).isEqualTo(NOW.plusSeconds(60));
    assertThat(message.endedAt()).isEmpty();
  }

  @Test
  void goesBackToWaitingWhenItsSenderStoppedBeforeGivingItOver() {
    String claim = claim();
    assertMovedOn(() -> message.recover(NOW));

    message.recover(NOW.plus(LEASE));

    assertThat(message.state()).isEqualTo(MailState.WAITING);
    assertThat(message.problem()).contains(MailProblem.INTERRUPTED);
    assertMovedOn(() -> message.handOver(claim, NOW.plus(LEASE)));
  }

  @Test
  void endsAsUncertainWhenItsSenderStoppedAfterGivingItOver() {
    String claim = claim();
    message.handOver(claim, NOW);

    message.recover(NOW.plus(LEASE));

    assertThat(message.state()).isEqualTo(MailState.UNCERTAIN);
    assertMovedOn(() -> message.sent(claim, NOW.plus(LEASE)));
  }

  @Test
  void refusesToBeGivenOverOnceTheClaimRanOut() {
    String claim = claim();

    assertMovedOn(() -> message.handOver(claim, NOW.plus(LEASE)));
  }

  @Test
  void isLeftUncertainWhenTheConnectionBreaksAmidItsContent() {
    String claim = claim();
    message.handOver(claim, NOW);

    message.leaveUncertain(claim, "[EOF]", NOW);

    assertThat(message.state()).isEqualTo(MailState.UNCERTAIN);
    assertThat(message.problem()).contains(MailProblem.BROKEN_OFF);
    message.giveUp(NOW);
    assertThat(message.state()).isEqualTo(MailState.GIVEN_UP);
  }

  @Test
  void expiresWhenItWaitedForTooLong() {
    message.expire(NOW.plus(Duration.ofDays(30)));

    assertThat(message.state()).isEqualTo(MailState.FAILED);
    assertThat(message.problem()).contains(MailProblem.TOO_OLD);
  }

  @Test
  void forgetsItsTextAtTheEndAndCannotBeSentAgain() {
    assertMovedOn(() -> message.wipe(NOW));
    message.giveUp(NOW);
    assertThat(message.text()).isEqualTo("texte");
    assertThat(message.html()).isEqualTo("<p>");

    message.wipe(NOW);

    assertThat(message.isWiped()).isTrue();
    assertThat(message.text()).isNull();
    assertThat(message.html()).isNull();
    assertThatThrownBy(() -> message.retry(NOW))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("mail.message.wiped");
  }

  @Test
  void isEqualToItselfAlone() {
    Message other = Message.post(Emails.invitation("a@example.org"), "account/1", "t", "h", NOW);

    assertThat(message).isNotEqualTo(other);
    assertThat(message.hashCode()).isNotEqualTo(other.hashCode());
    assertThat(Set.of(message)).contains(message);
  }

  private String claim() {
    return message.claim(LEASE, "example.org", NOW);
  }

  private static void assertMovedOn(ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("mail.message.moved-on");
  }
}
