package fr.essaim.core.education.domain;

import static java.util.stream.Collectors.toSet;

import fr.essaim.core.education.ContributionKind;
import fr.essaim.core.education.ContributionState;
import fr.essaim.core.education.RefusalReason;
import fr.essaim.core.education.ReportedProblem;
import fr.essaim.core.identity.Access;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody says of a place. That of a visitor who left an address begins once they used the
 * link of an e-mail; that of anybody else at once. It waits for a moderator, who takes it, refuses
 * it with a reason, or asks its author something first; its author may take it back until then.
 * Once decided it never changes.
 */
@Entity
@Table(schema = "education", name = "contribution")
public class Contribution {

  public static final String TYPE = "contribution";

  private static final int LONGEST_COMMENT = 2000;
  private static final int LONGEST_WORD = 500;

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private ContributionKind kind;

  @Enumerated(EnumType.STRING)
  private ContributionState state;

  @Column(name = "place_key")
  private String placeKey;

  @Column(name = "offer_key")
  private String offerKey;

  @Column(name = "other_key")
  private String otherKey;

  @Column(name = "commune_key")
  private String communeKey;

  private String subject;

  @Enumerated(EnumType.STRING)
  private ReportedProblem problem;

  @ElementCollection
  @CollectionTable(
      schema = "education",
      name = "contribution_field",
      joinColumns = @JoinColumn(name = "contribution_id"))
  @OrderBy("field")
  private List<ProposedField> fields = new ArrayList<>();

  private String comment = "";
  private String author;
  private String email = "";
  private String language;

  /** The secret of every e-mail to a visitor about it. */
  private String link;

  private String voice;
  private String sending;
  private String question = "";
  private String answer = "";

  @Enumerated(EnumType.STRING)
  private RefusalReason refusal;

  private String word = "";

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  /** Null from when it counts. */
  @Column(name = "uncounted_since")
  private Instant uncountedSince;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Version private long version;

  protected Contribution() {}

  /**
   * Who says it.
   *
   * @param account null for a visitor
   * @param email of a visitor who wants to be told what becomes of it; empty for nobody
   * @param language of what is written to them
   * @param link the secret of what is written to a visitor; null where nothing is
   * @param voice what stands for where they come from, which tells visitors apart; null where that
   *     does not count
   */
  public record Author(String account, String email, String language, String link, String voice) {}

  /**
   * Something said of a place.
   *
   * @param subject what the place is called
   */
  public static Contribution of(
      ContributionKind kind, String subject, String communeKey, Author author, Instant now) {
    Contribution contribution = new Contribution();
    contribution.id = UUID.randomUUID();
    contribution.kind = kind;
    contribution.subject = subject;
    contribution.communeKey = communeKey;
    contribution.author = author.account();
    contribution.email = author.email();
    contribution.language = author.language();
    contribution.link = author.link();
    contribution.voice = author.voice();
    contribution.proposedAt = now;
    boolean mustConfirm = author.account() == null && !author.email().isEmpty();
    contribution.state = mustConfirm ? ContributionState.UNCONFIRMED : ContributionState.WAITING;
    boolean isCounted =
        !mustConfirm && (kind != ContributionKind.CONFIRM || author.account() != null);
    contribution.uncountedSince = isCounted ? null : now;
    return contribution;
  }

  /** Of which place it is; nothing for one that is not there yet. */
  public Contribution about(String ofPlace, String ofOffer) {
    placeKey = ofPlace;
    offerKey = ofOffer;
    return this;
  }

  /** Says what is wrong with it. */
  public Contribution reporting(ReportedProblem what, String sameAs) {
    problem = what;
    otherKey = sameAs;
    return this;
  }

  /** Says what is said to whoever decides. */
  public Contribution saying(String words) {
    comment = optional("comment", words, LONGEST_COMMENT);
    return this;
  }

  /** Is one of a form that may be sent twice. */
  public Contribution sentAs(UUID form) {
    sending = form == null ? null : form.toString();
    return this;
  }

  /**
   * Proposes that fields say something else.
   *
   * @param prefix before their names
   * @param before what its author saw
   * @param after what they should say; what is not named stays, and what is as it was, or was not
   *     ticked and is not now, is left out
   */
  public void propose(String prefix, Map<String, String> before, Map<String, String> after) {
    after.forEach(
        (field, proposed) -> {
          String old = before.getOrDefault(field, "");
          boolean isUnticked = old.isEmpty() && proposed.equals(Boolean.toString(false));
          if (!old.equals(proposed) && !isUnticked) {
            fields.add(new ProposedField(prefix + field, old, proposed));
          }
        });
  }

  /** The author used the link of the e-mail; again, nothing changes. */
  public boolean confirmAddress() {
    if (state != ContributionState.UNCONFIRMED) {
      return false;
    }
    state = ContributionState.WAITING;
    uncountedSince = kind == ContributionKind.CONFIRM && voice != null ? uncountedSince : null;
    return true;
  }

  /**
   * Asks its author something.
   *
   * @throws BusinessRuleViolation {@code education.contribution.nobody} where nobody can be asked
   */
  public void ask(String words) {
    guardOpen();
    if (!isReachable()) {
      throw new BusinessRuleViolation("education.contribution.nobody");
    }
    question = required("question", words, LONGEST_WORD);
    answer = "";
    state = ContributionState.ASKED;
  }

