package fr.essaim.publisher.describe;

import static fr.essaim.publisher.describe.DocumentBuilder.dct;

import fr.essaim.core.gardens.GardenService;
import fr.essaim.core.gardens.GardenView;
import fr.essaim.core.gardens.domain.Garden;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.SKOS;

/** The document of a garden. */
@Dependent
public class GardenDescriber implements Describer {

  private static final DatasetDescription DATASET =
      new DatasetDescription(
          "jardins",
          Optional.empty(),
          "Jardins partagés",
          "Shared gardens",
          "Les jardins que les centres partagent avec leurs habitants.",
          "The gardens that centres share with their residents.",
          List.of("jardin"),
          List.of("garden"));

  @Inject private GardenService gardens;
  @Inject private Uris uris;

  @Override
  public String type() {
    return Garden.TYPE;
  }

  @Override
  public DatasetDescription dataset() {
    return DATASET;
  }

  @Override
  public String shape() {
    return "GardenShape";
  }

  @Override
  public List<String> keys() {
    return gardens.publishedKeys();
  }

  @Override
  public Map<String, Model> describe(Collection<String> keys) {
    return gardens.published(keys).stream()
        .collect(Collectors.toMap(GardenView::key, this::document));
  }

  private Model document(GardenView garden) {
    return DocumentBuilder.of(uris, Garden.TYPE, garden.key())
        .type("http://schema.org/Place")
        .french(dct("title"), garden.name())
        .french(SKOS.prefLabel, garden.name())
        .plain(dct("identifier"), garden.key())
        .french(dct("description"), garden.details().description())
        .thing(dct("publisher"), "organisation", garden.centre().key())
        .model();
  }
}
