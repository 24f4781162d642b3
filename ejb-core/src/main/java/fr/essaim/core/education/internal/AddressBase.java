package fr.essaim.core.education.internal;

import fr.essaim.core.education.Geocoder.Candidate;
import fr.essaim.core.education.Geocoder.Precision;
import fr.essaim.core.education.Geocoder.Source;
import fr.essaim.core.education.Position;
import fr.essaim.core.fetch.BoundedClient;
import fr.essaim.core.fetch.FetchRefused;
import fr.essaim.core.fetch.WebBase;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The geocoding service of the French address base ({@code /search}, as the Géoplateforme and addok
 * have it).
 */
final class AddressBase implements AddressSource {

  static final BoundedClient.Limits USUAL =
      new BoundedClient.Limits(256 << 10, Duration.ofSeconds(4), Duration.ofSeconds(2));

  private static final Pattern HOST_AND_PATH = Pattern.compile("([a-z]+://[^/?#]+)(/[^?#]*?)?/*");
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

  private final WebBase base;
  private final String path;
  private final BoundedClient.Limits limits;

  private AddressBase(WebBase base, String path, BoundedClient.Limits limits) {
    this.base = base;
    this.path = path;
    this.limits = limits;
  }

  /**
   * @param url what stands before {@code /search}, in https unless it is on a machine of one's own
   * @return empty for another
   */
  static Optional<AddressBase> at(String url, BoundedClient.Limits limits) {
    Matcher parts = HOST_AND_PATH.matcher(url.strip());
    return parts.matches()
        ? WebBase.parse(parts.group(1))
            .map(
                base -> new AddressBase(base, parts.group(2) == null ? "" : parts.group(2), limits))
        : Optional.empty();
  }

  @Override
  public List<Candidate> find(String address, String communeCode) throws IOException {
    String question =
        "%s%s/search?q=%s&citycode=%s&limit=%d&autocomplete=0"
            .formatted(
                base.address(),
                path,
                encoded(shortened(address)),
                encoded(communeCode),
                MOST_FOUND);
    try (BoundedClient client = new BoundedClient(base, limits)) {
      return client.get(question, body -> read(body, communeCode)).orElse(List.of());
    } catch (FetchRefused refused) {
      throw new IOException(base.address() + ": " + refused.fault());
    }
  }

  private static List<Candidate> read(InputStream body, String communeCode) {
    try (JsonReader reader = Json.createReader(body)) {
      return reader.readObject().getJsonArray("features").getValuesAs(JsonObject.class).stream()
          .filter(each -> isMeant(each.getJsonObject("properties"), communeCode))
          .map(AddressBase::candidate)
          .toList();
    }
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
