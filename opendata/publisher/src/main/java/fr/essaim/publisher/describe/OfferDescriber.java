package fr.essaim.publisher.describe;

import static fr.essaim.publisher.describe.DocumentBuilder.dct;
import static fr.essaim.publisher.describe.DocumentBuilder.known;

import fr.essaim.core.education.Cost;
import fr.essaim.core.education.EducationMap;
import fr.essaim.core.education.EducationTheme;
import fr.essaim.core.education.OfferDetails;
import fr.essaim.core.education.OfferView;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Terms;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;

/** The document of an offer: what there is at a place, for whom, when and at what cost. */
@Dependent
public class OfferDescriber implements Describer {

  private static final String TYPE = "offer";
  private static final Property PLACE = known(Namespaces.SCHEMA, "availableAtOrFrom");
  private static final Property AUDIENCE = known(Namespaces.SCHEMA, "audience");
  private static final Property FROM_AGE = known(Namespaces.SCHEMA, "suggestedMinAge");
  private static final Property TO_AGE = known(Namespaces.SCHEMA, "suggestedMaxAge");
  private static final Property FREE = known(Namespaces.SCHEMA, "isAccessibleForFree");

  private final EducationMap map;
  private final Uris uris;

  @Inject
  public OfferDescriber(EducationMap map, Uris uris) {
    this.map = map;
    this.uris = uris;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public DatasetDescription dataset() {
    return PlaceDescriber.DATASET;
  }

  @Override
  public String shape() {
    return "OfferShape";
  }

  @Override
  public List<String> keys() {
    return map.publishedOfferKeys();
  }

  @Override
  public Map<String, Model> describe(Collection<String> keys) {
    return map.publishedOffers(keys).stream()
        .collect(Collectors.toMap(OfferView::key, offer -> describe(uris, offer)));
  }

  static Model describe(Uris uris, OfferView offer) {
    OfferDetails details = offer.details();
    DocumentBuilder builder =
        DocumentBuilder.of(uris, TYPE, offer.key())
            .type(Namespaces.SCHEMA + "Offer", Namespaces.SCHEMA + "Service")
            .french(dct("title"), details.title())
            .french(PlaceDescriber.NAME, details.title())
            .plain(dct("identifier"), offer.key())
            .french(dct("description"), details.description())
            .thing(PLACE, PlaceDescriber.TYPE, offer.placeKey())
            .code(dct("audience"), "audience", details.parents() ? Audience.PARENTS : null)
            .date(TransferDescriber.START, details.startsOn())
            .date(TransferDescriber.END, details.endsOn())
            .moment(dct("modified"), offer.modifiedAt());
    builder
        .code(builder.own(Terms.COST), "cost", details.cost())
        .french(builder.own(Terms.COST_NOTE), details.costNote())
        .french(builder.own(Terms.BOOKING), details.booking());
    if (details.cost() == Cost.FREE || details.cost() == Cost.PAID) {
      builder.bool(FREE, details.cost() == Cost.FREE);
    }
    for (EducationTheme theme : details.themes()) {
      builder.code(dct("subject"), "education-theme", theme);
    }
    ages(builder, details.ageFrom(), details.ageTo());
    OpeningTimes.of(builder, known(Namespaces.SCHEMA, "hoursAvailable"), details.hours());
    return builder.model();
  }

  private static void ages(DocumentBuilder builder, Integer from, Integer to) {
    if (from == null && to == null) {
      return;
    }
    DocumentBuilder ages =
        builder.part("ages").partOf(builder, AUDIENCE).type(Namespaces.SCHEMA + "PeopleAudience");
    if (from != null) {
      ages.number(FROM_AGE, from);
    }
    if (to != null) {
      ages.number(TO_AGE, to);
    }
  }
}
