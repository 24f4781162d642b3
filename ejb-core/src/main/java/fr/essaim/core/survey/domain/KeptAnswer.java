package fr.essaim.core.survey.domain;

import fr.essaim.core.survey.GivenAnswer;
import jakarta.persistence.Embeddable;

/** What somebody said to a question, as it is kept. */
@Embeddable
public class KeptAnswer {

  private String value;
  private String reason;
  private boolean unknown;

  protected KeptAnswer() {}

  KeptAnswer(GivenAnswer given) {
    value = given.value();
    reason = given.reason();
    unknown = given.unknown();
  }

  GivenAnswer given() {
    return new GivenAnswer(value, reason, unknown);
  }
}
