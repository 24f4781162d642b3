package fr.essaim.core.education;

import java.util.HashMap;
import java.util.Map;

/** Places and offers as tests state them. */
public final class Places {

  private Places() {}

  /** A library in a commune, with other fields as name and value one after the other. */
  public static PlaceDetails library(String commune, String... fields) {
    return PlaceDetails.of(
        with(Map.of("name", "Médiathèque", "kind", "LIBRARY", "commune", commune), fields));
  }

  /** A story hour that is free, with other fields. */
  public static OfferDetails storyHour(String... fields) {
    return OfferDetails.of(
        with(Map.of("title", "Heure du conte", "themes", "READING", "cost", "FREE"), fields));
  }

  private static Map<String, String> with(Map<String, String> known, String... fields) {
    Map<String, String> all = new HashMap<>(known);
    for (int i = 0; i < fields.length; i += 2) {
      all.put(fields[i], fields[i + 1]);
    }
    return all;
  }
}
