package fr.essaim.core.survey;

import fr.essaim.core.shared.PublicContactText;

/**
 * A question with its answer.
 *
 * @param value what is answered, as it is kept; empty for nothing
 * @param prefill what the product fills in; null where it knows nothing
 * @param reason why it is answered otherwise; may be empty
 * @param previous what was sent for the campaign before; empty for nothing
 */
public record AnswerLine(
    Question question,
    String value,
    AnswerOrigin origin,
    Prefill prefill,
    String reason,
    String previous) {

  /** Of a question that nobody has sent yet. */
  public static AnswerLine of(
      Question question, GivenAnswer given, Prefill prefill, String previous) {
    if (given.unknown()) {
      return new AnswerLine(question, "", AnswerOrigin.UNKNOWN, prefill, given.reason(), previous);
    }
    if (!given.value().isEmpty()) {
      return new AnswerLine(
          question, given.value(), AnswerOrigin.TYPED, prefill, given.reason(), previous);
    }
    return prefill == null
        ? new AnswerLine(question, "", AnswerOrigin.NONE, null, "", previous)
        : new AnswerLine(question, prefill.value(), AnswerOrigin.COUNTED, prefill, "", previous);
  }

  /** Whether somebody seems to be named in what people wrote, who belongs in no answer. */
  boolean seemsToNameSomebody() {
    boolean isOwnText =
        question.kind() == AnswerKind.TEXT
            && question.figure() == null
            && origin == AnswerOrigin.TYPED;
    return PublicContactText.namesSomebody(reason)
        || (isOwnText && PublicContactText.namesSomebody(value));
  }

  /** Whether something else is answered than the product counts: both are shown then. */
  public boolean isOtherwise() {
    return prefill != null && origin == AnswerOrigin.TYPED && !value.equals(prefill.value());
  }
}
