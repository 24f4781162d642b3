package fr.essaim.publisher.describe;

import static fr.essaim.publisher.describe.DocumentBuilder.dct;
import static fr.essaim.publisher.describe.DocumentBuilder.known;

import fr.essaim.core.disclosure.Cell;
import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.steering.IndicatorDetails;
import fr.essaim.core.steering.IndicatorLibrary;
import fr.essaim.core.steering.ObservationView;
import fr.essaim.core.steering.ObservedPart;
import fr.essaim.core.steering.PublishedIndicator;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Terms;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.SKOS;

/**
 * The document of an indicator, with what it was of each year as a cube. What is kept back of
 * people never comes here: the library gives no number for it.
 */
@Dependent
public class IndicatorDescriber implements Describer {

  private static final DatasetDescription DATASET =
      new DatasetDescription(
          "indicateurs",
          Optional.of(Module.STEERING),
          "Indicateurs du réseau",
          "Indicators of the network",
          "Les chiffres du réseau année après année, comptés à partir de ce que les centres ont fait :"
              + " définition, formule, valeur, fiches comptées et ce qui manque.",
          "The figures of the network year after year, counted from what centres did: definition,"
              + " formula, value, records counted and what is missing.",
          List.of("indicateur", "statistique", "centre social"),
          List.of("indicator", "statistics", "social centre"));

  private static final String TYPE = "indicator";
  private static final Property DATA_SET = known(Namespaces.QB, "dataSet");
  private static final Property STRUCTURE = known(Namespaces.QB, "structure");
  private static final Property SLICE = known(Namespaces.QB, "slice");
  private static final Property SLICE_STRUCTURE = known(Namespaces.QB, "sliceStructure");
  private static final Property SLICE_OBSERVATION = known(Namespaces.QB, "observation");
  private static final Property PERIOD = known(Namespaces.SDMX_DIMENSION, "refPeriod");
  private static final Property VALUE = known(Namespaces.SDMX_MEASURE, "obsValue");
  private static final Property UNIT = known(Namespaces.SDMX_ATTRIBUTE, "unitMeasure");
  private static final Property STATUS = known(Namespaces.SDMX_ATTRIBUTE, "obsStatus");
  private static final String NORMAL = Namespaces.SDMX_CODE + "obsStatus-A";
  private static final String PROVISIONAL = Namespaces.SDMX_CODE + "obsStatus-P";
  private static final String MISSING = Namespaces.SDMX_CODE + "obsStatus-M";

  private final IndicatorLibrary indicators;
  private final Uris uris;

  @Inject
  public IndicatorDescriber(IndicatorLibrary indicators, Uris uris) {
    this.indicators = indicators;
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
    return "IndicatorShape";
  }

  @Override
  public List<String> keys() {
    return indicators.keys();
  }

  @Override
  public Map<String, Model> describe(Collection<String> keys) {
    return indicators.published(keys).stream()
        .collect(Collectors.toMap(PublishedIndicator::key, each -> describe(uris, each)));
  }

  static Model describe(Uris uris, PublishedIndicator indicator) {
    IndicatorDetails details = indicator.details();
    DocumentBuilder builder =
        DocumentBuilder.of(uris, TYPE, indicator.key())
            .ownType(Terms.INDICATOR_CLASS)
            .type(Namespaces.SKOS + "Concept")
            .french(SKOS.prefLabel, details.labelFr())
            .text(SKOS.prefLabel, details.labelEn(), "en")
            .french(dct("title"), details.labelFr())
            .text(dct("title"), details.labelEn(), "en")
            .plain(dct("identifier"), indicator.key())
            .french(SKOS.definition, details.definitionFr())
            .text(SKOS.definition, details.definitionEn(), "en");
    builder
        .code(builder.own(Terms.UNIT), "unit", details.unit())
        .code(builder.own(Terms.FORMULA), "measure", details.measure())
        .decimal(builder.own(Terms.TARGET), details.target());
    if (details.isOfPeople()) {
      builder.number(builder.own(Terms.THRESHOLD), details.effectiveThreshold());
    }
    DocumentBuilder cube =
        builder
            .part("cube")
            .partOf(builder, builder.own(Terms.CUBE))
            .type(Namespaces.QB + "DataSet")
            .french(dct("title"), details.labelFr())
            .text(dct("title"), details.labelEn(), "en")
            .term(STRUCTURE, Terms.INDICATOR_STRUCTURE_CLASS);
    for (ObservationView year : indicator.observations()) {
      List<DocumentBuilder> told = new ArrayList<>();
      tell(builder, uris, indicator, year, Cell.TOTAL, year.value()).ifPresent(told::add);
      for (ObservedPart part : year.parts()) {
        tell(
                builder,
                uris,
                indicator,
                year,
                part.cell(),
                part.hidden() ? null : BigDecimal.valueOf(part.count()))
            .ifPresent(told::add);
      }
      slice(cube, year.year(), told);
    }
    return cube.model();
  }

  /** What is told of a year stands together; there is no slice of nothing. */
  private static void slice(DocumentBuilder cube, int year, List<DocumentBuilder> told) {
    if (told.isEmpty()) {
      return;
    }
    DocumentBuilder slice =
        cube.part("slice-" + year)
            .partOf(cube, SLICE)
            .type(Namespaces.QB + "Slice")
            .term(SLICE_STRUCTURE, Terms.BY_YEAR)
            .date(PERIOD, new PartialDate(String.valueOf(year)));
    told.forEach(each -> each.partOf(slice, SLICE_OBSERVATION));
  }

  /** A value of the cube; where there is none, a figure that is protected, beside it. */
  private static Optional<DocumentBuilder> tell(
      DocumentBuilder whole,
      Uris uris,
      PublishedIndicator indicator,
      ObservationView year,
      Cell cell,
      BigDecimal value) {
    String code = codeOf(cell);
    DocumentBuilder told =
        whole.part(cell.isTotal() ? String.valueOf(year.year()) : year.year() + "-" + code);
    if (value == null) {
      told.partOf(whole, whole.own(Terms.PROTECTED_FIGURE))
          .ownType(Terms.PROTECTED_FIGURE_CLASS)
          .link(STATUS, MISSING);
    } else {
      boolean over = year.asOf().isEqual(lastDay(year));
      told.partOf(whole, whole.own(Terms.OBSERVATION))
          .type(Namespaces.QB + "Observation")
          .link(DATA_SET, uris.thing(TYPE, indicator.key()) + "#cube")
          .decimal(VALUE, value)
          .link(STATUS, over || year.records() == null ? NORMAL : PROVISIONAL)
          .french(dct("source"), year.evidence());
      if (cell.isTotal() && year.records() != null) {
        told.number(whole.own(Terms.RECORDS), year.records())
            .number(whole.own(Terms.MISSING), year.missing());
      }
    }
    told.date(PERIOD, new PartialDate(String.valueOf(year.year())))
        .term(whole.own(Terms.PART), code)
        .code(UNIT, "unit", indicator.details().unit());
    return value == null ? Optional.empty() : Optional.of(told);
  }

  private static LocalDate lastDay(ObservationView year) {
    return new PartialDate(String.valueOf(year.year())).lastDay();
  }

  /** As the lists of codes have it: {@code channel-peer-to-peer}. */
  private static String codeOf(Cell cell) {
    return cell.isTotal()
        ? "part-total"
        : String.join("-", cell.path()).toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
