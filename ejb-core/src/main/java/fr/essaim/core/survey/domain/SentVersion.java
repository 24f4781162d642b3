package fr.essaim.core.survey.domain;

import fr.essaim.core.survey.AnswerLine;
import fr.essaim.core.survey.GivenAnswer;
import fr.essaim.core.survey.Question;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What a centre sent, as it was then: its answers, and what was counted. It never changes. */
@Entity
@Table(schema = "survey", name = "sent_version")
public class SentVersion {

  @Id private UUID id;

  @ManyToOne
  @JoinColumn(name = "response_id")
  private SurveyResponse response;

  private int revision;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "sent_by")
  private String sentBy;

  @ElementCollection
  @CollectionTable(
      schema = "survey",
      name = "sent_answer",
      joinColumns = @JoinColumn(name = "version_id"))
  @MapKeyColumn(name = "number")
  private Map<String, SentAnswer> answers = new HashMap<>();

  protected SentVersion() {}

  /**
   * Keeps what is sent of a response that was just sent.
   *
   * @param by the name that records give who sent it
   */
  public static SentVersion of(
      SurveyResponse response, List<AnswerLine> lines, String by, Instant now) {
    SentVersion version = new SentVersion();
    version.id = UUID.randomUUID();
    version.response = response;
    version.revision = response.revision();
    version.sentAt = now;
    version.sentBy = by;
    lines.forEach(line -> version.answers.put(line.question().number(), new SentAnswer(line)));
    return version;
  }

  /**
   * The same, with its questions.
   *
   * @param previous by the numbers of questions
   */
  public List<AnswerLine> lines(List<Question> questions, Map<String, String> previous) {
    return questions.stream()
        .map(
            question -> {
              String before = previous.getOrDefault(question.number(), "");
              SentAnswer sent = answers.get(question.number());
              return sent == null
                  ? AnswerLine.of(question, GivenAnswer.NONE, null, before)
                  : sent.line(question, before);
            })
        .toList();
  }

  /** What was answered, by the numbers of questions. */
  public Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    answers.forEach((number, sent) -> values.put(number, sent.value()));
    return values;
  }

  public SurveyResponse response() {
    return response;
  }

  public int revision() {
    return revision;
  }

  public Instant sentAt() {
    return sentAt;
  }

  public String sentBy() {
    return sentBy;
  }
}
