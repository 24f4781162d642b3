package fr.essaim.config.trial.network;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Places where children go, three a centre, scattered over sixty kilometres, with their offers. */
final class Places {

  private static final double SOUTH = 50.3;
  private static final double WEST = 2.6;
  private static final double HEIGHT = 0.5;
  private static final double WIDTH = 0.8;
  private static final double BOX = 0.03;

  private static final List<String> KINDS = List.of("toy-library", "library", "sport", "youth");
  private static final List<String> THEMES = List.of("play", "reading", "sport", "homework");
  private static final List<String> COSTS = List.of("free", "paid", "unknown");

  /** What queries about places may ask for: latitude and longitude, corners of a box, an age. */
  static final Map<String, List<String>> PARAMETERS =
      Map.of(
          "point", middles().mapToObj(at -> numbers(at, 0)).toList(),
          "box", middles().mapToObj(at -> numbers(at, -BOX) + " " + numbers(at, BOX)).toList(),
          "age", IntStream.rangeClosed(3, 15).mapToObj(Integer::toString).toList());

  private final Thing.Sink sink;
  private final Words words;
  private final Random random;
  private final Territories territories;

  Places(Thing.Sink sink, Words words, Random random, Territories territories) {
    this.sink = sink;
    this.words = words;
    this.random = random;
    this.territories = territories;
  }

  void write(int centres) {
    for (int number = 1; number <= 3 * centres; number++) {
      String key = "lieu-%05d".formatted(number);
      place(key);
      for (int offer = 1; offer <= 1 + number % 3; offer++) {
        offer(key, key + "-offre-" + offer);
      }
    }
  }

  private void place(String key) {
    String commune = words.oneOf(territories.communes());
    String name = "Lieu des %s (exemple)".formatted(words.oneOf(Words.TREES));
    String latitude = number(SOUTH + HEIGHT * random.nextDouble());
    String longitude = number(WEST + WIDTH * random.nextDouble());
    Thing place =
        sink.document("place", key)
            .type("schema:Place", "geo:Feature", "dct:Location")
            .french("dct:title", name)
            .french("schema:name", name)
            .french("locn:geographicName", name)
            .plain("dct:identifier", key)
            .code("dct:type", "place-kind-" + words.oneOf(KINDS))
            .code("adms:status", "place-state-shown")
            .thing("dct:isPartOf", "territory", commune)
            .typed(":confirmedOn", "2026-03-02", "xsd:date")
            .code(":confirmedBy", "confirmation-people")
            .typed("dct:valid", "2027-03-02", "xsd:date")
            .typed("dct:modified", "2026-03-02T10:00:00Z", "xsd:dateTime");
    place
        .part("locn:address", "address")
        .type("locn:Address")
        .french("locn:fullAddress", territories.nameOf(commune))
        .french("locn:postName", territories.nameOf(commune));
    place
        .part("geo:hasGeometry", "geometry")
        .type("geo:Geometry", "locn:Geometry")
        .typed("geo:asWKT", "POINT(" + longitude + " " + latitude + ")", "geo:wktLiteral");
    place
        .part("schema:geo", "position")
        .type("schema:GeoCoordinates")
        .typed("schema:latitude", latitude, "xsd:decimal")
        .typed("schema:longitude", longitude, "xsd:decimal");
  }

  private void offer(String place, String key) {
    String title = "Atelier %s (exemple)".formatted(words.oneOf(Words.QUALITIES));
    String cost = words.oneOf(COSTS);
    int from = random.nextInt(12);
    Thing offer =
        sink.document("offer", key)
            .type("schema:Offer", "schema:Service")
            .french("dct:title", title)
            .french("schema:name", title)
            .plain("dct:identifier", key)
            .thing("schema:availableAtOrFrom", "place", place)
            .code("dct:subject", "education-theme-" + words.oneOf(THEMES))
            .code(":cost", "cost-" + cost)
            .typed("dct:modified", "2026-03-02T10:00:00Z", "xsd:dateTime");
    if (!cost.equals("unknown")) {
      offer.typed(
          "schema:isAccessibleForFree", Boolean.toString(cost.equals("free")), "xsd:boolean");
    }
    offer
        .part("schema:audience", "ages")
        .type("schema:PeopleAudience")
        .typed("schema:suggestedMinAge", Integer.toString(from), "xsd:nonNegativeInteger")
        .typed("schema:suggestedMaxAge", Integer.toString(from + 6), "xsd:nonNegativeInteger");
  }

  private static DoubleStream middles() {
    return DoubleStream.of(0.2, 0.35, 0.5, 0.65, 0.8);
  }

  /** Latitude and longitude of a point on the way from corner to corner. */
  private static String numbers(double part, double away) {
    return number(SOUTH + HEIGHT * part + away) + " " + number(WEST + WIDTH * part + away);
  }

  private static String number(double degrees) {
    return String.format(Locale.ROOT, "%.5f", degrees);
  }
}