  /** Its author answers; it waits again. */
  public void answer(String words) {
    if (state != ContributionState.ASKED) {
      throw new BusinessRuleViolation("education.contribution.not-asked");
    }
    answer = required("answer", words, LONGEST_COMMENT);
    state = ContributionState.WAITING;
  }

  /** Takes it. */
  public void accept(String by, Instant now) {
    decide(ContributionState.ACCEPTED, by, now);
  }

  /** Does not take it; its author is told why. */
  public void refuse(RefusalReason reason, String words, String by, Instant now) {
    guardOpen();
    if (reason == null) {
      throw new BusinessRuleViolation("education.contribution.reason.missing").at("reason");
    }
    word =
        reason == RefusalReason.OTHER
            ? required("word", words, LONGEST_WORD)
            : optional("word", words, LONGEST_WORD);
    refusal = reason;
    decide(ContributionState.REFUSED, by, now);
  }

  /** Its author takes it back. */
  public void withdraw(Instant now) {
    decide(ContributionState.WITHDRAWN, null, now);
  }

  /** It counted among others: what told its author apart is dropped. */
  public void count(Instant now) {
    voice = null;
    uncountedSince = null;
    if (kind == ContributionKind.CONFIRM) {
      decide(ContributionState.ACCEPTED, null, now);
    }
  }

  /** Goes with its place where that is the same as another. */
  public void moveTo(String survivorKey) {
    placeKey = survivorKey;
  }

  private void decide(ContributionState next, String by, Instant now) {
    guardOpen();
    state = next;
    decidedBy = by;
    decidedAt = now;
    voice = null;
    uncountedSince = null;
  }

  private void guardOpen() {
    if (state.isDecided()) {
      throw new BusinessRuleViolation("education.contribution.decided", state);
    }
  }

  private static String required(String field, String words, int longest) {
    String said = optional(field, words, longest);
    if (said.isEmpty()) {
      throw new BusinessRuleViolation("education.contribution." + field + ".missing").at(field);
    }
    return said;
  }

  private static String optional(String field, String words, int longest) {
    String said = PlainText.of(words);
    if (said.length() > longest) {
      throw new BusinessRuleViolation("education.text.too-long", field, longest).at(field);
    }
    return said;
  }

  /** Whether its author can be told something. */
  public boolean isReachable() {
    return author == null
        ? !email.isEmpty() && state != ContributionState.UNCONFIRMED
        : !author.equals(Access.ERASED);
  }

  public UUID id() {
    return id;
  }

  public ContributionKind kind() {
    return kind;
  }

  public ContributionState state() {
    return state;
  }

  public Optional<String> placeKey() {
    return Optional.ofNullable(placeKey);
  }

  public Optional<String> offerKey() {
    return Optional.ofNullable(offerKey);
  }

  /** The place that it says is the same. */
  public Optional<String> otherKey() {
    return Optional.ofNullable(otherKey);
  }

  public String communeKey() {
    return communeKey;
  }

  /** What its place is called. */
  public String subject() {
    return subject;
  }

  /** What is wrong with the place; null for all that reports nothing. */
  public ReportedProblem problem() {
    return problem;
  }

  public List<ProposedField> fields() {
    return List.copyOf(fields);
  }

  public String comment() {
    return comment;
  }

  /** The account of who said it; empty for a visitor. */
  public Optional<String> author() {
    return Optional.ofNullable(author);
  }

  /** Whether an account said it. */
  public boolean isBy(String account) {
    return Objects.equals(author, account);
  }

  /** Where its author is written to; empty for nobody. */
  public String email() {
    return email;
  }

  /** The secret that leads its author here; null for whoever has an account or no address. */
  public String link() {
    return link;
  }

  public String language() {
    return language;
  }

  /**
   * How many different people said these: accounts, and visitors who come from where none of these
   * accounts does. Of whom nothing is known any more nobody is counted.
   */
  public static long people(Collection<Contribution> said) {
    Set<String> known =
        said.stream().filter(each -> each.author != null).map(each -> each.voice).collect(toSet());
    return said.stream()
        .map(each -> each.author == null && !known.contains(each.voice) ? each.voice : each.author)
        .filter(Objects::nonNull)
        .distinct()
        .count();
  }

  /** Of a form that may be sent twice; empty for another. */
  public Optional<String> sending() {
    return Optional.ofNullable(sending);
  }

  /**
   * Whether its author is among those who said these: a visitor also by an account that comes from
   * where they do.
   */
  public boolean isHeardAmong(Collection<Contribution> said) {
    return said.stream()
        .anyMatch(
            each ->
                author == null
                    ? voice != null && voice.equals(each.voice)
                    : author.equals(each.author));
  }

  public String question() {
    return question;
  }

  public String answer() {
    return answer;
  }

  /** Why it was refused; null as long as it was not. */
  public RefusalReason refusal() {
    return refusal;
  }

  public String word() {
    return word;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  /** Null as long as nothing was decided. */
  public Instant decidedAt() {
    return decidedAt;
  }
}
