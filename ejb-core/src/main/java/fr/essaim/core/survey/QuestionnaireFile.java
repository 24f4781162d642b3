package fr.essaim.core.survey;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Violations;
import fr.essaim.core.tables.FileTable;
import fr.essaim.core.tables.SpreadsheetCsv;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;

/**
 * The file in which people keep a questionnaire: a line a question, in the order in which they are
 * asked. {@code docs/survey.md} says what its columns mean.
 */
public final class QuestionnaireFile {

  private static final String NUMBER = "numero";
  private static final String YEAR = "annee";
  private static final String HEADING = "rubrique";
  private static final String QUESTION = "question";
  private static final String HINT = "aide";
  private static final String ANSWER = "reponse";
  private static final String CHOICES = "choix";
  private static final String PREFILLED = "prerempli";
  private static final String MAX = "maximum";

  private static final String[] COLUMNS = {
    NUMBER, YEAR, HEADING, QUESTION, HINT, ANSWER, CHOICES, PREFILLED, MAX
  };

  private static final Pattern NUMBER_FORM = Pattern.compile("[A-Z][A-Z0-9-]{0,9}");
  private static final Pattern MAX_FORM = Pattern.compile("\\d{1,12}([.,]\\d{1,2})?");
  private static final Pattern YEAR_FORM = Pattern.compile("20\\d\\d");

  private static final String BAR = "|";
  private static final int LONGEST = 500;
  private static final int MOST = 300;

  private QuestionnaireFile() {}

  /** The questionnaire that comes with the product. */
  public static String shipped() {
    try (InputStream file = QuestionnaireFile.class.getResourceAsStream("questionnaire.csv")) {
      return write(read(file.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The questions as a file; {@link #read} gives them back. */
  public static String write(List<Question> questions) {
    StringWriter text = new StringWriter();
    text.write(SpreadsheetCsv.BYTE_ORDER_MARK);
    try (CSVPrinter printer = new CSVPrinter(text, SpreadsheetCsv.FORMAT)) {
      printer.printRecord((Object[]) COLUMNS);
      for (Question question : questions) {
        printer.printRecord(
            question.number(),
            question.year() == null ? "" : question.year(),
            question.heading(),
            question.wording(),
            question.hint(),
            question.kind().word(),
            String.join(" " + BAR + " ", question.choices()),
            question.figure() == null ? "" : question.figure().word(),
            question.max() == null ? "" : question.max().toPlainString());
      }
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
    return text.toString();
  }

  /**
   * Reads a file: CSV or a workbook.
   *
   * @throws BusinessRuleViolation with all that is wrong with it, each with its line
   */
  public static List<Question> read(byte[] content) {
    FileTable table =
        FileTable.read(content)
            .orElseThrow(() -> new BusinessRuleViolation("survey.file.unreadable"));
    Violations violations = new Violations();
    for (String column : List.of(NUMBER, HEADING, QUESTION, ANSWER)) {
      violations.check(null, table.has(column), "survey.file.column", column);
    }
    violations.refuse();
    table
        .problems()
        .forEach(problem -> violations.check(null, false, "survey.file.line", problem.line()));
    Set<String> numbers = new HashSet<>();
    List<Question> questions = new ArrayList<>();
    for (FileTable.Row row : table.rows()) {
      violations.check(
          null, numbers.add(row.get(NUMBER)), "survey.file.twice", row.line(), row.get(NUMBER));
      questions.add(question(row, violations));
    }
    violations.check(null, !questions.isEmpty(), "survey.file.empty");
    violations.check(null, questions.size() <= MOST, "survey.file.too-many", MOST);
    violations.refuse();
    return questions;
  }

  private static Question question(FileTable.Row row, Violations violations) {
    int line = row.line();
    String number = row.get(NUMBER);
    violations.check(
        null, NUMBER_FORM.matcher(number).matches(), "survey.file.number", line, number);
    String year = row.get(YEAR);
    boolean isYear = YEAR_FORM.matcher(year).matches();
    violations.check(null, year.isEmpty() || isYear, "survey.file.year", line, year);
    for (String column : List.of(HEADING, QUESTION)) {
      violations.check(null, !row.get(column).isEmpty(), "survey.file.missing", line, column);
    }
    for (String column : List.of(HEADING, QUESTION, HINT)) {
      violations.check(
          null, row.get(column).length() <= LONGEST, "survey.file.long", line, column, LONGEST);
    }
    Optional<AnswerKind> kind =
        Arrays.stream(AnswerKind.values())
            .filter(each -> each.word().equals(row.get(ANSWER)))
            .findFirst();
    violations.check(null, kind.isPresent(), "survey.file.kind", line, row.get(ANSWER));
    List<String> choices =
        Stream.of(row.get(CHOICES).split(Pattern.quote(BAR)))
            .map(String::strip)
            .filter(choice -> !choice.isEmpty())
            .toList();
    violations.check(
        null,
        kind.isEmpty() || (kind.get() == AnswerKind.CHOICE) == (choices.size() > 1),
        "survey.file.choices",
        line);
    violations.check(
        null, Set.copyOf(choices).size() == choices.size(), "survey.file.choice-twice", line);
    String word = row.get(PREFILLED);
    Optional<CentreFigure> figure = CentreFigure.of(word);
    violations.check(null, word.isEmpty() || figure.isPresent(), "survey.file.figure", line, word);
    violations.check(
        null,
        figure.isEmpty() || kind.isEmpty() || fits(figure.get(), kind.get()),
        "survey.file.figure-kind",
        line,
        word);
    String max = row.get(MAX);
    boolean isMax = MAX_FORM.matcher(max).matches();
    violations.check(
        null,
        max.isEmpty() || (isMax && (kind.isEmpty() || kind.get().isNumeric())),
        "survey.file.max",
        line,
        max);
    return new Question(
        number,
        isYear ? Integer.valueOf(year) : null,
        row.get(HEADING),
        row.get(QUESTION),
        row.get(HINT),
        kind.orElse(AnswerKind.TEXT),
        choices,
        figure.orElse(null),
        isMax ? new BigDecimal(max.replace(',', '.')) : null);
  }

  private static boolean fits(CentreFigure figure, AnswerKind kind) {
    return figure.isText()
        ? kind == AnswerKind.TEXT
        : kind == AnswerKind.NUMBER || kind == AnswerKind.AMOUNT;
  }
}
