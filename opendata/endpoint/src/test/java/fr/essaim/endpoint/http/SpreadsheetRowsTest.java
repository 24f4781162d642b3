package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetRowsTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "  =1", "\\t=1", "\\rx", "\uFF1D1"})
  void keepsWhatWouldRunAsAFormulaAsText(String text) {
    assertThat(spreadsheet("SELECT ?a { VALUES ?a { \"" + text + "\" } }"))
        .contains("'" + text.replace("\\t", "\t").replace("\\r", "\r"));
  }

  @Test
  void writesNumbersAsAFrenchSpreadsheetReadsThem() {
    assertThat(
            spreadsheet(
                "SELECT ?a ?b ?c { VALUES (?a ?b ?c) { (-1.5 01 \"x;y\") (2e-1 true"
                    + " <http://e.org/a>) (\"-INF\"^^<http://www.w3.org/2001/XMLSchema#double>"
                    + " UNDEF \"say \\\"hi\\\"\"@en) } }"))
        .isEqualTo(
            "\uFEFFa;b;c\r\n"
                + "-1,5;01;\"x;y\"\r\n"
                + "2e-1;true;http://e.org/a\r\n"
                + "'-INF;;\"say \"\"hi\"\"\"\r\n");
  }

  @Test
  void takesTheSameBeginningsForAFormulaAsTheExports() throws IOException {
    assertThat(beginnings(Path.of("src/main/java/fr/essaim/endpoint/http/SpreadsheetRows.java")))
        .isEqualTo(
            beginnings(
                Path.of("../../ejb-core/src/main/java/fr/essaim/core/shared/Formulas.java")));
  }

  private static String beginnings(Path source) throws IOException {
    return Files.readString(source)
        .lines()
        .filter(line -> line.contains("String BEGINNINGS ="))
        .findFirst()
        .orElseThrow();
  }

  private static String spreadsheet(String query) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QueryExec execution =
        QueryExec.dataset(DatasetGraphFactory.create()).query(query).build()) {
      SpreadsheetRows.write(out, execution.select());
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
