package fr.essaim.core.participation.domain;

import fr.essaim.core.participation.IdeaState;
import fr.essaim.core.participation.ProposeIdea;
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
 * What somebody wishes for at their centre. The centre answers, and can start a prototype from it,
 * once. Its author takes it back by deleting it.
 */
@Entity
@Table(schema = "participation", name = "idea")
public class Idea {

  @Id private UUID id;

  @Column(name = "organisation_key")
  private String organisationKey;

  @Column(name = "account_id")
  private UUID accountId;

  private String title;
  private String need;

  @Enumerated(EnumType.STRING)
  private IdeaState state;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  private String word;

  @Column(name = "prototype_key")
  private String prototypeKey;

  @Version private long version;

  protected Idea() {}

  public static Idea propose(ProposeIdea command, UUID accountId, Instant now) {
    Constraints.check(command);
    Idea idea = new Idea();
    idea.id = UUID.randomUUID();
    idea.organisationKey = command.organisationKey();
    idea.accountId = accountId;
    idea.title = command.title();
    idea.need = command.need();
    idea.state = IdeaState.PROPOSED;
    idea.proposedAt = now;
    idea.word = "";
    return idea;
  }

  /** Says what the centre thinks of it; again, the word before gives way. */
  public void answer(String said, Instant now) {
    if (PlainText.of(said).isEmpty()) {
      throw new BusinessRuleViolation("participation.word.missing");
    }
    word = Testimony.checkedWord(said);
    state = state == IdeaState.STARTED ? state : IdeaState.ANSWERED;
    answeredAt = now;
  }

  /** Notes which prototype was started from it. */
  public void start(String startedKey, Instant now) {
    if (state == IdeaState.STARTED) {
      throw new BusinessRuleViolation("participation.idea.started");
    }
    prototypeKey = startedKey;
    state = IdeaState.STARTED;
    answeredAt = now;
  }

  public UUID id() {
    return id;
  }

  public String organisationKey() {
    return organisationKey;
  }

  public UUID accountId() {
    return accountId;
  }

  public String title() {
    return title;
  }

  public String need() {
    return need;
  }

  public IdeaState state() {
    return state;
  }

  public String word() {
    return word;
  }
}
