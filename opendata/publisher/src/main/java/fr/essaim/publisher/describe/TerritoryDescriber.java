package fr.essaim.publisher.describe;

import static fr.essaim.publisher.describe.DocumentBuilder.dct;

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
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.SKOS;

/** The document of a territory. */
@Dependent
public class TerritoryDescriber implements Describer {

  private static final String TYPE = "territory";

  private final TerritoryDirectory territories;
  private final Uris uris;

  @Inject
  public TerritoryDescriber(TerritoryDirectory territories, Uris uris) {
    this.territories = territories;
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
        .collect(Collectors.toMap(TerritoryView::key, territory -> describe(uris, territory)));
  }

  static Model describe(Uris uris, TerritoryView territory) {
    DocumentBuilder builder =
        DocumentBuilder.of(uris, TYPE, territory.key())
            .ownType(Terms.TERRITORY_CLASS)
            .type(Namespaces.DCT + "Location")
            .french(dct("title"), territory.name())
            .french(SKOS.prefLabel, territory.name())
            .plain(dct("identifier"), territory.key())
            .code(dct("type"), "territory", territory.kind())
            .plain(SKOS.notation, territory.code());
    builder.plain(builder.own(Terms.CODE_VINTAGE), territory.vintage());
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
