package fr.essaim.config.conformance;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A plain HTTP client: what it sends is what the test says, and nothing is added. */
final class ServiceClient {

  static final String QUERY = "application/sparql-query";
  static final String UPDATE = "application/sparql-update";
  static final String FORM = "application/x-www-form-urlencoded";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final String baseUrl;

  ServiceClient(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** What came back; all that a worker sends is text in UTF-8. */
  record Answer(int status, String contentType, String text) {

    boolean isGood() {
      return status / 100 == 2;
    }

    /** The media type without its parameters. */
    String mediaType() {
      return contentType.replaceFirst("\\s*;.*", "");
    }

    InputStream stream() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The rule that a problem document names; empty when it names none or is none. */
    String rule() {
      if (!mediaType().equals("application/problem+json") || text.isEmpty()) {
        return "";
      }
      try (JsonReader reader = Json.createReader(stream())) {
        return reader.readObject().getString("rule", "");
      } catch (JsonException notAProblem) {
        return "";
      }
    }

    /** In a few words, for a report. */
    String told() {
      return rule().isEmpty() ? Integer.toString(status) : status + " " + rule();
    }
  }

  /** The address of the endpoint. */
  String endpoint() {
    return baseUrl + "/sparql";
  }

  /** A query in the address. */
  Answer get(String query, String accept) {
    return send(to("/sparql?query=" + encoded(query)).header("Accept", accept).GET());
  }

  /** A query in a form. */
  Answer postForm(String query, String accept) {
    return post(FORM, "query=" + encoded(query), accept);
  }

  /** A query as the body. */
  Answer postDirect(String query, String accept) {
    return post(QUERY, query, accept);
  }

  /** Anything as the body. */
  Answer post(String contentType, String body, String accept) {
    return send(
        to("/sparql")
            .header("Content-Type", contentType)
            .header("Accept", accept)
            .POST(BodyPublishers.ofString(body)));
  }

  /** A request to an address of the worker, to be completed. */
  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(PATIENCE);
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
