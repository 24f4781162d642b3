package fr.essaim.publisher.describe;

import static fr.essaim.publisher.describe.DocumentBuilder.dct;

import fr.essaim.core.education.CommuneOutlines;
import fr.essaim.core.education.Position;
import fr.essaim.core.network.RecordTerritory;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.network.TerritoryRef;
import fr.essaim.core.network.TerritoryView;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Terms;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.SKOS;

/** The document of a territory. */
@Dependent
public class TerritoryDescriber implements Describer {

  private static final String TYPE = "territory";

  private final TerritoryDirectory territories;
  private final CommuneOutlines outlines;
  private final Uris uris;

  @Inject
  public TerritoryDescriber(TerritoryDirectory territories, CommuneOutlines outlines, Uris uris) {
    this.territories = territories;
    this.outlines = outlines;
    this.uris = uris;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public DatasetDescription dataset() {
    return OrganisationDescriber.DATASET;
  }

  @Override
  public String shape() {
    return "TerritoryShape";
  }

  @Override
  public List<String> keys() {
    return territories.keys();
  }

  @Override
  public Map<String, Model> describe(Collection<String> keys) {
    return territories.find(keys).stream()
        .collect(
            Collectors.toMap(
                TerritoryView::key, territory -> describe(uris, territory, middleOf(territory))));
  }

  private Position middleOf(TerritoryView territory) {
    return switch (territory.kind()) {
      case COMMUNE -> outlines.centre(territory.code()).orElse(null);
      case DEPARTMENT ->
          middleOf(
              outlines.codes().stream()
                  .filter(code -> RecordTerritory.departmentCode(code).equals(territory.code()))
                  .sorted());
      case PROGRAMME_AREA -> middleOf(territory.communes().stream().map(TerritoryRef::code));
      case EPCI, REGION, QPV -> null;
    };
  }

  /** Amid communes: the mean of their middles; null where nothing is known of any. */
  private Position middleOf(Stream<String> codes) {
    List<Position> middles = codes.flatMap(code -> outlines.centre(code).stream()).toList();
    return middles.isEmpty()
        ? null
        : new Position(
            middles.stream().mapToDouble(Position::latitude).average().orElseThrow(),
            middles.stream().mapToDouble(Position::longitude).average().orElseThrow());
  }

  /**
   * @param middle of it; null where that is not known
   */
  static Model describe(Uris uris, TerritoryView territory, Position middle) {
    DocumentBuilder builder =
        DocumentBuilder.of(uris, TYPE, territory.key())
            .ownType(Terms.TERRITORY_CLASS)
            .type(Namespaces.DCT + "Location")
            .french(dct("title"), territory.name())
            .french(SKOS.prefLabel, territory.name())
            .plain(dct("identifier"), territory.key())
            .code(dct("type"), "territory", territory.kind())
            .plain(SKOS.notation, territory.code())
            .position(middle);
    builder.plain(builder.own(Terms.CODE_VINTAGE), territory.vintage());
    TerritoryLinks links = TerritoryLinks.SHIPPED;
    links.same(territory).forEach(uri -> builder.link(SKOS.exactMatch, uri));
    links.town(territory).ifPresent(uri -> builder.link(SKOS.closeMatch, uri));
    for (TerritoryRef whole : new TerritoryRef[] {territory.parent(), territory.epci()}) {
      if (whole != null) {
        builder.thing(dct("isPartOf"), TYPE, whole.key());
      }
    }
    for (TerritoryRef commune : territory.communes()) {
      builder.thing(dct("hasPart"), TYPE, commune.key());
    }
    return builder.model();
  }
}
