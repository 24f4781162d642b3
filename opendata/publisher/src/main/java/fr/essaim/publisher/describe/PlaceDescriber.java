package fr.essaim.publisher.describe;

import static fr.essaim.publisher.describe.DocumentBuilder.dct;
import static fr.essaim.publisher.describe.DocumentBuilder.known;

import fr.essaim.core.education.Accessibility;
import fr.essaim.core.education.EducationMap;
import fr.essaim.core.education.Freshness;
import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationPublicView;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.network.TerritoryRef;
import fr.essaim.core.network.TerritoryView;
import fr.essaim.core.shared.Module;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Terms;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.OWL;

/** The document of a place of the education map: where it is, for whom, and how fresh it is. */
@Dependent
public class PlaceDescriber implements Describer {

  /** What is published of the education map. */
  public static final DatasetDescription DATASET =
      new DatasetDescription(
          "lieux",
          Optional.of(Module.EDUCATION),
          "Carte éducative",
          "Education map",
          "Les lieux où un enfant ou un parent peut aller et ce qui y est proposé : pour quels âges,"
              + " quand, à quel prix, et depuis quand c’est confirmé.",
          "The places where a child or a parent can go and what is offered there: for which ages,"
              + " when, at what cost, and since when it has been confirmed.",
          List.of("éducation", "enfance", "parentalité", "loisirs", "carte"),
          List.of("education", "childhood", "parenting", "leisure", "map"));

  static final String TYPE = "place";
  static final Property NAME = known(Namespaces.SCHEMA, "name");

  private static final Property GEOGRAPHIC_NAME = known(Namespaces.LOCN, "geographicName");
  private static final Property STATUS = known(Namespaces.ADMS, "status");
  private static final Property CENTRE = known(Namespaces.ORG, "siteOf");
  private static final Property HOMEPAGE = known(Namespaces.FOAF, "homepage");
  private static final Property IDENTIFIER = known(Namespaces.SCHEMA, "identifier");

  private final EducationMap map;
  private final TerritoryDirectory territories;
  private final OrganisationDirectory organisations;
  private final Uris uris;

  @Inject
  public PlaceDescriber(
      EducationMap map,
      TerritoryDirectory territories,
      OrganisationDirectory organisations,
      Uris uris) {
    this.map = map;
    this.territories = territories;
    this.organisations = organisations;
    this.uris = uris;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public DatasetDescription dataset() {
    return DATASET;
  }

  @Override
  public String shape() {
    return "PlaceShape";
  }

  @Override
  public List<String> keys() {
    return map.publishedKeys();
  }

  @Override
  public Optional<String> mergedInto(String key) {
    return map.survivorOf(key);
  }

  @Override
  public Map<String, Model> describe(Collection<String> keys) {
    List<PlaceView> places = map.published(keys);
    Map<String, TerritoryView> communes =
        territories.find(keysOf(places, PlaceView::commune, TerritoryRef::key)).stream()
            .collect(Collectors.toMap(TerritoryView::key, commune -> commune));
    Set<String> centres =
        organisations.published(keysOf(places, PlaceView::centre, OrganisationRef::key)).stream()
            .map(OrganisationPublicView::key)
            .collect(Collectors.toSet());
    return places.stream()
        .collect(
            Collectors.toMap(
                PlaceView::key,
                place ->
                    describe(
                        uris,
                        place,
                        place.commune() == null ? null : communes.get(place.commune().key()),
                        place.centre() != null && centres.contains(place.centre().key()))));
  }

  private static <T> List<String> keysOf(
      List<PlaceView> places, Function<PlaceView, T> named, Function<T, String> key) {
    return places.stream().map(named).filter(Objects::nonNull).map(key).distinct().toList();
  }

  /**
   * @param commune where it is; null where that is not recorded any more
   * @param centreIsPublic whether everybody knows the organisation that keeps it
   */
  static Model describe(Uris uris, PlaceView place, TerritoryView commune, boolean centreIsPublic) {
    PlaceDetails details = place.details();
    DocumentBuilder builder =
        DocumentBuilder.of(uris, TYPE, place.key())
            .type(
                Namespaces.SCHEMA + "Place",
                Namespaces.GEO + "Feature",
                Namespaces.DCT + "Location")
            .french(dct("title"), place.name())
            .french(NAME, place.name())
            .french(GEOGRAPHIC_NAME, place.name())
            .plain(dct("identifier"), place.key())
            .code(dct("type"), "place-kind", details.kind())
            .french(dct("description"), details.description())
            .code(STATUS, "place-state", place.state())
            .position(details.position())
            .link(HOMEPAGE, details.contact().page())
            .typed(IDENTIFIER, details.siret(), Terms.SIRET_CLASS)
            .day(dct("valid"), place.confirmedOn().plusMonths(Freshness.CHECK_AFTER_MONTHS))
            .moment(dct("modified"), place.modifiedAt());
    builder
        .day(builder.own(Terms.CONFIRMED_ON), place.confirmedOn())
        .code(builder.own(Terms.CONFIRMED_BY), "confirmation", place.confirmedBy())
        .french(builder.own(Terms.ACCESSIBILITY_NOTE), details.accessibilityNote());
    if (commune != null) {
      builder
          .thing(dct("isPartOf"), "territory", commune.key())
          .plain(builder.own(Terms.COMMUNE_CODE), commune.code());
    }
    if (centreIsPublic) {
      builder.thing(CENTRE, "organisation", place.centre().key());
    }
    for (Accessibility accessibility : details.accessibility()) {
      builder.code(builder.own(Terms.ACCESSIBLE_TO), "accessibility", accessibility);
    }
    for (String language : details.languages()) {
      builder.language(dct("language"), language);
    }
    for (String former : place.formerKeys()) {
      builder.thing(OWL.sameAs, TYPE, former);
    }
    address(builder, details, commune);
    OpeningTimes.of(
        builder, known(Namespaces.SCHEMA, "openingHoursSpecification"), details.hours());
    Contact.of(builder, details.contact().email(), details.contact().phone(), null);
    return builder.model();
  }

  private static void address(
      DocumentBuilder builder, PlaceDetails details, TerritoryView commune) {
    String town = commune == null ? "" : commune.name();
    DocumentBuilder address =
        builder
            .part("address")
            .partOf(builder, known(Namespaces.LOCN, "address"))
            .type(Namespaces.LOCN + "Address")
            .french(locn("thoroughfare"), details.street())
            .french(locn("locatorName"), details.complement())
            .plain(locn("postCode"), details.postcode())
            .french(locn("postName"), town)
            .french(locn("adminUnitL1"), "France")
            .french(
                locn("fullAddress"),
                Stream.of(
                        details.street(),
                        details.complement(),
                        (details.postcode() + " " + town).strip())
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining(", ")));
    if (commune != null && commune.parent() != null) {
      address.french(locn("adminUnitL2"), commune.parent().name());
    }
  }

  private static Property locn(String name) {
    return known(Namespaces.LOCN, name);
  }
}
