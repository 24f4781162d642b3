package fr.essaim.core.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FileTableTest {

  @Test
  void readsCommaSemicolonAndTab() {
    assertThat(read("a,b;c\n1,2").separator()).isEqualTo(",");
    assertThat(read("a;\"b,c,d\";e\n1;2;3").separator()).isEqualTo(";");
    assertThat(read("a\tb\n1\t2").separator()).isEqualTo("\t");
    assertThat(read("seule\nvaleur").rows()).hasSize(1);
  }

  @Test
  void tellsUtf8FromWindows1252() {
    FileTable marked = read("\uFEFFtitre;thème\nÉté;œuvre");
    assertThat(marked.encoding()).isEqualTo("UTF-8");
    assertThat(marked.headings()).containsExactly("titre", "thème");

    byte[] windows = "titre;thème\nÉté;œuvre €".getBytes(Charset.forName("windows-1252"));
    FileTable table = FileTable.read(windows).orElseThrow();
    assertThat(table.encoding()).isEqualTo("windows-1252");
    assertThat(table.rows().get(0).get("thème")).isEqualTo("œuvre €");
  }

  @Test
  void readsUtf16WithItsMark() {
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      FileTable table =
          FileTable.read("\uFEFFtitre;thème\nÉté;œuvre".getBytes(charset)).orElseThrow();
      assertThat(table.encoding()).isEqualTo(charset.name());
      assertThat(table.rows().get(0).get("thème")).isEqualTo("œuvre");
    }
  }

  @Test
  void refusesTooManyColumnsAndGivesColumnsNames() {
    assertThatThrownBy(() -> read("a;".repeat(FileTable.MAX_COLUMNS + 1) + "b\n1"))
        .hasMessageContaining("imports.file.too-many-columns");

    FileTable table = read("Nom;Ville\nÉcho;Roubaix");
    table.name(Map.of("Nom", "name"));

    assertThat(table.rows().get(0).get("name")).isEqualTo("Écho");
    assertThat(table.headingOf("name")).isEqualTo("Nom");
    assertThat(table.headingOf("autre")).isEqualTo("autre");
  }

  @Test
  void readsTextsOverSeveralLinesAndCountsLinesAsAnEditorDoes() {
    FileTable table = read("a,b\r\n\r\n\"un\r\ndeux\",2\r\nx,y\r\n");

    assertThat(table.rows()).extracting(FileTable.Row::line).containsExactly(3, 5);
    assertThat(table.rows().get(0).get("a")).isEqualTo("un\ndeux");
    assertThat(table.rows().get(1).get("B")).isEqualTo("y");
    assertThat(table.rows().get(1).get("autre")).isEmpty();
  }

  @Test
  void aQuoteThatIsNeverClosedSpoilsItsLineOnly() {
    FileTable table = read("a,b\n1,2\n\"ouvert,2\n3,4\n5,\"six\nsept\"\n8,9");

    assertThat(table.problems())
        .extracting(ImportProblem::line, ImportProblem::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "imports.row.malformed"));
    assertThat(table.rows()).extracting(row -> row.get("a")).containsExactly("1", "3", "5", "8");
  }

  @Test
  @Timeout(20)
  void quotesThatAreNotInPlaceCostNoMoreThanTheirLines() {
    String row = "\"Un lieu\" pour tous;\"le\nsamedi\"\n";

    FileTable table = read("a;b\n" + row.repeat(10_000));

    assertThat(table.rows()).isEmpty();
    assertThat(table.problems()).hasSize(20_000);
  }

  @Test
  void aQuoteWithinAWordIsAQuote() {
    assertThat(read("a,b\nécran 15\",2").rows().get(0).get("a")).isEqualTo("écran 15\"");
  }

  @Test
  void tooFewAndTooManyColumnsAreReportedAndBlankOnesForgiven() {
    FileTable table = read("a,b\n1\n1,2,3\n1,2,,\n,,\n");

    assertThat(table.problems())
        .extracting(problem -> problem.line() + " " + problem.arguments())
        .containsExactly("2 [2, 1]", "3 [2, 3]");
    assertThat(table.rows()).hasSize(1);
  }

  @Test
  void whatIsNoTableIsNone() {
    assertThat(FileTable.read(new byte[0])).isEmpty();
    assertThat(FileTable.read("\n \n".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void stopsAtTheLimitOfRows() {
    StringBuilder text = new StringBuilder("a");
    IntStream.rangeClosed(0, FileTable.MAX_ROWS).forEach(i -> text.append('\n').append(i));

    FileTable table = read(text.toString());

    assertThat(table.rows()).hasSize(FileTable.MAX_ROWS);
    assertThat(table.problems())
        .extracting(ImportProblem::code)
        .containsExactly("imports.file.too-many-rows");
  }

  private static FileTable read(String text) {
    return FileTable.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
