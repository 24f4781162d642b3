package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.endpoint.gate.Limits;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublishedLimitTest {

  private static final String SETTING = "essaim.endpoint.";

  @Test
  void isTheDefaultOfTheSettingThatHasItsName() throws IOException {
    Properties settings = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of("../../config/essaim.properties"))) {
      settings.load(file);
    }

    Map<String, String> set =
        PublishedLimit.all(Limits.PRESET).stream()
            .filter(limit -> settings.containsKey(SETTING + limit.option()))
            .collect(
                Collectors.toMap(PublishedLimit::option, limit -> Long.toString(limit.value())));

    assertThat(set)
        .containsOnlyKeys(
            "timeout", "query-seconds", "concurrency", "queue", "max-rows", "max-bytes");
    set.forEach(
        (option, value) ->
            assertThat(settings.getProperty(SETTING + option)).as(option).isEqualTo(value));
  }
}
