package fr.essaim.core.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Reads all tables of a period, and asks a solver for the least and the most that a hidden count
 * can be. Tables of different periods have no equation in common.
 */
class Attacker {

  /** What an attacker knows besides the tables. */
  enum Knowledge {
    /** Which counts a correction left as they were, hidden ones included. */
    WHAT_STAYED,
    /** By how much a correction changed every count, hidden ones included. */
    ALL_CHANGES
  }

  /** Nobody counts more people. */
  private static final long MOST = 1_000_000;

  private final List<Told> told;
  private final Knowledge knowledge;
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Map<String, Variable> unknown = new HashMap<>();
  private int equations;

  Attacker(List<Told> told, Knowledge knowledge, boolean whole) {
    this.told = told;
    this.knowledge = knowledge;
    for (int at = 0; at < told.size(); at++) {
      for (Cell cell : told.get(at).table().cells()) {
        introduce(at, cell, whole);
      }
    }
    for (int at = 0; at < told.size(); at++) {
      for (CountTable.Group group : told.get(at).table().groups()) {
        addUp(at, group);
      }
    }
  }

  /** How far apart the least and the most are that a count of a table can be. */
  double width(int at, Cell cell) {
    Variable asked = unknown.get(name(at, cell));
    if (asked == null) {
      return 0;
    }
    asked.weight(1);
    double width = value(model.maximise()) - value(model.minimise());
    asked.weight(null);
    return width;
  }

  private static double value(Optimisation.Result result) {
    if (!result.getState().isOptimal()) {
      throw new IllegalStateException("No answer: " + result);
    }
    return result.getValue();
  }

  private void introduce(int at, Cell cell, boolean whole) {
    String name = name(at, cell);
    if (name == null) {
      return;
    }
    Variable variable =
        unknown.computeIfAbsent(
            name, each -> model.newVariable(each).lower(0).upper(MOST).integer(whole));
    if (knowledge == Knowledge.ALL_CHANGES) {
      long least = Math.max(variable.getLowerLimit().longValue(), -change(at, cell));
      variable.lower(least);
    }
  }

  private void addUp(int at, CountTable.Group group) {
    Expression sum = model.newExpression("sum " + equations++);
    long known = add(sum, at, group.whole(), -1);
    for (Cell part : group.parts()) {
      known += add(sum, at, part, 1);
    }
    sum.level(-known);
  }

  private long add(Expression sum, int at, Cell cell, int sign) {
    String name = name(at, cell);
    if (name == null) {
      return sign * count(at, cell);
    }
    Variable variable = unknown.get(name);
    sum.add(variable, sign);
    return knowledge == Knowledge.ALL_CHANGES ? sign * change(at, cell) : 0;
  }

  /**
   * What a count is called; nothing where it is known, and the same for those known to be equal.
   */
  private String name(int at, Cell cell) {
    int[] same =
        knowledge == Knowledge.ALL_CHANGES
            ? IntStream.range(0, told.size()).toArray()
            : stayed(at, cell);
    boolean known = IntStream.of(same).anyMatch(each -> !told.get(each).hidden().contains(cell));
    return known ? null : cell + "@" + same[0];
  }

  /** The tables around one over which a count did not change. */
  private int[] stayed(int at, Cell cell) {
    int from = at;
    while (from > 0 && count(from - 1, cell) == count(at, cell)) {
      from--;
    }
    int to = at;
    while (to + 1 < told.size() && count(to + 1, cell) == count(at, cell)) {
      to++;
    }
    return IntStream.rangeClosed(from, to).toArray();
  }

  private long change(int at, Cell cell) {
    return count(at, cell) - count(0, cell);
  }

  private long count(int at, Cell cell) {
    return told.get(at).table().count(cell);
  }
}
