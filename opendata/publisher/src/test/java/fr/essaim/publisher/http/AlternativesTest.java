package fr.essaim.publisher.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlternativesTest {

  private static final String BASE = "https://essaim.example.org";

  @Test
  void whatIsNotThereLeadsToWhatIs() {
    JsonObject problem = Alternatives.of(BASE, null).notFound().build();

    assertThat(problem.getInt("status")).isEqualTo(404);
    assertThat(problem.getString("rule")).isEqualTo("address");
    assertThat(problem.getString("title")).isEqualTo("Nothing answers at this address.");
    assertThat(problem.getJsonObject("alternatives").getString("catalogue"))
        .isEqualTo(BASE + "/catalogue");
    assertThat(problem.getJsonObject("alternatives").getString("endpoint"))
        .isEqualTo(BASE + "/sparql");
  }

  @Test
  void anotherFormatIsNamedWithItsAddressWhereItHasOne() {
    String turtle = BASE + "/doc/a/b.ttl";
    JsonObject problem =
        Alternatives.of(BASE, "fr-FR,fr;q=0.9")
            .notAcceptable(List.of("text/turtle"), Map.of("text/turtle", turtle))
            .build();

    assertThat(problem.getString("detail")).isEqualTo("Cela existe en text/turtle.");
    assertThat(
            problem.getJsonObject("alternatives").getJsonObject("formats").getString("text/turtle"))
        .isEqualTo(turtle);

    JsonObject elsewhere =
        Alternatives.of(BASE, "en").notAcceptable(List.of("text/turtle"), Map.of()).build();
    assertThat(elsewhere.getString("detail")).isEqualTo("It exists as text/turtle.");
    assertThat(elsewhere.getJsonObject("alternatives")).doesNotContainKey("formats");
  }
}
