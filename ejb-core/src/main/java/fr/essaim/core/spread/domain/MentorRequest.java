package fr.essaim.core.spread.domain;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.spread.AskMentor;
import fr.essaim.core.spread.MentorRequestState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Somebody asks a centre or the federation to accompany a centre with a prototype. */
@Entity
@Table(schema = "spread", name = "mentor_request")
public class MentorRequest {

  public static final String TYPE = "mentor-request";

  @Id private UUID id;

  @Version private long version;

  @Column(name = "prototype_key")
  private String prototypeKey;

  @Column(name = "centre_key")
  private String centreKey;

  @Column(name = "mentor_key")
  private String mentorKey;

  private String message;

  @Enumerated(EnumType.STRING)
  private MentorRequestState state;

  @Column(name = "asked_by")
  private String askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  private String answer = "";

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "transfer_key")
  private String transferKey;

  protected MentorRequest() {}

  /**
   * @param askedBy the name that records give who asks
   */
  public static MentorRequest ask(AskMentor command, String askedBy, Instant now) {
    Constraints.check(command);
    MentorRequest request = new MentorRequest();
    request.id = UUID.randomUUID();
    request.prototypeKey = command.prototypeKey();
    request.centreKey = command.centreKey();
    request.mentorKey = command.mentorKey();
    request.message = command.message();
    request.state = MentorRequestState.ASKED;
    request.askedBy = askedBy;
    request.askedAt = now;
    return request;
  }

  /**
   * @param word what is said to the centre; may be empty
   * @param agreedKey the transfer that was agreed on
   */
  public void accept(String word, String agreedKey, Instant now) {
    answer(MentorRequestState.ACCEPTED, Reason.checked("answer", word), now);
    transferKey = agreedKey;
  }

  /** Says why not. */
  public void decline(String word, Instant now) {
    answer(MentorRequestState.DECLINED, Reason.required("answer", word), now);
  }

  /** Takes it back. */
  public void withdraw(Instant now) {
    answer(MentorRequestState.WITHDRAWN, "", now);
  }

  private void answer(MentorRequestState next, String said, Instant now) {
    guardWaiting();
    state = next;
    answer = said;
    answeredAt = now;
  }

  /**
   * @throws BusinessRuleViolation {@code spread.request.answered}
   */
  public void guardWaiting() {
    if (state != MentorRequestState.ASKED) {
      throw new BusinessRuleViolation("spread.request.answered");
    }
  }

  /** Follows a merge of organisations, unless a centre would accompany itself. */
  public void followMerge(String goneKey, String survivorKey) {
    if (mentorKey.equals(goneKey) && !centreKey.equals(survivorKey)) {
      mentorKey = survivorKey;
    } else if (centreKey.equals(goneKey) && !mentorKey.equals(survivorKey)) {
      centreKey = survivorKey;
    }
  }

  public UUID id() {
    return id;
  }

  public String prototypeKey() {
    return prototypeKey;
  }

  public String centreKey() {
    return centreKey;
  }

  public String mentorKey() {
    return mentorKey;
  }

  public String message() {
    return message;
  }

  public MentorRequestState state() {
    return state;
  }

  public String askedBy() {
    return askedBy;
  }

  public String answer() {
    return answer;
  }
}
