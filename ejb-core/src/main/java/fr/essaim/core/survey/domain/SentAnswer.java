package fr.essaim.core.survey.domain;

import fr.essaim.core.survey.AnswerLine;
import fr.essaim.core.survey.AnswerOrigin;
import fr.essaim.core.survey.Prefill;
import fr.essaim.core.survey.Question;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** An answer as it was sent. */
@Embeddable
public class SentAnswer {

  private String value;

  @Enumerated(EnumType.STRING)
  private AnswerOrigin origin;

  private String reason;

  /** What the product counted then; empty for nothing. */
  private String counted;

  private long records;
  private long missing;

  protected SentAnswer() {}

  SentAnswer(AnswerLine line) {
    Prefill prefill = line.prefill();
    value = line.value();
    origin = line.origin();
    reason = line.reason();
    counted = prefill == null ? "" : prefill.value();
    records = prefill == null ? 0 : prefill.records();
    missing = prefill == null ? 0 : prefill.missing();
  }

  String value() {
    return value;
  }

  AnswerLine line(Question question, String previous) {
    Prefill prefill = counted.isEmpty() ? null : new Prefill(counted, records, missing);
    return new AnswerLine(question, value, origin, prefill, reason, previous);
  }
}
