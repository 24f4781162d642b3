package fr.essaim.core.education.internal.exchange;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.tables.ImportProblem;
import fr.essaim.core.tables.ImportProblem.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Notes what is wrong in a record, each column once. */
final class Faults {

  /** Either is nothing without the other. */
  private static final Set<String> POSITION = Set.of("latitude", "longitude");

  private final int line;
  private final UnaryOperator<String> headings;
  private final List<ImportProblem> problems;
  private final Set<String> columns = new HashSet<>();

  /**
   * @param line where the record stands
   * @param headings what the file calls its columns
   * @param problems to which those found are added
   */
  Faults(int line, UnaryOperator<String> headings, List<ImportProblem> problems) {
    this.line = line;
    this.headings = headings;
    this.problems = problems;
  }

  /** For what was read before. */
  static Faults unheard() {
    return new Faults(0, UnaryOperator.identity(), new ArrayList<>());
  }

  /** A value that is not taken; the rest of its record is. */
  void notice(String column, String value, String code, Object... arguments) {
    add(column, value, code, List.of(arguments), Severity.NOTICE);
  }

  /** What the whole record is left out for. */
  void refuse(String column, String value, String code, Object... arguments) {
    add(column, value, code, List.of(arguments), Severity.REFUSED);
  }

  private void add(
      String column, String value, String code, List<Object> arguments, Severity severity) {
    if (columns.add(column)) {
      List<String> said = arguments.stream().map(String::valueOf).toList();
      String heading = headings.apply(column);
      problems.add(new ImportProblem(line, heading, code, said, severity).in(heading, value));
    }
  }

  /**
   * The fields that the rules of places or offers let pass, as these write them. One that they do
   * not is left out, and told at its column.
   *
   * @param rules give the fields as they are kept, or refuse what is wrong, all of it at once
   * @param needed the fields without which there is nothing
   * @param column of a field
   * @return null where one of those is wrong
   */
  Map<String, String> passed(
      Map<String, String> fields,
      UnaryOperator<Map<String, String>> rules,
      Set<String> needed,
      UnaryOperator<String> column) {
    Map<String, String> left = new HashMap<>(fields);
    left.values().removeIf(String::isEmpty);
    try {
      Map<String, String> kept = rules.apply(left);
      left.replaceAll((field, said) -> kept.getOrDefault(field, said));
      return left;
    } catch (BusinessRuleViolation refused) {
      boolean whole = true;
      for (BusinessRuleViolation each : refused.all()) {
        String field = each.field().orElse("");
        String value = fields.getOrDefault(field, "");
        boolean isLeft = left.remove(field) != null;
        if (POSITION.contains(field)) {
          left.keySet().removeAll(POSITION);
        } else if (needed.contains(field) || !isLeft) {
          whole = false;
        }
        if (whole) {
          notice(column.apply(field), value, each.code(), each.arguments().toArray());
        } else {
          refuse(column.apply(field), value, each.code(), each.arguments().toArray());
        }
      }
      return whole ? passed(left, rules, needed, column) : null;
    }
  }
}
