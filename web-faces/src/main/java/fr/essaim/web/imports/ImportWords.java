package fr.essaim.web.imports;

import fr.essaim.core.identity.Access;
import fr.essaim.core.imports.FileKind;
import fr.essaim.core.imports.UndoReport;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.tables.ImportProblem;
import fr.essaim.web.history.ThingHistories;
import fr.essaim.web.history.ThingHistory;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.regex.Pattern;

/** What reports of imports say, as sentences. */
@Named
@RequestScoped
public class ImportWords {

  /** Messages whose first argument is a field, the second what it says. */
  private static final Set<String> OF_A_FIELD =
      Set.of("imports.field.edited-here", "imports.field.other-source");

  private static final String OBJECTIVE = "objective";

  /** A month or a day; a year alone is said as it is. */
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

  /** What operations and federations promise, whose fields have the same names. */
  private static final Set<String> PROMISES = Set.of(OBJECTIVE, "network-goal");

  @Inject private ThingHistories histories;
  @Inject private Text text;

  /** What was wrong with a file. */
  public String problem(ImportProblem problem) {
    return text.of(
        "error." + problem.code(), problem.arguments().stream().map(ImportWords::said).toArray());
  }

  /** A date that a report keeps as text is written as pages write dates. */
  private static Object said(String argument) {
    return DATE.matcher(argument).matches() ? new PartialDate(argument) : argument;
  }

  /** What was wrong at a place of a file that holds things of this kind. */
  public String problem(ImportProblem problem, FileKind kind) {
    if (!OF_A_FIELD.contains(problem.code())) {
      return problem(problem);
    }
    String type =
        switch (kind) {
          case ORGANISATIONS -> "organisation";
          case OPERATIONS -> "operation";
          case OBJECTIVES -> OBJECTIVE;
          case INSTALLATIONS -> "installation";
          case FUNDING_PLAN -> "funding-plan";
          case STAFFING -> "staff-position";
          default -> "prototype";
        };
    ThingHistory thing = historyOf(type);
    String field = field(type, problem.arguments().get(0));
    return text.of(
        "error." + problem.code(),
        thing.label(field),
        thing.value(field, problem.arguments().get(1)));
  }

  /** Why something stayed when an import was taken back. */
  public String kept(UndoReport.Kept kept) {
    ThingHistory thing = historyOf(kept.type());
    return text.of(
        "error." + kept.code(),
        kept.fields().stream().map(field -> thing.label(field(kept.type(), field))).toList());
  }

  private ThingHistory historyOf(String type) {
    return histories.of(
        switch (type) {
          case OBJECTIVE, "network-goal" -> "operation";
          case "plan-line" -> "funding-plan";
          default -> type;
        });
  }

  /** An objective's fields are in the history of its operation, under its own name. */
  private static String field(String type, String name) {
    return PROMISES.contains(type) ? OBJECTIVE + "." + name : name;
  }

  /** Who did it. */
  public String by(String name) {
    if (name.isEmpty()) {
      return text.get("imports.recent.nobody");
    }
    return name.equals(Access.SYSTEM)
        ? text.get("imports.recent.system")
        : text.of("imports.recent.by", name);
  }
}
