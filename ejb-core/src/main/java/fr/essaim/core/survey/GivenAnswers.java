package fr.essaim.core.survey;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed to the questions of a survey.
 *
 * @param byNumber by the numbers of all questions, in their order
 */
public record GivenAnswers(Map<String, GivenAnswer> byNumber) {

  /** What the names of fields begin with; the number of the question follows. */
  public static final String ANSWER = "answer-";

  public static final String REASON = "reason-";
  public static final String UNKNOWN = "unknown-";

  private static final int LONGEST = 2000;

  public GivenAnswers {
    byNumber = new LinkedHashMap<>(byNumber);
  }

  /** The same, field by field as text: for drafts, history and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    byNumber.forEach((number, given) -> fields.putAll(fields(number, given)));
    return fields;
  }

  /** The fields of one question. */
  public static Map<String, String> fields(String number, GivenAnswer given) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(ANSWER + number, given.value());
    fields.put(REASON + number, given.reason());
    fields.put(UNKNOWN + number, String.valueOf(given.unknown()));
    return fields;
  }

  /**
   * Reads what was typed; a field that is absent counts as empty.
   *
   * @param prefills what the product counts: who says otherwise says why
   * @param latest the year of the survey: no answer names a later one
   * @throws BusinessRuleViolation with all that is wrong, each at its field
   */
  public static GivenAnswers of(
      List<Question> questions,
      Map<String, Prefill> prefills,
      int latest,
      Map<String, String> fields) {
    Violations violations = new Violations();
    Map<String, GivenAnswer> answers = new LinkedHashMap<>();
    for (Question question : questions) {
      String number = question.number();
      boolean unknown = Boolean.parseBoolean(fields.get(UNKNOWN + number));
      String reason = text(violations, REASON + number, fields);
      String typed = text(violations, ANSWER + number, fields);
      String value =
          violations.read(ANSWER + number, typed, each -> question.kind().read(question, each));
      if (value != null) {
        GivenAnswer given = new GivenAnswer(value, reason, unknown);
        violations.check(
            ANSWER + number,
            question.kind() != AnswerKind.YEAR
                || value.isEmpty()
                || Integer.parseInt(value) <= latest,
            "survey.answer.year.future",
            value,
            String.valueOf(latest));
        violations.check(
            ANSWER + number, !unknown || value.isEmpty(), "survey.answer.unknown-but-said");
        violations.check(
            REASON + number,
            !reason.isEmpty() || !isOtherwise(given, prefills.get(number)),
            "survey.answer.reason.missing");
        answers.put(number, given.isNone() ? GivenAnswer.NONE : given);
      }
    }
    violations.refuse();
    return new GivenAnswers(answers);
  }

  /** Whether an answer says something else than the product counts. */
  public static boolean isOtherwise(GivenAnswer given, Prefill prefill) {
    return prefill != null && !given.value().isEmpty() && !given.value().equals(prefill.value());
  }

  private static String text(Violations violations, String field, Map<String, String> fields) {
    String text = PlainText.of(fields.get(field));
    violations.check(field, text.length() <= LONGEST, "survey.too-long", field, LONGEST);
    return text;
  }
}
