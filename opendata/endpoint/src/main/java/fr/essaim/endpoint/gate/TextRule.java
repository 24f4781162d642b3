package fr.essaim.endpoint.gate;

/** A rule that judges the text before anything parses it. */
public interface TextRule extends Rule {

  /**
   * Judges.
   *
   * @throws Refusal when the text breaks the rule
   */
  void check(QueryText text);
}
