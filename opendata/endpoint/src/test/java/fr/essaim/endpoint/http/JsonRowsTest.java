package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;

class JsonRowsTest {

  private static final String TERMS =
      """
      SELECT ?a ?b ?c { VALUES (?a ?b ?c) {
        (<http://e.org/é?a=1> "é\\t\\n\\r\\\\ \\"q\\" \\u0001 😀"@fr-BE 01)
        ("" UNDEF "2026-01-01"^^<http://www.w3.org/2001/XMLSchema#date>)
        (UNDEF UNDEF UNDEF)
        (true 1.50 "x"^^<http://e.org/t>) } }
      """;

  @Test
  void writesWhatReadersReadAsTheSameRows() {
    RowSet expected = run(TERMS);
    List<Binding> rows = expected.stream().toList();
    RowSet read = read(json(TERMS));

    assertThat(read.getResultVars()).isEqualTo(expected.getResultVars());
    assertThat(read.stream().toList()).isEqualTo(rows);
  }

  @Test
  void writesAnAnswerWithoutRows() {
    assertThat(json("SELECT ?x ?y { FILTER(false) }"))
        .isEqualTo("{\"head\":{\"vars\":[\"x\",\"y\"]},\"results\":{\"bindings\":[]}}\n");
  }

  @Test
  void namesBlankNodesSoThatEqualOnesCanBeTold() {
    assertThat(json("SELECT ?a ?b ?c { BIND(BNODE() AS ?a) BIND(BNODE() AS ?b) BIND(?a AS ?c) }"))
        .contains(
            "{\"a\":{\"type\":\"bnode\",\"value\":\"b0\"},"
                + "\"b\":{\"type\":\"bnode\",\"value\":\"b1\"},"
                + "\"c\":{\"type\":\"bnode\",\"value\":\"b0\"}}");
  }

  private static RowSet run(String query) {
    try (QueryExec execution =
        QueryExec.dataset(DatasetGraphFactory.create()).query(query).build()) {
      return execution.select().materialize();
    }
  }

  private static String json(String query) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonRows.write(out, run(query));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static RowSet read(String json) {
    return RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
        .create(ResultSetLang.RS_JSON)
        .read(
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
            Context.emptyContext());
  }
}
