package fr.essaim.core.education.internal;

import fr.essaim.core.education.Geocoder.Candidate;
import fr.essaim.core.education.Geocoder.Precision;
import fr.essaim.core.education.Geocoder.Source;
import fr.essaim.core.education.Position;
import fr.essaim.core.shared.PublicAddresses;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks the geocoding service of the French address base ({@code /search}, as the Géoplateforme and
 * addok have it). It goes nowhere else: no redirect is followed, and a name must lead to addresses
 * of the internet, unless the settings name an address of one's own outright. An answer that is too
 * large or takes too long is given up.
 */
final class AddressBase implements AddressSource {

  private static final int MOST_BYTES = 256 << 10;
  private static final int MOST_FOUND = 5;

  /** The service refuses longer questions. */
  private static final int LONGEST = 200;

  /** Below, the service only guesses. */
  private static final double LEAST_SCORE = 0.4;

  private static final Map<String, Precision> PRECISIONS =
      Map.of(
          "housenumber", Precision.STREET_NUMBER,
          "street", Precision.STREET,
          "locality", Precision.STREET,
          "municipality", Precision.COMMUNE);

  /** Tells which addresses a name leads to; Java keeps them for as long as a request takes. */
  interface Names {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  private final URI base;
  private final Duration patience;
  private final Names names;
  private final HttpClient client;

  /**
   * @param base what stands before {@code /search}, in https unless it is a machine of one's own
   * @throws IllegalArgumentException for another
   */
  AddressBase(String base, Duration patience, Names names) {
    this.base = URI.create(base.replaceFirst("/+$", ""));
    this.patience = patience;
    this.names = names;
    boolean isSafe =
        this.base.getHost() != null
            && (Objects.equals(this.base.getScheme(), "https")
                || (Objects.equals(this.base.getScheme(), "http") && isOfOnesOwn()));
    if (!isSafe) {
      throw new IllegalArgumentException(base + " is no address in https");
    }
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  private boolean isOfOnesOwn() {
    return PublicAddresses.isHostOfOnesOwn(base.getHost());
  }

  /**
   * @throws IOException when it does not answer, or not as it should
   */
  @Override
  public List<Candidate> find(String address, String communeCode) throws IOException {
    if (!isOfOnesOwn()
        && !Arrays.stream(names.of(base.getHost())).allMatch(PublicAddresses::contains)) {
      throw new IOException(base.getHost() + " leads to an address that is not public");
    }
    URI question =
        URI.create(
            "%s/search?q=%s&citycode=%s&limit=%d&autocomplete=0"
                .formatted(base, encoded(shortened(address)), encoded(communeCode), MOST_FOUND));
    byte[] answer = ask(HttpRequest.newBuilder(question).timeout(patience).build());
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer))) {
      return reader.readObject().getJsonArray("features").getValuesAs(JsonObject.class).stream()
          .filter(each -> isMeant(each.getJsonObject("properties"), communeCode))
          .map(AddressBase::candidate)
          .toList();
    } catch (RuntimeException malformed) {
      throw new IOException(base + " answers something else", malformed);
    }
  }

  private byte[] ask(HttpRequest request) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(
            request,
            BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> add(bytes, body))));
    try {
      int status = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      if (status != 200) {
        throw new IOException(base + " answers " + status);
      }
      return body.toByteArray();
    } catch (ExecutionException failure) {
      throw new IOException(base + " cannot be asked", failure.getCause());
    } catch (TimeoutException late) {
      throw new IOException(base + " takes too long", late);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      throw new IOException(end);
    } finally {
      answer.cancel(true);
    }
  }

  private static void add(byte[] bytes, ByteArrayOutputStream body) {
    if (body.size() + bytes.length > MOST_BYTES) {
      throw new IllegalStateException("too large");
    }
    body.writeBytes(bytes);
  }

  private static boolean isMeant(JsonObject said, String communeCode) {
    return said.getString("citycode", communeCode).equals(communeCode)
        && PRECISIONS.containsKey(said.getString("type", ""))
        && said.getJsonNumber("score").doubleValue() >= LEAST_SCORE;
  }

  private static Candidate candidate(JsonObject feature) {
    JsonObject said = feature.getJsonObject("properties");
    JsonArray point = feature.getJsonObject("geometry").getJsonArray("coordinates");
    return new Candidate(
        new Position(point.getJsonNumber(1).doubleValue(), point.getJsonNumber(0).doubleValue()),
        said.getString("label", ""),
        PRECISIONS.get(said.getString("type")),
        Source.ADDRESS_BASE);
  }

  private static String shortened(String address) {
    return address.length() <= LONGEST ? address : address.substring(0, LONGEST);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
