package fr.essaim.core.survey;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a question asks for. */
public enum AnswerKind {
  NUMBER("nombre"),
  /** In euros. */
  AMOUNT("montant"),
  PERCENT("pourcentage"),
  YEAR("annee"),
  YES_NO("oui-non"),
  /** One of those that the question lists. */
  CHOICE("choix"),
  TEXT("texte");

  static final String YES = "YES";
  static final String NO = "NO";

  private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");
  private static final Pattern CALENDAR_YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final String word;

  AnswerKind(String word) {
    this.word = word;
  }

  /** What a questionnaire's file calls it. */
  public String word() {
    return word;
  }

  public boolean isNumeric() {
    return this == NUMBER || this == AMOUNT || this == PERCENT;
  }

  /**
   * Reads what somebody typed.
   *
   * @return as it is kept: numbers without spaces and with a point; empty where nothing was typed
   * @throws BusinessRuleViolation where it is no such answer
   */
  String read(Question question, String typed) {
    String text = PlainText.of(typed);
    if (text.isEmpty()) {
      return text;
    }
    return switch (this) {
      case NUMBER, AMOUNT, PERCENT -> number(question, text);
      case YEAR -> year(text);
      case YES_NO -> known(text, Stream.of(YES, NO));
      case CHOICE -> known(text, question.choices().stream());
      case TEXT -> question.figure() == null ? text : question.figure().read(text);
    };
  }

  private static String year(String text) {
    if (!CALENDAR_YEAR.matcher(text).matches()) {
      throw new BusinessRuleViolation("survey.answer.year", text);
    }
    return text;
  }

  private String number(Question question, String text) {
    String digits = text.replaceAll("[\\s\\p{Z}€%]", "");
    if (!DECIMAL.matcher(digits).matches()) {
      throw new BusinessRuleViolation("survey.answer.number", text);
    }
    BigDecimal number = new BigDecimal(digits.replace(',', '.'));
    if (this == PERCENT && number.compareTo(WHOLE) > 0) {
      throw new BusinessRuleViolation("survey.answer.percent", text);
    }
    if (question.max() != null && number.compareTo(question.max()) > 0) {
      throw new BusinessRuleViolation("survey.answer.most", text, question.max());
    }
    return plain(number);
  }

  /** A number as it is kept. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String known(String text, Stream<String> choices) {
    return choices
        .filter(text::equals)
        .findFirst()
        .orElseThrow(() -> new BusinessRuleViolation("survey.answer.choice", text));
  }
}
