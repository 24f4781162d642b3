package fr.essaim.core.reporting;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.shared.Violations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A template, read from its file: plain text that people edit where they like.
 *
 * <pre>
 * # Title of the report
 *
 * ## Title of a section
 * chiffres: operation, programme, paye-periode
 *
 * ## Another one
 * tableau: depenses
 * aide: What one reads above the table.
 *
 * ## What a person writes
 * texte
 * aide: What to say here.
 * What follows is proposed, and may say {paye-periode}.
 * </pre>
 *
 * @param sections in their order, each with a key of its own
 */
public record ReportTemplateText(String title, List<Section> sections) {

  /** A code in braces, within a text: the figure of that code stands there instead. */
  public static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z-]*)}");

  private static final Pattern WORD =
      Pattern.compile("(texte|chiffres|tableau|aide)(?:\\s*:\\s*(.*))?");

  private static final int LONGEST = 50_000;

  public ReportTemplateText {
    sections = List.copyOf(sections);
  }

  /**
   * A section as a template asks for it.
   *
   * @param key made of its title
   * @param figures those that it shows; none unless it is of figures
   * @param table the one that it shows; null unless it is one
   * @param help what is to be said there
   * @param proposal the text that a person begins with
   */
  public record Section(
      String key,
      String title,
      ReportSectionKind kind,
      List<ReportFigure> figures,
      ReportTable table,
      String help,
      String proposal) {

    public Section {
      figures = List.copyOf(figures);
    }
  }

  /**
   * Reads a file.
   *
   * @throws BusinessRuleViolation with all that is wrong, each with its line
   */
  public static ReportTemplateText parse(String file) {
    String text = PlainText.of(file);
    if (text.length() > LONGEST) {
      throw new BusinessRuleViolation("reporting.template.too-long", LONGEST);
    }
    Parser parser = new Parser();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      parser.read(number, line.strip());
    }
    return parser.end();
  }

  /** The sections that a person writes. */
  public List<Section> texts() {
    return sections.stream().filter(each -> each.kind() == ReportSectionKind.TEXT).toList();
  }

  /** Whether it is a financial account, whose amounts may be spread over accounts. */
  public boolean isFinancial() {
    return sections.stream()
        .anyMatch(
            each -> each.table() == ReportTable.CHARGES || each.table() == ReportTable.PRODUCTS);
  }

  public Optional<Section> section(String key) {
    return sections.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  /** Reads line after line. */
  private static final class Parser {

    private final Violations violations = new Violations();
    private final List<Section> sections = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private String title;
    private Draft draft;

    void read(int number, String line) {
      if (line.startsWith("##")) {
        close();
        draft = new Draft(number, line.substring(2).strip());
      } else if (line.startsWith("#")) {
        check(title == null, "reporting.template.title.twice", number);
        title = line.substring(1).strip();
      } else if (draft != null) {
        say(number, line);
      } else {
        check(line.isEmpty(), "reporting.template.outside", number, line);
      }
    }

    ReportTemplateText end() {
      close();
      check(title != null && !title.isEmpty(), "reporting.template.title.missing");
      check(!sections.isEmpty(), "reporting.template.sections.none");
      violations.refuse();
      return new ReportTemplateText(title, sections);
    }

    private void say(int number, String line) {
      Matcher word = WORD.matcher(line);
      if (!word.matches()) {
        draft.proposal.add(line);
        placeholders(number, line);
        return;
      }
      String said = word.group(2) == null ? "" : word.group(2).strip();
      switch (word.group(1)) {
        case "aide" -> draft.help = said;
        case "texte" -> kind(number, ReportSectionKind.TEXT);
        case "chiffres" -> {
          kind(number, ReportSectionKind.FIGURES);
          figures(number, said);
        }
        default -> {
          kind(number, ReportSectionKind.TABLE);
          draft.table = ReportTable.of(said).orElse(null);
          check(
              draft.table != null,
              "reporting.template.table.unknown",
              number,
              said,
              codes(ReportTable.values(), ReportTable::code));
        }
      }
    }

    private void kind(int number, ReportSectionKind kind) {
      check(draft.kind == null, "reporting.template.kind.twice", number);
      draft.kind = kind;
    }

    private void figures(int number, String said) {
      for (String code : said.split("\\s*,\\s*")) {
        Optional<ReportFigure> figure = ReportFigure.of(code);
        figure.ifPresent(draft.figures::add);
        check(
            figure.isPresent(),
            "reporting.template.figure.unknown",
            number,
            code,
            codes(ReportFigure.values(), ReportFigure::code));
      }
    }

    private void placeholders(int number, String line) {
      PLACEHOLDER
          .matcher(line)
          .results()
          .map(found -> found.group(1))
          .filter(code -> ReportFigure.of(code).isEmpty())
          .forEach(
              code ->
                  check(
                      false,
                      "reporting.template.figure.unknown",
                      number,
                      code,
                      codes(ReportFigure.values(), ReportFigure::code)));
    }

    private void close() {
      if (draft == null) {
        return;
      }
      String key = Slug.plain(draft.title);
      String proposal = PlainText.of(String.join("\n", draft.proposal));
      check(!key.isEmpty(), "reporting.template.section.untitled", draft.number);
      check(keys.add(key), "reporting.template.section.twice", draft.number, draft.title);
      check(draft.kind != null, "reporting.template.kind.missing", draft.number, draft.title);
      check(
          proposal.isEmpty() || draft.kind == null || draft.kind == ReportSectionKind.TEXT,
          "reporting.template.text.elsewhere",
          draft.number,
          draft.title);
      sections.add(
          new Section(
              key, draft.title, draft.kind, draft.figures, draft.table, draft.help, proposal));
    }

    private void check(boolean holds, String code, Object... arguments) {
      violations.check(null, holds, code, arguments);
    }

    private static <E> String codes(E[] all, Function<E, String> code) {
      return Arrays.stream(all).map(code).collect(Collectors.joining(", "));
    }
  }

  /** A section that is being read. */
  private static final class Draft {

    private final int number;
    private final String title;
    private final List<ReportFigure> figures = new ArrayList<>();
    private final List<String> proposal = new ArrayList<>();
    private ReportSectionKind kind;
    private ReportTable table;
    private String help = "";

    Draft(int number, String title) {
      this.number = number;
      this.title = title;
    }
  }
}
