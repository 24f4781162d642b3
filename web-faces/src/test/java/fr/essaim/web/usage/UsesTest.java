package fr.essaim.web.usage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.usage.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsesTest {

  @ParameterizedTest
  @CsvSource({
    "200, , true",
    "204, , true",
    "206, bytes=0-99, true",
    "206, bytes=100-, false",
    "206, , false",
    "304, , true",
    "303, , false",
    "301, , false",
    "404, , false",
    "410, , false",
    "429, , false",
    "503, , false"
  })
  void anAnswerCountsThatGivesWhatWasAskedForOrSaysThatTheReaderHasIt(
      int status, String range, boolean counts) {
    assertThat(Uses.isGiven(status, range)).isEqualTo(counts);
  }

  @Test
  void aPostCountsAsAQueryAndAsNothingElse() {
    assertThat(Uses.isQuery("POST", "/sparql", null)).isTrue();
    assertThat(Uses.isQuery("GET", "/sparql", "page=1&query=ASK%20%7B%7D")).isTrue();
    assertThat(Uses.isQuery("GET", "/sparql", "lang=en")).isFalse();
    assertThat(Uses.isQuery("GET", "/recherche", "query=x")).isFalse();
    assertThat(Uses.isReading("POST", true)).isTrue();
    assertThat(Uses.isReading("POST", false)).isFalse();
    assertThat(Uses.isReading("HEAD", true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "Some Crawler 2",
        "BaiduSpider"
      })
  void aRobotIsWhatCallsItselfOne(String userAgent) {
    assertThat(Uses.reader(userAgent)).isEqualTo(Reader.ROBOT);
  }

  @Test
  void whoeverDoesNotIsAPersonOrAProgram() {
    assertThat(Uses.reader("Mozilla/5.0 (X11; Linux x86_64; rv:133.0)")).isEqualTo(Reader.OTHER);
    assertThat(Uses.reader("curl/8.5.0")).isEqualTo(Reader.OTHER);
    assertThat(Uses.reader(null)).isEqualTo(Reader.OTHER);
  }
}
