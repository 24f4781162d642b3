package fr.essaim.publisher.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The datasets of others that documents link to, by the beginning of their URIs. */
final class OutsideDatasets {

  /**
   * One of them.
   *
   * @param name what it is called in the statistics
   * @param uriSpace what its URIs begin with
   */
  record Outside(String name, String title, String uriSpace) {}

  private static final Map<String, Outside> ALL = new TreeMap<>();

  static {
    add("insee", "INSEE, code officiel géographique", "http://id.insee.fr/geo/");
    add("nuts", "Eurostat, NUTS", "http://data.europa.eu/nuts/code/");
    add("wikidata", "Wikidata", "http://www.wikidata.org/entity/");
    add("geonames", "GeoNames", "https://sws.geonames.org/");
    add(
        "authority",
        "Union européenne, tables d’autorité",
        "http://publications.europa.eu/resource/authority/");
    add(
        "annuaire-entreprises",
        "Annuaire des entreprises",
        "https://annuaire-entreprises.data.gouv.fr/entreprise/");
  }

  private OutsideDatasets() {}

  private static void add(String name, String title, String uriSpace) {
    ALL.put(name, new Outside(name, title, uriSpace));
  }

  /** The name of the one that a URI is of. */
  static Optional<String> of(String uri) {
    return ALL.values().stream()
        .filter(outside -> uri.startsWith(outside.uriSpace()))
        .map(Outside::name)
        .findFirst();
  }

  /** Empty for a dataset of ours. */
  static Optional<Outside> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }
}
