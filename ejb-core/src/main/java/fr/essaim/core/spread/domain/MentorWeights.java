package fr.essaim.core.spread.domain;

import fr.essaim.core.spread.MentorCandidate;
import java.util.Comparator;

/**
 * How much each thing counts that speaks for a mentor. Each is worth between nothing and its whole
 * weight; their sum ranks.
 */
public record MentorWeights(
    int use, int duration, int evidence, int shared, int distance, int load) {

  /** Nobody accompanies more centres at once. */
  public static final int MOST_AT_ONCE = 5;

  /** After so many months, more of them tell nothing more. */
  private static final double LONG_MONTHS = 24;

  /** As often as a quarter asks for it. */
  private static final double REGULAR = 4;

  private static final double MANY_AUDIENCES = 3;
  private static final double USED_AS_IT_IS = 0.7;
  private static final double HALF = 0.5;

  /** The fittest first; those that are equally fit by their names. */
  public Comparator<MentorCandidate> fittestFirst() {
    return Comparator.comparingDouble(this::of)
        .reversed()
        .thenComparing(each -> each.centre().name());
  }

  /** What a candidate is worth. */
  public double of(MentorCandidate candidate) {
    return use * (candidate.maker() || candidate.adapted() ? 1 : USED_AS_IT_IS)
        + duration * upTo(LONG_MONTHS, candidate.months())
        + evidence * HALF * ((candidate.recent() ? 1 : 0) + upTo(REGULAR, candidate.told()))
        + shared
            * HALF
            * ((candidate.sameKind() ? 1 : 0) + upTo(MANY_AUDIENCES, candidate.sharedAudiences()))
        + distance * candidate.nearness().share()
        + load * (1 - upTo(MOST_AT_ONCE, candidate.running()));
  }

  private static double upTo(double most, int number) {
    return Math.min(number, most) / most;
  }
}
