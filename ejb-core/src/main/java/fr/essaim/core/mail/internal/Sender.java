package fr.essaim.core.mail.internal;

import fr.essaim.core.mail.domain.Message;
import fr.essaim.core.mail.domain.Messages;
import fr.essaim.core.mail.internal.MailGateway.Outgoing;
import fr.essaim.core.shared.InstanceClaim;
import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Sends what is due, an e-mail at a time, each step in a transaction of its own, so that every node
 * knows at every moment how far an e-mail is. Any number may run at once.
 */
@ApplicationScoped
public class Sender {

  /** Longer than any attempt: connecting, signing in and sending, each with its timeout. */
  static final Duration LEASE = Duration.ofMinutes(10);

  /** So that one run ends, whatever comes in meanwhile. */
  private static final int MOST = 500;

  @Inject private Messages messages;
  @Inject private MailGateway gateway;
  @Inject private MailSettings settings;
  @Inject private InstanceClaim claim;
  @Inject private NetworkName network;
  @Inject private OwnTransaction transaction;
  @Inject private Clock clock;

  /** An e-mail and the right to send it. */
  private record Claimed(UUID id, String claim, Outgoing email) {}

  /**
   * Sends what is due. Stops at the first sign that the mail server does not work; the next run
   * tries again. A copy of an instance sends nothing: the original does.
   *
   * @return how many e-mails were tried
   */
  public int sendDue() {
    Optional<SmtpSettings> smtp = settings.smtp().map(set -> set.sentBy(network.own()));
    if (smtp.isEmpty() || claim.isCopy()) {
      return 0;
    }
    transaction.of(this::endOldClaims);
    int tried = 0;
    boolean works = true;
    while (works && tried < MOST) {
      Optional<Claimed> next = transaction.of(() -> claimNext(smtp.get()));
      if (next.isEmpty()) {
        return tried;
      }
      tried++;
      works = send(smtp.get(), next.get());
    }
    return tried;
  }

  private boolean send(SmtpSettings smtp, Claimed claimed) {
    Delivery delivery =
        gateway.deliver(
            smtp,
            claimed.email(),
            () -> change(claimed, message -> message.handOver(claimed.claim(), clock.instant())));
    change(claimed, message -> note(message, claimed.claim(), delivery));
    return !delivery.isServersFault();
  }

  private void note(Message message, String claim, Delivery delivery) {
    switch (delivery.result()) {
      case TAKEN -> message.sent(claim, clock.instant());
      case NOT_NOW ->
          message.tryLater(claim, delivery.problem(), delivery.detail(), clock.instant());
      case NEVER -> message.fail(claim, delivery.problem(), delivery.detail(), clock.instant());
      case UNKNOWN -> message.leaveUncertain(claim, delivery.detail(), clock.instant());
    }
  }

  private int endOldClaims() {
    return messages.endedClaims(clock.instant()).stream()
        .mapToInt(
            message -> {
              message.recover(clock.instant());
              return 1;
            })
        .sum();
  }

  private Optional<Claimed> claimNext(SmtpSettings smtp) {
    Optional<Message> due = messages.nextDue(clock.instant());
    while (due.isPresent() && isTooOld(due.get())) {
      due.get().expire(clock.instant());
      due = messages.nextDue(clock.instant());
    }
    return due.map(message -> claim(message, smtp));
  }

  private Claimed claim(Message message, SmtpSettings smtp) {
    String claim = message.claim(LEASE, smtp.domain(), clock.instant());
    return new Claimed(
        message.id(),
        claim,
        new Outgoing(
            message.recipient(),
            message.language(),
            message.subject(),
            message.text(),
            message.html(),
            message.messageId(),
            message.stopAddress()));
  }

  private boolean isTooOld(Message message) {
    return message.triedSince().plus(settings.giveUpAfter()).isBefore(clock.instant());
  }

  private void change(Claimed claimed, Consumer<Message> verb) {
    transaction.of(
        () -> {
          Message message =
              messages
                  .find(claimed.id())
                  .orElseThrow(() -> new UnknownThing("message", claimed.id().toString()));
          verb.accept(message);
          return message.id();
        });
  }
}
