package fr.essaim.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  @Test
  void beginsWithTheByteOrderMarkThatASpreadsheetNeeds() throws IOException {
    byte[] bytes = bytesOf("Mon CV numérique");

    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
  }

  @Test
  void separatesBySemicolonsAndEndsLinesAsSpreadsheetsDo() throws IOException {
    assertThat(textOf("un", "deux")).isEqualTo("a;b\r\nun;deux\r\n");
  }

  @Test
  void quotesWhatHoldsTheSeparatorAQuoteOrALineBreak() throws IOException {
    assertThat(textOf("un; deux", "dit \"oui\"\nnon"))
        .isEqualTo("a;b\r\n\"un; deux\";\"dit \"\"oui\"\"\nnon\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://ailleurs.example\")",
        "+33 6 00 00 00 00",
        "-1+1",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "  =1+1",
        "＝1+1"
      })
  void keepsTextThatWouldRunAsAFormulaAsText(String typed) throws IOException {
    String cell = textOf(typed).lines().skip(1).findFirst().orElseThrow();

    assertThat(cell).matches("(?s)\"?'.*");
  }

  @Test
  void leavesOrdinaryTextAndNegativeNumbersAlone() throws IOException {
    assertThat(textOf("Éduquer, ça s'apprend", -12)).contains("Éduquer, ça s'apprend;-12");
  }

  @Test
  void writesDecimalsWithACommaAndNothingForWhatIsUnknown() throws IOException {
    assertThat(textOf(new BigDecimal("6.5"), null)).isEqualTo("a;b\r\n6,5;\r\n");
  }

  private static String textOf(Object... cells) throws IOException {
    return new String(bytesOf(cells), StandardCharsets.UTF_8).substring(1);
  }

  private static byte[] bytesOf(Object... cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvFile.write(
        new Table("Essai", List.of("a", "b"), rows -> rows.accept(Arrays.asList(cells))), out);
    return out.toByteArray();
  }
}
