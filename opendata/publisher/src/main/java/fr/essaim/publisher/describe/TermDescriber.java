package fr.essaim.publisher.describe;

import fr.essaim.ontology.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * The documents of the code lists, word for word as the vocabulary has them: it is their only
 * source, public as a whole, and the closed shapes still say what may leave.
 */
abstract class TermDescriber implements Describer {

  private static final DatasetDescription DATASET =
      new DatasetDescription(
          "listes-de-codes",
          Optional.empty(),
          "Listes de codes",
          "Code lists",
          "Les listes dont les données se servent, chaque code avec son nom, sa définition et son code"
              + " plus large\u00a0: états, natures, publics, étapes, unités…",
          "The lists that the data use, each code with its name, definition and broader code:"
              + " states, kinds, audiences, stages, units…",
          List.of("liste de codes", "nomenclature", "SKOS"),
          List.of("code list", "controlled vocabulary", "SKOS"));

  private final Vocabulary vocabulary;
  private final Resource kind;
  private Model codes;

  /**
   * @param kind the class of its terms
   */
  TermDescriber(Vocabulary vocabulary, Resource kind) {
    this.vocabulary = vocabulary;
    this.kind = kind;
  }

  @Override
  public DatasetDescription dataset() {
    return DATASET;
  }

  @Override
  public boolean isOfRelease() {
    return true;
  }

  @Override
  public List<String> keys() {
    return codes()
        .listSubjectsWithProperty(RDF.type, kind)
        .mapWith(term -> term.getURI().substring(vocabulary.uri("").length()))
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  @Override
  public Map<String, Model> describe(Collection<String> keys) {
    return keys.stream()
        .filter(key -> term(key).hasProperty(RDF.type, kind))
        .collect(Collectors.toMap(Function.identity(), key -> said(term(key))));
  }

  private Resource term(String key) {
    return codes().getResource(vocabulary.uri(key));
  }

  private static Model said(Resource term) {
    return ModelFactory.createDefaultModel().add(term.listProperties());
  }

  private synchronized Model codes() {
    if (codes == null) {
      codes = vocabulary.codes();
    }
    return codes;
  }
}
