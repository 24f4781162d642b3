package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Answers may be compressed; they stay the same answers. */
class CompressionTest {

  private static final String QUERY = "SELECT * { ?s ?p ?o } LIMIT 50";

  private static RunningEndpoint endpoint;

  @BeforeAll
  static void start() throws IOException {
    endpoint = new RunningEndpoint();
    endpoint.holdMany(60_000);
  }

  @AfterAll
  static void stop() {
    endpoint.close();
  }

  @Test
  void compressesForWhoWantsItAndSaysSo() throws Exception {
    HttpResponse<String> plain = endpoint.send(endpoint.query(QUERY));
    HttpResponse<byte[]> compressed = compressed(QUERY);

    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(text(compressed)).isEqualTo(plain.body());
    assertThat(compressed.body().length).isLessThan(plain.body().length() / 2);
    assertThat(compressed.headers().allValues("Vary")).containsExactly("Accept, Accept-Encoding");
    assertThat(plain.headers().firstValue("Vary")).contains("Accept, Accept-Encoding");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void knowsItsValidatorInEitherForm() throws Exception {
    String plain = endpoint.send(endpoint.query(QUERY)).headers().firstValue("ETag").orElseThrow();
    String other = compressed(QUERY).headers().firstValue("ETag").orElseThrow();

    assertThat(other).isNotEqualTo(plain);
    for (String tag : new String[] {plain, other}) {
      HttpRequest.Builder request =
          endpoint.query(QUERY).header("Accept-Encoding", "gzip").header("If-None-Match", tag);
      assertThat(endpoint.send(request).statusCode()).as(tag).isEqualTo(304);
    }
  }

  @Test
  void answersHeadWithTheHeadersOfTheCompressedAnswer() throws Exception {
    HttpResponse<byte[]> get = compressed(QUERY);
    HttpResponse<String> head =
        endpoint.send(
            endpoint
                .query(QUERY)
                .header("Accept-Encoding", "gzip")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

    for (String header : new String[] {"Content-Encoding", "Content-Length", "ETag"}) {
      assertThat(head.headers().firstValue(header))
          .as(header)
          .isPresent()
          .isEqualTo(get.headers().firstValue(header));
    }
  }

  @Test
  void streamsLongAnswersCompressedAndWhole() throws Exception {
    String all = "SELECT ?p { ?s ?p ?o } LIMIT 40000";

    assertThat(text(compressed(all))).isEqualTo(endpoint.send(endpoint.query(all)).body());
  }

  @Test
  void compressesForNobodyWhoRefusesIt() {
    assertThat(Squeeze.isWanted("gzip, deflate, br")).isTrue();
    assertThat(Squeeze.isWanted("br;q=1.0, GZIP ; q=0.5")).isTrue();
    assertThat(Squeeze.isWanted("gzip;q=0, identity")).isFalse();
    assertThat(Squeeze.isWanted("gzip;q=0.000")).isFalse();
    assertThat(Squeeze.isWanted("identity")).isFalse();
    assertThat(Squeeze.isWanted(null)).isFalse();
  }

  @Test
  void leavesSmallAnswersAsTheyAre() throws Exception {
    assertThat(compressed("ASK {}").headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void cutsACompressedStreamAsWell() {
    assertThatThrownBy(() -> text(compressed("SELECT ?p { ?s ?p ?o }")))
        .isInstanceOfAny(IOException.class, EOFException.class);
  }

  private static HttpResponse<byte[]> compressed(String query)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            endpoint.query(query).header("Accept-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> compressed) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
