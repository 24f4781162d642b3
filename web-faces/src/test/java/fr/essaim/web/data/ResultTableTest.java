package fr.essaim.web.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResultTableTest {

  @Test
  void readsColumnsAndRowsWithLinksNumbersAndGaps() {
    ResultTable table =
        ResultTable.read(
            json(
                """
                {"head":{"vars":["thing","count"]},"results":{"bindings":[
                  {"thing":{"type":"uri","value":"http://localhost/id/x"},
                   "count":{"type":"literal","value":"3",
                            "datatype":"http://www.w3.org/2001/XMLSchema#integer"}},
                  {"thing":{"type":"literal","xml:lang":"fr","value":"été"}}]}}"""));

    assertThat(table.columns()).containsExactly("thing", "count");
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().get(0))
        .containsExactly(
            new ResultTable.Cell("http://localhost/id/x", "http://localhost/id/x", null, ""),
            new ResultTable.Cell("3", null, null, "integer"));
    assertThat(table.rows().get(0).get(1).number()).isTrue();
    assertThat(table.rows().get(1))
        .containsExactly(
            new ResultTable.Cell("été", null, "fr", ""), new ResultTable.Cell("", null, null, ""));
    assertThat(table.more()).isFalse();
  }

  @Test
  void linksNoAddressThatABrowserWouldRun() {
    ResultTable table =
        ResultTable.read(
            json(
                """
                {"head":{"vars":["x"]},"results":{"bindings":[
                  {"x":{"type":"uri","value":"javascript:alert(1)"}}]}}"""));

    assertThat(table.rows().get(0).get(0).link()).isNull();
  }

  @Test
  void readsAnAnswerOfYesOrNo() {
    assertThat(ResultTable.read(json("{\"head\":{},\"boolean\":true}")).text()).isEqualTo("true");
  }

  @Test
  void stopsAtWhatAPageShowsAndSaysThatThereIsMore() {
    String rows =
        IntStream.range(0, ResultTable.SHOWN + 5)
            .mapToObj(i -> "{\"x\":{\"type\":\"literal\",\"value\":\"" + i + "\"}}")
            .collect(Collectors.joining(","));

    ResultTable table =
        ResultTable.read(
            json("{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[" + rows + "]}}"));

    assertThat(table.rows()).hasSize(ResultTable.SHOWN);
    assertThat(table.more()).isTrue();
  }

  private static InputStream json(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
