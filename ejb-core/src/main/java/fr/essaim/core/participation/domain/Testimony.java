package fr.essaim.core.participation.domain;

import fr.essaim.core.participation.GiveTestimony;
import fr.essaim.core.participation.TestimonyState;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody says of a prototype. It waits until the centre that answers for the prototype
 * accepts or refuses it, with a word; either can be changed. Its author takes it back by deleting
 * it.
 */
@Entity
@Table(schema = "participation", name = "testimony")
public class Testimony {

  /** Most characters of what a centre answers. */
  public static final int MOST_WORD = 500;

  @Id private UUID id;

  @Column(name = "prototype_key")
  private String prototypeKey;

  @Column(name = "account_id")
  private UUID accountId;

  private String text;
  private String signature;

  @Enumerated(EnumType.STRING)
  private TestimonyState state;

  @Column(name = "given_at")
  private Instant givenAt;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String word;

  @Version private long version;

  protected Testimony() {}

  /**
   * @param signature what is shown with it, if its author agrees
   */
  public static Testimony give(
      GiveTestimony command, UUID accountId, String signature, Instant now) {
    Constraints.check(command);
    Testimony testimony = new Testimony();
    testimony.id = UUID.randomUUID();
    testimony.prototypeKey = command.prototypeKey();
    testimony.accountId = accountId;
    testimony.text = command.text();
    testimony.signature = command.signed() ? signature : null;
    testimony.state = TestimonyState.PROPOSED;
    testimony.givenAt = now;
    testimony.word = "";
    return testimony;
  }

  /** Shows it to everybody. */
  public void accept(String said, Instant now) {
    decide(TestimonyState.ACCEPTED, said, now);
  }

  /** Shows it to nobody; its author is told why. */
  public void refuse(String said, Instant now) {
    if (PlainText.of(said).isEmpty()) {
      throw new BusinessRuleViolation("participation.word.missing");
    }
    decide(TestimonyState.REFUSED, said, now);
  }

  private void decide(TestimonyState decided, String said, Instant now) {
    word = checkedWord(said);
    state = decided;
    decidedAt = now;
  }

  static String checkedWord(String said) {
    String kept = PlainText.of(said);
    if (kept.length() > MOST_WORD) {
      throw new BusinessRuleViolation("participation.text.too-long", "word", MOST_WORD);
    }
    return kept;
  }

  public UUID id() {
    return id;
  }

  public String prototypeKey() {
    return prototypeKey;
  }

  public UUID accountId() {
    return accountId;
  }

  public String text() {
    return text;
  }

  /** What is shown with it; null where its author wants no name. */
  public String signature() {
    return signature;
  }

  public TestimonyState state() {
    return state;
  }

  public String word() {
    return word;
  }
}
