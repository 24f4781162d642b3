package fr.essaim.core.survey;

/**
 * What somebody said to a question.
 *
 * @param value as it is kept; empty for none
 * @param reason why it is not what the product counts; may be empty
 * @param unknown whether the centre does not know
 */
public record GivenAnswer(String value, String reason, boolean unknown) {

  public static final GivenAnswer NONE = new GivenAnswer("", "", false);

  public boolean isNone() {
    return value.isEmpty() && !unknown;
  }
}
