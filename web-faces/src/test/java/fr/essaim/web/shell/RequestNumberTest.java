package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4f2ac9d1",
        "9e107d9d372bb6826bd81d3542a419d6",
        "0f8fad5b-d9cb-469f-a165-70867728950e",
        "aSwgRX8AAQEAAAfQ@CMAAABA"
      })
  void whatProxiesMakeIsTaken(String told) {
    assertThat(RequestNumber.isReasonable(told)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "short", "with a blank", "a]b[: forged", "newline\nnewline", "../../../etc"})
  void whatCouldForgeALineIsNot(String told) {
    assertThat(RequestNumber.isReasonable(told)).isFalse();
    assertThat(RequestNumber.isReasonable("x".repeat(65))).isFalse();
  }
}
