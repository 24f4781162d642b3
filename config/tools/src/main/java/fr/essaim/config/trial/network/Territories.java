package fr.essaim.config.trial.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Regions, departments, groups of communes, communes, districts and programme areas. */
final class Territories {

  private static final int MOST_REGIONS = 18;
  private static final int MOST_DEPARTMENTS = 101;
  private static final String VINTAGE = "2024";

  private final Thing.Sink sink;
  private final Words words;
  private final Random random;
  private final List<String> regions = new ArrayList<>();
  private final List<String> departments = new ArrayList<>();
  private final List<String> groups = new ArrayList<>();
  private final List<String> communes = new ArrayList<>();
  private final List<String> areas = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  Territories(Thing.Sink sink, Words words, Random random) {
    this.sink = sink;
    this.words = words;
    this.random = random;
  }

  /** As many as the centres of a network of that size lie in. */
  Territories write(int centres) {
    fill(regions, "region", within(centres / 130, 1, MOST_REGIONS), List.of());
    fill(departments, "department", within(centres / 24, 2, MOST_DEPARTMENTS), regions);
    fill(groups, "epci", Math.max(2, centres / 4), List.of());
    fill(communes, "commune", Math.max(4, centres * 4 / 5), departments);
    fill(new ArrayList<>(), "qpv", Math.max(1, centres / 2), communes);
    for (int number = 1; number <= centres / 40 + 1; number++) {
      programmeArea(number);
    }
    return this;
  }

  private static int within(int value, int least, int most) {
    return Math.max(least, Math.min(most, value));
  }

  private void fill(List<String> keys, String kind, int count, List<String> wholes) {
    for (int number = 1; number <= count; number++) {
      String name = words.placeName() + " (exemple)";
      String key = key(kind, number);
      Thing territory = named(key, kind, name);
      territory.plain(
          "skos:notation",
          "%s%05d".formatted(kind.substring(0, 1), number).toUpperCase(Locale.ROOT));
      territory.plain(":codeVintage", VINTAGE);
      if (!wholes.isEmpty()) {
        territory.thing("dct:isPartOf", "territory", wholes.get(number % wholes.size()));
      }
      if (kind.equals("commune")) {
        territory.thing("dct:isPartOf", "territory", words.oneOf(groups));
      }
      keys.add(key);
    }
  }

  private void programmeArea(int number) {
    String key = key("programme-area", number);
    Thing area = named(key, "programme-area", "Secteur " + words.placeName() + " (exemple)");
    int first = random.nextInt(communes.size());
    for (int part = 0; part < 4; part++) {
      area.thing("dct:hasPart", "territory", communes.get((first + part) % communes.size()));
    }
    areas.add(key);
  }

  private Thing named(String key, String kind, String name) {
    names.put(key, name);
    return sink.document("territory", key)
        .type(":Territory", "dct:Location")
        .french("dct:title", name)
        .french("skos:prefLabel", name)
        .plain("dct:identifier", key)
        .code("dct:type", "territory-" + kind);
  }

  private static String key(String kind, int number) {
    return "%s-%05d".formatted(kind, number);
  }

  List<String> regions() {
    return regions;
  }

  List<String> departments() {
    return departments;
  }

  List<String> communes() {
    return communes;
  }

  List<String> areas() {
    return areas;
  }

  String nameOf(String key) {
    return names.get(key);
  }
}
