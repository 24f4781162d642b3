package fr.essaim.core.mail.domain;

import fr.essaim.core.mail.Email;
import fr.essaim.core.mail.MailProblem;
import fr.essaim.core.mail.MailState;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * An e-mail on its way. Posted, it waits; a node claims it for a while, and from the moment that
 * its content is given to the mail server it may have arrived. So a claim that ran out before that
 * moment goes back to waiting, and one that ran out after it ends as uncertain, for an
 * administrator to decide: nothing is ever sent twice by itself. In the end its text is wiped.
 */
@Entity(name = "MailMessage")
@Table(schema = "mail", name = "message")
public class Message {

  /** Before the second attempt; doubled before each further one. */
  static final Duration FIRST_DELAY = Duration.ofMinutes(1);

  static final Duration LONGEST_DELAY = Duration.ofHours(4);

  private static final int LONGEST_DETAIL = 500;

  @Id private UUID id;

  private String about;
  private String recipient;
  private String language;
  private String subject;

  @Column(name = "text_body")
  private String text;

  @Column(name = "html_body")
  private String html;

  @Enumerated(EnumType.STRING)
  private MailState state;

  @Column(name = "stop_address")
  private String stopAddress;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "tried_since")
  private Instant triedSince;

  @Column(name = "next_try_at")
  private Instant nextTryAt;

  private int attempts;

  @Column(name = "message_id")
  private String messageId;

  private String claim;

  @Column(name = "claimed_until")
  private Instant claimedUntil;

  @Column(name = "handed_at")
  private Instant handedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "wiped_at")
  private Instant wipedAt;

  @Enumerated(EnumType.STRING)
  private MailProblem problem;

  @Column(name = "problem_detail")
  private String problemDetail;

  @Version private long version;

  protected Message() {}

  /**
   * Takes an e-mail, to be sent at once.
   *
   * @param about what it is about, as {@code type/key}
   * @param text all of it as plain text
   * @param html all of it as a page
   */
  public static Message post(Email email, String about, String text, String html, Instant now) {
    Message message = new Message();
    message.id = UUID.randomUUID();
    message.about = Objects.requireNonNull(about);
    message.recipient = email.to();
    message.language = email.language();
    message.subject = email.subject();
    message.text = Objects.requireNonNull(text);
    message.html = Objects.requireNonNull(html);
    message.stopAddress = email.stop();
    message.state = MailState.WAITING;
    message.createdAt = now;
    message.triedSince = message.createdAt;
    message.nextTryAt = message.createdAt;
    return message;
  }

  /**
   * Has one sender alone deal with it for a while.
   *
   * @param domain what the message's own identifier ends with, the first time
   * @return what the sender shows with each further step
   */
  public String claim(Duration lease, String domain, Instant now) {
    require(state == MailState.WAITING);
    state = MailState.SENDING;
    attempts++;
    claim = UUID.randomUUID().toString();
    claimedUntil = now.plus(lease);
    if (messageId == null) {
      messageId = "<" + id + "@" + domain + ">";
    }
    return claim;
  }

  /**
   * Says that its content is about to be given to the mail server.
   *
   * @throws BusinessRuleViolation {@code mail.message.moved-on} when the claim ran out meanwhile:
   *     the sender must stop then
   */
  public void handOver(String held, Instant now) {
    require(isHeldBy(held) && handedAt == null && claimedUntil.isAfter(now));
    handedAt = now;
  }

  /** The mail server took it. */
  public void sent(String held, Instant now) {
    require(isHeldBy(held));
    end(MailState.SENT, now);
    problem = null;
    problemDetail = null;
  }

  /** It was certainly not taken, this time; waits for longer the more often that happened. */
  public void tryLater(String held, MailProblem why, String detail, Instant now) {
    require(isHeldBy(held));
    note(why, detail);
    release();
    nextTryAt = now.plus(delayAfter(attempts));
  }

  /** It was refused for good. */
  public void fail(String held, MailProblem why, String detail, Instant now) {
    require(isHeldBy(held));
    note(why, detail);
    end(MailState.FAILED, now);
  }

  /** Nobody can tell whether it was taken. */
  public void leaveUncertain(String held, String detail, Instant now) {
    require(isHeldBy(held));
    note(MailProblem.BROKEN_OFF, detail);
    end(MailState.UNCERTAIN, now);
  }

  /** Ends a claim that ran out, for its sender stopped during it. */
  public void recover(Instant now) {
    require(state == MailState.SENDING && !claimedUntil.isAfter(now));
    note(MailProblem.INTERRUPTED, null);
    if (handedAt == null) {
      release();
      nextTryAt = now;
    } else {
      end(MailState.UNCERTAIN, now);
    }
  }

  /** Ends its waiting when what it says no longer holds. */
  public void expire(Instant now) {
    require(state == MailState.WAITING);
    problem = MailProblem.TOO_OLD;
    end(MailState.FAILED, now);
  }

  /**
   * Has it sent again, as an administrator decided.
   *
   * @throws BusinessRuleViolation {@code mail.message.wiped} when there is nothing left to send,
   *     {@code mail.message.moved-on} when it is sent or being sent
   */
  public void retry(Instant now) {
    require(state != MailState.SENDING && state != MailState.SENT);
    if (isWiped()) {
      throw new BusinessRuleViolation("mail.message.wiped");
    }
    release();
    endedAt = null;
    triedSince = now;
    nextTryAt = now;
  }

  /** Leaves it unsent, as an administrator decided. */
  public void giveUp(Instant now) {
    require(state != MailState.SENDING && state != MailState.SENT);
    end(MailState.GIVEN_UP, now);
  }

  /** Forgets its text. */
  public void wipe(Instant now) {
    require(state.isEnd());
    text = null;
    html = null;
    stopAddress = null;
    wipedAt = now;
  }

  /** How long to wait after so many attempts. */
  static Duration delayAfter(int attempts) {
    Duration delay = FIRST_DELAY;
    for (int i = 1; i < attempts && delay.compareTo(LONGEST_DELAY) < 0; i++) {
      delay = delay.multipliedBy(2);
    }
    return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
  }

  public UUID id() {
    return id;
  }

  public String about() {
    return about;
  }

  public String recipient() {
    return recipient;
  }

  public String language() {
    return language;
  }

  public String subject() {
    return subject;
  }

  /** All of it as plain text; null once wiped. */
  public String text() {
    return text;
  }

  /** All of it as a page; null once wiped. */
  public String html() {
    return html;
  }

  /** The address that stops such e-mails; empty for what comes once. */
  public Optional<String> stopAddress() {
    return Optional.ofNullable(stopAddress);
  }

  public MailState state() {
    return state;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant triedSince() {
    return triedSince;
  }

  public Instant nextTryAt() {
    return nextTryAt;
  }

  public int attempts() {
    return attempts;
  }

  /** The same at each attempt, so that a reader of mail knows a second copy; null before. */
  public String messageId() {
    return messageId;
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  public boolean isWiped() {
    return wipedAt != null;
  }

  public Optional<MailProblem> problem() {
    return Optional.ofNullable(problem);
  }

  /** What the mail server said, in its own words; null where it said nothing. */
  public String problemDetail() {
    return problemDetail;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Message message && id.equals(message.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  private boolean isHeldBy(String held) {
    return state == MailState.SENDING && held.equals(claim);
  }

  private void note(MailProblem why, String detail) {
    problem = why;
    problemDetail =
        detail == null ? null : detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
  }

  private void release() {
    state = MailState.WAITING;
    claim = null;
    claimedUntil = null;
    handedAt = null;
  }

  private void end(MailState how, Instant now) {
    release();
    state = how;
    endedAt = now;
  }

  private void require(boolean holds) {
    if (!holds) {
      throw new BusinessRuleViolation("mail.message.moved-on", state);
    }
  }
}
