package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

  @Test
  void writesTermsAsTheSpecificationSays() {
    assertThat(
            csv(
                "SELECT ?a ?b ?c { VALUES (?a ?b ?c) { (<http://e.org/a> \"é\"@fr 01)"
                    + " (\"x,y\" \"say \\\"hi\\\"\" UNDEF) (\"two\\nlines\" true 1.5) } }"))
        .isEqualTo(
            "a,b,c\r\n"
                + "http://e.org/a,é,01\r\n"
                + "\"x,y\",\"say \"\"hi\"\"\",\r\n"
                + "\"two\nlines\",true,1.5\r\n");
  }

  @Test
  void namesBlankNodesSoThatEqualOnesCanBeTold() {
    assertThat(csv("SELECT ?a ?b ?c { BIND(BNODE() AS ?a) BIND(BNODE() AS ?b) BIND(?a AS ?c) }"))
        .isEqualTo("a,b,c\r\n_:b0,_:b1,_:b0\r\n");
  }

  private static String csv(String query) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QueryExec execution =
        QueryExec.dataset(DatasetGraphFactory.create()).query(query).build()) {
      CsvRows.write(out, execution.select());
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
