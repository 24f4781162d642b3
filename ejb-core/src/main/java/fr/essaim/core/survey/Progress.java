package fr.essaim.core.survey;

import java.util.List;

/**
 * How far the answers of a centre are.
 *
 * @param questions how many are asked
 * @param prefilled for how many of them the product knows an answer, used or not
 * @param counted how many are answered by that alone
 * @param typed how many somebody answered
 * @param unknown how many somebody said not to know
 */
public record Progress(int questions, int prefilled, int counted, int typed, int unknown) {

  public static Progress of(List<AnswerLine> lines) {
    return new Progress(
        lines.size(),
        (int) lines.stream().filter(line -> line.prefill() != null).count(),
        count(lines, AnswerOrigin.COUNTED),
        count(lines, AnswerOrigin.TYPED),
        count(lines, AnswerOrigin.UNKNOWN));
  }

  /** How many have an answer. */
  public int answered() {
    return counted + typed;
  }

  /** How many nobody has looked at: neither answered nor said not to be known. */
  public int left() {
    return questions - counted - typed - unknown;
  }

  private static int count(List<AnswerLine> lines, AnswerOrigin origin) {
    return (int) lines.stream().filter(line -> line.origin() == origin).count();
  }
}
