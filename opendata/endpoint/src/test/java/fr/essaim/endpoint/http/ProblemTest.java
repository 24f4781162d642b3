package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals name the rule, lead to where it is explained, and show the way out. */
class ProblemTest {

  private static final String UPDATE = "/sparql?update=CLEAR+ALL";

  private static RunningEndpoint endpoint;

  @BeforeAll
  static void start() throws IOException {
    endpoint = new RunningEndpoint();
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  void leadsToTheExplanationAndTheAlternativesUnderTheAddressThatTheClientKnows() throws Exception {
    JsonObject problem =
        JSON.parse(
            endpoint
                .send(
                    endpoint
                        .to(UPDATE)
                        .header("X-Forwarded-Host", "donnees.example.org")
                        .header("X-Forwarded-Proto", "https"))
                .body());

    assertThat(problem.getString("type"))
        .isEqualTo("https://donnees.example.org/donnees/limites#update");
    assertThat(problem.getString("rule")).isEqualTo("update");
    assertThat(problem.getObj("alternatives").getString("catalogue"))
        .isEqualTo("https://donnees.example.org/catalogue");
    assertThat(problem.getObj("alternatives").getString("dumps"))
        .isEqualTo("https://donnees.example.org/dump/{dataset}.nq.gz");
    assertThat(problem.getObj("alternatives").getString("feeds"))
        .isEqualTo("https://donnees.example.org/ldes/{dataset}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr-FR,fr;q=0.9,en;q=0.8 | fr | toute mise à jour est refusée",
        "en-GB,en;q=0.9,fr;q=0.2 | en | any update is refused",
        "de                      | en | any update is refused",
        "de, fr;q=0.5            | fr | toute mise à jour est refusée",
        ";;;                     | en | any update is refused"
      })
  void speaksTheLanguageThatTheClientPrefers(String accepted, String language, String title)
      throws Exception {
    HttpResponse<String> answer =
        endpoint.send(endpoint.to(UPDATE).header("Accept-Language", accepted));

    assertThat(answer.headers().firstValue("Content-Language")).contains(language);
    assertThat(answer.body()).contains(title);
  }
}
