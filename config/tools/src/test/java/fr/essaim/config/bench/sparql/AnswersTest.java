package fr.essaim.config.bench.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswersTest {

  private static final MixQuery UNORDERED = new MixQuery("q", "SELECT ?a { ?s ?p ?a }");
  private static final MixQuery ORDERED =
      new MixQuery("q", "SELECT ?a ?b { ?s ?a ?b } ORDER BY DESC(?a)");
  private static final MixQuery CUT =
      new MixQuery("q", "SELECT ?a ?b { ?s ?a ?b } ORDER BY ?a LIMIT 2");

  private static String rows(String... rows) {
    return """
        {"head":{"vars":["a","b"]},"results":{"bindings":[%s]}}"""
        .formatted(String.join(",", rows));
  }

  private static String row(String a, String b) {
    return """
        {"a":{"type":"literal","value":"%s"},"b":{"type":"literal","value":"%s"}}"""
        .formatted(a, b);
  }

  private static String number(String value, String datatype) {
    return """
        {"a":{"type":"literal","value":"%s","datatype":"http://www.w3.org/2001/XMLSchema#%s"}}"""
        .formatted(value, datatype);
  }

  @Test
  void takesRowsInAnyOrderWhenNoneIsAskedFor() {
    assertThat(
            Answers.same(
                UNORDERED, rows(row("1", "x"), row("2", "y")), rows(row("2", "y"), row("1", "x"))))
        .isTrue();
  }

  @Test
  void countsEqualRows() {
    assertThat(
            Answers.same(
                UNORDERED,
                rows(row("1", "x"), row("1", "x"), row("2", "y")),
                rows(row("1", "x"), row("2", "y"), row("2", "y"))))
        .isFalse();
  }

  @Test
  void comparesNumbersByValueAndToTheDigitsThatServersShare() {
    assertThat(
            Answers.same(
                UNORDERED, rows(number("1.50", "decimal")), rows(number("1.5E0", "double"))))
        .isTrue();
    assertThat(
            Answers.same(
                UNORDERED,
                rows(number("3.333333333333333333333", "decimal")),
                rows(number("3.33333333333333", "decimal"))))
        .isTrue();
    assertThat(Answers.same(UNORDERED, rows(number("1", "integer")), rows(number("2", "integer"))))
        .isFalse();
  }

  @Test
  void asksForTheOrderOfTheKeysOnly() {
    String one = rows(row("2", "y"), row("1", "x"), row("1", "z"));
    assertThat(Answers.same(ORDERED, one, rows(row("2", "y"), row("1", "z"), row("1", "x"))))
        .isTrue();
    assertThat(Answers.same(ORDERED, one, rows(row("1", "x"), row("1", "z"), row("2", "y"))))
        .isFalse();
  }

  @Test
  void letsAnyRowOfTheLastKeyStandWhereAnAnswerIsCut() {
    assertThat(
            Answers.same(
                CUT, rows(row("1", "x"), row("2", "y")), rows(row("1", "x"), row("2", "z"))))
        .isTrue();
    assertThat(
            Answers.same(
                CUT, rows(row("1", "x"), row("2", "y")), rows(row("1", "w"), row("2", "y"))))
        .isFalse();
  }

  @Test
  void readsEscapesInTriplesAndForgetsBlankNodesNames() {
    MixQuery graph = new MixQuery("q", "PREFIX : <urn:>\nCONSTRUCT { ?s ?p ?o } { ?s ?p ?o }");
    assertThat(
            Answers.same(
                graph,
                "_:b0 <urn:p> \"\\u00e9t\\u00e9\"@fr .\n",
                "_:c <urn:p> \"été\"@fr .\n# end\n"))
        .isTrue();
  }
}
