package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;

class XmlRowsTest {

  private static final String TERMS =
      """
      SELECT ?a ?b ?c { VALUES (?a ?b ?c) {
        (<http://e.org/é?a=1&b=2> "é\\t\\n\\r\\\\ \\"q\\" <&> 😀"@fr-BE 01)
        ("" UNDEF "2026-01-01"^^<http://www.w3.org/2001/XMLSchema#date>)
        (UNDEF UNDEF UNDEF)
        (true 1.50 "x"^^<http://e.org/t&u>) } }
      """;

  @Test
  void writesWhatReadersReadAsTheSameRows() {
    RowSet expected = run(TERMS);
    var rows = expected.stream().toList();
    RowSet read = read(xml(TERMS));

    assertThat(read.getResultVars()).isEqualTo(expected.getResultVars());
    assertThat(read.stream().toList()).isEqualTo(rows);
  }

  @Test
  void namesBlankNodesSoThatEqualOnesCanBeTold() {
    assertThat(xml("SELECT ?a ?b ?c { BIND(BNODE() AS ?a) BIND(BNODE() AS ?b) BIND(?a AS ?c) }"))
        .contains(
            "<binding name=\"a\"><bnode>b0</bnode></binding>"
                + "<binding name=\"b\"><bnode>b1</bnode></binding>"
                + "<binding name=\"c\"><bnode>b0</bnode></binding>");
  }

  private static RowSet run(String query) {
    try (QueryExec execution =
        QueryExec.dataset(DatasetGraphFactory.create()).query(query).build()) {
      return execution.select().materialize();
    }
  }

  private static String xml(String query) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XmlRows.write(out, run(query));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static RowSet read(String xml) {
    return RowSetReaderRegistry.getFactory(ResultSetLang.RS_XML)
        .create(ResultSetLang.RS_XML)
        .read(
            new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), Context.emptyContext());
  }
}
