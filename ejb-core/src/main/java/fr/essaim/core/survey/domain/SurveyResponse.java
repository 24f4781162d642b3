package fr.essaim.core.survey.domain;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.network.MergeChange;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.survey.GivenAnswer;
import fr.essaim.core.survey.GivenAnswers;
import fr.essaim.core.survey.Question;
import fr.essaim.core.survey.ResponseState;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a centre answers to a campaign: it is there, and waits, from the day of the launch. Once it
 * is sent it changes no more, until it is opened again; what was sent before stays as it was.
 */
@Entity
@Table(schema = "survey", name = "response")
public class SurveyResponse extends Aggregate {

  public static final String TYPE = "survey-response";

  private static final int LONGEST_REASON = 500;

  private String key;

  @ManyToOne
  @JoinColumn(name = "campaign_id")
  private SurveyCampaign campaign;

  @Column(name = "centre_key")
  private String centreKey;

  @Enumerated(EnumType.STRING)
  private ResponseState state;

  private int revision;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "reopened_because")
  private String reopenedBecause;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  @Column(name = "answer_changes")
  private int answerChanges;

  @ElementCollection
  @CollectionTable(
      schema = "survey",
      name = "answer",
      joinColumns = @JoinColumn(name = "response_id"))
  @MapKeyColumn(name = "number")
  private Map<String, KeptAnswer> answers = new HashMap<>();

  protected SurveyResponse() {}

  private SurveyResponse(SurveyCampaign campaign, String centreKey) {
    super(UUID.randomUUID());
    this.key = campaign.key() + "--" + centreKey;
    this.campaign = campaign;
    this.centreKey = centreKey;
    this.state = ResponseState.WAITING;
    this.reopenedBecause = "";
  }

  /** Asks a centre. */
  public static SurveyResponse ask(SurveyCampaign campaign, String centreKey) {
    return new SurveyResponse(campaign, centreKey);
  }

  /**
   * Keeps what was said.
   *
   * @throws BusinessRuleViolation {@code survey.response.sent}
   */
  public void give(GivenAnswers given) {
    guardUnsent();
    given.byNumber().forEach(this::give);
    if (!pendingChanges().isEmpty()) {
      answerChanges++;
      if (state == ResponseState.WAITING) {
        state = ResponseState.BEGUN;
      }
    }
  }

  private void give(String number, GivenAnswer said) {
    GivenAnswer before = answer(number);
    if (!before.equals(said)) {
      changes().noteAll("", GivenAnswers.fields(number, before), GivenAnswers.fields(number, said));
      if (said.isNone()) {
        answers.remove(number);
      } else {
        answers.put(number, new KeptAnswer(said));
      }
    }
  }

  /**
   * Sends it: from now on it stands as it is.
   *
   * @throws BusinessRuleViolation {@code survey.response.sent}
   */
  public void send(Instant now) {
    guardUnsent();
    changes().note("revision", String.valueOf(revision), String.valueOf(revision + 1));
    revision++;
    sentAt = now;
    become(ResponseState.SENT);
  }

  /**
   * Opens it again, so that another version can follow; the one that was sent stays.
   *
   * @throws BusinessRuleViolation {@code survey.response.unsent}, {@code
   *     survey.response.because.missing}
   */
  public void reopen(String because) {
    if (state != ResponseState.SENT) {
      throw new BusinessRuleViolation("survey.response.unsent");
    }
    String said = PlainText.of(because);
    if (said.isEmpty()) {
      throw new BusinessRuleViolation("survey.response.because.missing").at("because");
    }
    if (said.length() > LONGEST_REASON) {
      throw new BusinessRuleViolation("survey.too-long", "because", LONGEST_REASON).at("because");
    }
    changes().note("because", reopenedBecause, said);
    reopenedBecause = said;
    become(ResponseState.REOPENED);
  }

  /** Notes that the centre was reminded. */
  public void remind(Instant now) {
    remindedAt = now;
  }

  /** Follows a merge of organisations. */
  public MergeChange followMerge(String goneKey, String survivorKey) {
    centreKey = survivorKey;
    changes().note("centre", goneKey, survivorKey);
    return new MergeChange(TYPE, key, "centre", goneKey, survivorKey);
  }

  /** What was said to a question. */
  public GivenAnswer answer(String number) {
    KeptAnswer kept = answers.get(number);
    return kept == null ? GivenAnswer.NONE : kept.given();
  }

  /** What was said to some questions, field by field as text. */
  public Map<String, String> fields(List<Question> questions) {
    Map<String, GivenAnswer> given = new LinkedHashMap<>();
    questions.forEach(question -> given.put(question.number(), answer(question.number())));
    return new GivenAnswers(given).fields();
  }

  public boolean isSent() {
    return state == ResponseState.SENT;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String key() {
    return key;
  }

  public SurveyCampaign campaign() {
    return campaign;
  }

  public String centreKey() {
    return centreKey;
  }

  public ResponseState state() {
    return state;
  }

  /** How often it was sent. */
  public int revision() {
    return revision;
  }

  public String reopenedBecause() {
    return reopenedBecause;
  }

  public Optional<Instant> remindedAt() {
    return Optional.ofNullable(remindedAt);
  }

  private void guardUnsent() {
    if (isSent()) {
      throw new BusinessRuleViolation("survey.response.sent");
    }
  }

  private void become(ResponseState next) {
    changes().note("state", state.name(), next.name());
    state = next;
  }
}
