package fr.essaim.web.questions;

import java.util.List;
import java.util.stream.IntStream;

/** Numbers as bars, in the order of the answer. */
final class Bars {

  static final String NUMBER = "number";

  /** The same in euros. */
  static final String AMOUNT = "amount";

  private Bars() {}

  /**
   * @param labels what tells it from the others
   * @param share of the longest, from 0 to 100
   */
  public record Bar(List<Answer.Shown> labels, Answer.Shown number, long share) {

    public Bar {
      labels = List.copyOf(labels);
    }
  }

  static List<Bar> of(Answer answer) {
    if (answer == null) {
      return List.of();
    }
    int column = column(answer);
    double most =
        answer.rows().stream()
            .mapToDouble(row -> row.get(column).number().doubleValue())
            .max()
            .orElse(1);
    List<Integer> telling = telling(answer);
    return answer.rows().stream()
        .map(
            row -> {
              Answer.Shown number = row.get(column);
              return new Bar(
                  telling.stream().map(row::get).toList(),
                  number,
                  Math.round(100 * number.number().doubleValue() / most));
            })
        .toList();
  }

  private static int column(Answer answer) {
    return Math.max(answer.columns().indexOf(NUMBER), answer.columns().indexOf(AMOUNT));
  }

  /**
   * The first column, and those before the number that part rows which are alike in it; a first
   * column that is the same throughout says nothing where another does.
   */
  private static List<Integer> telling(Answer answer) {
    if (values(answer, 0) == answer.rows().size()) {
      return List.of(0);
    }
    List<Integer> differing =
        IntStream.range(0, column(answer))
            .filter(column -> values(answer, column) > 1)
            .boxed()
            .toList();
    return differing.isEmpty() ? List.of(0) : differing;
  }

  private static long values(Answer answer, int column) {
    return answer.rows().stream().map(row -> row.get(column).text()).distinct().count();
  }
}
