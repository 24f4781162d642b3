package fr.essaim.web.questions;

import java.util.List;

/** Numbers as bars, in the order of the answer. */
final class Bars {

  static final String NUMBER = "number";

  private Bars() {}

  /**
   * @param share of the longest, from 0 to 100
   */
  public record Bar(Answer.Shown label, Answer.Shown number, long share) {}

  static List<Bar> of(Answer answer) {
    if (answer == null) {
      return List.of();
    }
    double most =
        answer.rows().stream()
            .mapToDouble(row -> answer.cell(row, NUMBER).number().doubleValue())
            .max()
            .orElse(1);
    return answer.rows().stream()
        .map(
            row -> {
              Answer.Shown number = answer.cell(row, NUMBER);
              return new Bar(
                  row.get(0), number, Math.round(100 * number.number().doubleValue() / most));
            })
        .toList();
  }
}
