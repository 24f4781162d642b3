package fr.essaim.publisher.run;

import fr.essaim.ontology.Terms;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.describe.DatasetDescription;
import fr.essaim.publisher.describe.Describer;
import fr.essaim.publisher.describe.OrganisationDescriber;
import fr.essaim.publisher.document.Uris;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Territories that stand in memory, as a context whose things the tests change at will. */
public final class Notes implements Describer {

  private final Uris uris;
  private final Map<String, String> titles = new ConcurrentSkipListMap<>();

  public Notes(Uris uris) {
    this.uris = uris;
  }

  public Notes with(String key, String title) {
    titles.put(key, title);
    return this;
  }

  String title(String key) {
    return titles.get(key);
  }

  public void without(String key) {
    titles.remove(key);
  }

  @Override
  public String type() {
    return "territory";
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
    return List.copyOf(titles.keySet());
  }

  @Override
  public Map<String, Model> describe(Collection<String> keys) {
    return keys.stream()
        .filter(titles::containsKey)
        .collect(Collectors.toMap(key -> key, key -> describe(key, titles.get(key))));
  }

  private Model describe(String key, String title) {
    if (title.equals("a bug")) {
      throw new IllegalStateException("a bug");
    }
    Vocabulary vocabulary = new Vocabulary(uris.base());
    Model model = ModelFactory.createDefaultModel();
    model
        .createResource(uris.thing("territory", key))
        .addProperty(RDF.type, vocabulary.resource(Terms.TERRITORY_CLASS))
        .addProperty(RDF.type, DCTerms.Location)
        .addProperty(DCTerms.identifier, key)
        .addProperty(DCTerms.type, vocabulary.resource(Terms.TERRITORY_COMMUNE))
        .addProperty(SKOS.prefLabel, title, "fr");
    if (!title.equals("untitled")) {
      model.createResource(uris.thing("territory", key)).addProperty(DCTerms.title, title, "fr");
    }
    return model;
  }
}
