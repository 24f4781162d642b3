package fr.essaim.core.education;

import fr.essaim.core.tables.FileTable;
import fr.essaim.core.tables.Vocabulary;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A column of a table of places, as ours has it and as the columns of others can be read. A row is
 * a place, or one of several things that are offered at it.
 */
public enum PlaceColumn {
  ID("id", "", "identifiant", "osm-id", "osm-type-id", "uid", "uri"),
  NAME(
      "name",
      "name",
      "nom-du-lieu",
      "nom-de-la-structure",
      "structure",
      "intitule",
      "denomination"),
  KIND("kind", "kind", "type", "categorie", "nature-du-lieu", "amenity"),
  DESCRIPTION("description", "description", "presentation-du-lieu", "resume"),
  STREET("street", "street", "adresse", "voie", "rue", "address", "addr-street"),
  COMPLEMENT("complement", "complement", "complement-adresse"),
  POSTCODE("postcode", "postcode", "cp", "addr-postcode"),
  COMMUNE_CODE("communeCode", "", "insee", "code-commune", "code-insee-commune", "cog"),
  COMMUNE("commune", "commune", "ville", "city", "addr-city", "nom-commune"),
  LATITUDE("latitude", "latitude", "lat", "y-wgs84"),
  LONGITUDE("longitude", "longitude", "lon", "lng", "long", "x-wgs84"),
  ACCESSIBILITY("accessibility", "accessibility", "accessibilite"),
  ACCESSIBILITY_NOTE("accessibilityNote", "accessibilityNote"),
  HOURS("hours", "hours", "horaires-d-ouverture", "opening-hours"),
  EMAIL("email", "publicEmail", "courriel", "mail", "e-mail", "contact-email"),
  PHONE("phone", "publicPhone", "tel", "telephone", "contact-phone"),
  PAGE("page", "publicPage", "site", "site-internet", "url", "website", "contact-website"),
  LANGUAGES("languages", "languages", "langues"),
  SIRET("siret", "siret", "numero-siret", "ref-fr-siret"),
  UPDATED("updated", "", "date-maj", "mise-a-jour", "date-de-mise-a-jour", "modifie-le"),
  OFFER_ID("offerId", ""),
  OFFER_TITLE("offerTitle", "title", "offre", "activite", "nom-de-l-activite"),
  OFFER_DESCRIPTION("offerDescription", "description"),
  OFFER_THEMES("offerThemes", "themes", "theme", "thematique", "thematiques"),
  OFFER_AGE_FROM("offerAgeFrom", "ageFrom", "age-min", "age-minimum"),
  OFFER_AGE_TO("offerAgeTo", "ageTo", "age-max", "age-maximum"),
  OFFER_PARENTS("offerParents", "parents"),
  OFFER_COST("offerCost", "cost", "tarif", "tarifs"),
  OFFER_COST_NOTE("offerCostNote", "costNote"),
  OFFER_HOURS("offerHours", "hours", "horaires-de-l-activite"),
  OFFER_STARTS_ON("offerStartsOn", "startsOn", "date-debut", "date-de-debut"),
  OFFER_ENDS_ON("offerEndsOn", "endsOn", "date-fin", "date-de-fin"),
  OFFER_BOOKING("offerBooking", "booking", "inscription", "inscriptions"),
  OFFER_UPDATED("offerUpdated", "");

  private final String property;
  private final String field;
  private final List<String> headings;

  PlaceColumn(String property, String field, String... headings) {
    this.property = property;
    this.field = field;
    this.headings = List.of(headings);
  }

  /** What it is called in JSON. */
  public String property() {
    return property;
  }

  /** The field of the place or of the offer; empty for what tells records apart. */
  public String field() {
    return field;
  }

  /** What others call it, as slugs, besides its labels and its property. */
  public List<String> headings() {
    return headings;
  }

  /** Which column is meant by a heading; empty where that cannot be told. */
  public static Optional<PlaceColumn> recognised(String heading, Vocabulary vocabulary) {
    String slug = FileTable.slug(heading);
    return Arrays.stream(values())
        .filter(
            column ->
                heading.equals(column.property)
                    || heading.equals(column.name())
                    || vocabulary.isLabel(column, slug)
                    || column.headings.contains(slug))
        .findFirst();
  }

  /** Whether headings say where something is and when it is open, for whom or what it offers. */
  public static boolean isOfPlaces(Collection<String> headings, Vocabulary vocabulary) {
    Set<PlaceColumn> found =
        headings.stream()
            .flatMap(heading -> recognised(heading, vocabulary).stream())
            .collect(Collectors.toSet());
    return found.contains(NAME)
        && !Collections.disjoint(found, Set.of(COMMUNE, COMMUNE_CODE, POSTCODE, LATITUDE))
        && !Collections.disjoint(found, Set.of(HOURS, ACCESSIBILITY, OFFER_TITLE, LONGITUDE));
  }

  public boolean isOfOffer() {
    return name().startsWith("OFFER_");
  }
}
