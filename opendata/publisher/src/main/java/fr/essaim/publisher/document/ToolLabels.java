package fr.essaim.publisher.document;

import fr.essaim.ontology.Namespaces;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The name of whatever has one, said once more where all tools look for it. */
public final class ToolLabels {

  /** What names a thing, the best first. */
  private static final List<Property> NAMES =
      List.of(
          DCTerms.title, SKOS.prefLabel, ResourceFactory.createProperty(Namespaces.SCHEMA, "name"));

  private ToolLabels() {}

  /** Gives each thing of a document that has a name, and each part of it, that label. */
  public static void add(Model document) {
    for (Resource subject : document.listSubjects().toList()) {
      NAMES.stream()
          .map(name -> subject.listProperties(name).mapWith(Statement::getObject).toList())
          .filter(names -> !names.isEmpty())
          .findFirst()
          .ifPresent(names -> names.forEach(name -> subject.addProperty(RDFS.label, name)));
    }
  }
}
