package fr.essaim.publisher.describe;

import static fr.essaim.publisher.describe.DocumentBuilder.dct;
import static fr.essaim.publisher.describe.DocumentBuilder.known;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PublishedPrototype;
import fr.essaim.core.prototypes.SheetFigure;
import fr.essaim.core.prototypes.SheetFigures;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.StateSince;
import fr.essaim.core.prototypes.Theme;
import fr.essaim.core.prototypes.VersionView;
import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Terms;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;

/** The document of a prototype: what it is, its life and its sheet; versions have their own. */
@Dependent
public class PrototypeDescriber implements Describer {

  /** What is published of it. */
  public static final DatasetDescription DATASET =
      new DatasetDescription(
          "prototypes",
          Optional.of(Module.PROTOTYPES),
          "Prototypes des centres sociaux connectés",
          "Prototypes of the connected social centres",
          "Les changements numériques conçus avec des habitants en atelier\u202f: leur avancement, leurs"
              + " thèmes, leurs versions sous licence et leur fiche de capitalisation.",
          "Digital changes designed with residents in workshops: their state, themes,"
              + " licensed versions and capitalisation sheet.",
          List.of("prototype", "inclusion numérique", "centre social", "médiation numérique"),
          List.of("prototype", "digital inclusion", "social centre"));

  private static final String TYPE = "prototype";
  private static final Property STATUS = known(Namespaces.ADMS, "status");
  private static final Property VERSION = known(Namespaces.DCAT, "version");
  private static final Property IMAGE = known(Namespaces.SCHEMA, "image");
  private static final Property CREDIT = known(Namespaces.SCHEMA, "creditText");

  private final PrototypeLibrary prototypes;
  private final Uris uris;

  @Inject
  public PrototypeDescriber(PrototypeLibrary prototypes, Uris uris) {
    this.prototypes = prototypes;
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
    return "PrototypeShape";
  }

  @Override
  public List<String> keys() {
    return prototypes.publishedKeys();
  }

  @Override
  public Map<String, Model> describe(Collection<String> keys) {
    return prototypes.published(keys).stream()
        .collect(Collectors.toMap(PublishedPrototype::key, prototype -> describe(uris, prototype)));
  }

  static Model describe(Uris uris, PublishedPrototype prototype) {
    DocumentBuilder builder =
        DocumentBuilder.of(uris, TYPE, prototype.key())
            .ownType(Terms.PROTOTYPE_CLASS)
            .type(Namespaces.ADMS + "Asset", Namespaces.SCHEMA + "CreativeWork")
            .french(dct("title"), prototype.title())
            .french(dct("description"), prototype.summary())
            .plain(dct("identifier"), prototype.key())
            .code(dct("type"), "kind", prototype.kind())
            .code(STATUS, "state", prototype.state())
            .thing(dct("publisher"), "organisation", prototype.steward().key())
            .plain(dct("source"), prototype.source());
    for (Audience audience : prototype.audiences()) {
      builder.code(dct("audience"), "audience", audience);
    }
    for (Theme theme : prototype.themes()) {
      builder.thing(dct("subject"), "theme", theme.key());
    }
    for (OrganisationRef origin : prototype.origins()) {
      builder.thing(builder.own(Terms.ORIGIN), "organisation", origin.key());
    }
    for (String creator : prototype.creators()) {
      builder.plain(CREDIT, creator);
    }
    if (prototype.derivedFrom() != null) {
      builder.link(AdaptationDescriber.DERIVED, prototype.derivedFrom().uri());
    }
    prototype.licence().ifPresent(licence -> VersionDescriber.licence(builder, licence));
    prototype
        .latestVersion()
        .ifPresent(version -> builder.plain(VERSION, version.number().toString()));
    for (VersionView version : prototype.versions()) {
      builder.thing(dct("hasVersion"), "version", version.key());
    }
    for (StateSince state : prototype.states()) {
      state(builder, state);
    }
    sheet(builder, prototype);
    if (prototype.cover() != null) {
      builder.link(IMAGE, picture(uris, prototype));
    }
    Contact.ofLine(builder, prototype.publicContact());
    return builder.model();
  }

  private static String picture(Uris uris, PublishedPrototype prototype) {
    return uris.base()
        + "/prototypes/"
        + prototype.key()
        + "/couverture/"
        + prototype.cover().file();
  }

  private static void state(DocumentBuilder builder, StateSince state) {
    builder
        .part("state-" + Vocabulary.slug(state.state()))
        .partOf(builder, builder.own(Terms.STATE_CHANGE))
        .ownType(Terms.STATE_CHANGE_CLASS)
        .code(STATUS, "state", state.state())
        .date(dct("date"), state.since());
  }

  private static void sheet(DocumentBuilder builder, PublishedPrototype prototype) {
    if (prototype.sheet().isEmpty() && prototype.figures().amounts().isEmpty()) {
      return;
    }
    DocumentBuilder sheet =
        builder
            .part("sheet")
            .partOf(builder, builder.own(Terms.SHEET))
            .ownType(Terms.CAPITALISATION_SHEET_CLASS);
    prototype.sheet().forEach((section, text) -> sheet.french(sheet.own(termOf(section)), text));
    prototype.figures().amounts().forEach((figure, amount) -> figure(sheet, figure, amount));
  }

  private static void figure(
      DocumentBuilder sheet, SheetFigure figure, SheetFigures.Amount amount) {
    DocumentBuilder told =
        sheet
            .part("figure-" + Vocabulary.slug(figure))
            .partOf(sheet, sheet.own(Terms.FIGURE))
            .ownType(Terms.SHEET_FIGURE_CLASS)
            .type(Namespaces.SCHEMA + (figure.isMoney() ? "MonetaryAmount" : "QuantitativeValue"))
            .code(dct("type"), "sheet-figure", figure)
            .decimal(known(Namespaces.SCHEMA, "minValue"), BigDecimal.valueOf(amount.least()))
            .decimal(known(Namespaces.SCHEMA, "maxValue"), BigDecimal.valueOf(amount.most()));
    if (figure.isMoney()) {
      told.plain(known(Namespaces.SCHEMA, "currency"), "EUR");
    } else {
      told.plain(known(Namespaces.SCHEMA, "unitCode"), "HUR");
    }
    if (amount.year() != null) {
      told.date(dct("date"), new PartialDate(amount.year().toString()));
    }
  }

  /** Each section of the sheet is a property of ours. */
  static String termOf(SheetSection section) {
    return switch (section) {
      case NEED -> Terms.NEED;
      case STEPS -> Terms.STEPS;
      case MEANS -> Terms.MEANS;
      case COSTS -> Terms.COSTS;
      case RESULTS -> Terms.RESULTS;
      case CONDITIONS_OF_SUCCESS -> Terms.CONDITIONS_OF_SUCCESS;
      case PITFALLS -> Terms.PITFALLS;
      case TESTIMONY -> Terms.TESTIMONY;
    };
  }
}
