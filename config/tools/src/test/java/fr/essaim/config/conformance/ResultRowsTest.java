package fr.essaim.config.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.junit.jupiter.api.Test;

class ResultRowsTest {

  @Test
  void blankNodesMayHaveAnyNameButTwoAreNotOne() {
    assertThat(same("?x\t?y\n_:a\t_:b\n", "?x\t?y\n_:c\t_:d\n")).isTrue();
    assertThat(same("?x\t?y\n_:a\t_:b\n", "?x\t?y\n_:c\t_:c\n")).isFalse();
  }

  @Test
  void aValueMayBeWrittenInAnotherWayButNotInAnotherDatatype() {
    assertThat(same("?x\n3.21e4\n", "?x\n32100.0e0\n")).isTrue();
    assertThat(same("?x\n1\n", "?x\n1.0\n")).isFalse();
    assertThat(same("?x\n1\n", "?x\n\"1\"\n")).isFalse();
    assertThat(same("?x\n\"a\"@fr\n", "?x\n\"a\"\n")).isFalse();
  }

  @Test
  void rowsCountAsOftenAsTheyAreThere() {
    assertThat(same("?x\n1\n2\n", "?x\n1\n")).isFalse();
    assertThat(same("?x\n1\n1\n", "?x\n1\n")).isFalse();
  }

  @Test
  void orderCountsWhereItIsAskedFor() {
    ResultRows right = tsv("?x\n1\n2\n");
    ResultRows other = tsv("?x\n2\n1\n");

    assertThat(right.isSame(other, false)).isTrue();
    assertThat(right.isSame(other, true)).isFalse();
  }

  @Test
  void whatIsNotBoundIsNoEmptyText() {
    assertThat(same("?x\t?y\n1\t\n", "?x\t?y\n1\t\"\"\n")).isFalse();
  }

  @Test
  void aTruthIsNoRowAndNotItsContrary() {
    assertThat(json("{\"head\":{},\"boolean\":true}").isSame(tsv("?x\n"), false)).isFalse();
    assertThat(
            json("{\"head\":{},\"boolean\":true}")
                .isSame(json("{\"head\":{},\"boolean\":false}"), false))
        .isFalse();
  }

  @Test
  void aLabelIsABlankNodeInTheFormatThatHasNoOtherWay() {
    assertThat(csv("x\r\n_:a\r\n").isSame(csv("x\r\n_:b\r\n"), false)).isTrue();
    assertThat(csv("x\r\n1.0e6\r\n").isSame(csv("x\r\n1000000\r\n"), false)).isFalse();
  }

  private static boolean same(String right, String given) {
    return tsv(right).isSame(tsv(given), false);
  }

  private static ResultRows tsv(String text) {
    return read(text, ResultSetLang.RS_TSV);
  }

  private static ResultRows csv(String text) {
    return read(text, ResultSetLang.RS_CSV);
  }

  private static ResultRows json(String text) {
    return read(text, ResultSetLang.RS_JSON);
  }

  private static ResultRows read(String text, Lang format) {
    return ResultRows.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), format);
  }
}
