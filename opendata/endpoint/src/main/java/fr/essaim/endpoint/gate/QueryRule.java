package fr.essaim.endpoint.gate;

/** A rule that judges a parsed query before anything runs it. */
public interface QueryRule extends Rule {

  /**
   * Judges.
   *
   * @throws Refusal when the query breaks the rule
   */
  void check(QueryAnalysis analysis);
}
