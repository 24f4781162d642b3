package fr.essaim.publisher.catalogue;

import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.document.Uris;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** The statistics of the datasets and of the links between them and to others, in VoID. */
final class VoidDescription {

  private final Uris uris;
  private final List<DatasetFacts> datasets;
  private final Model model = ModelFactory.createDefaultModel();

  VoidDescription(Uris uris, List<DatasetFacts> datasets) {
    this.uris = uris;
    this.datasets = datasets;
  }

  Model model() {
    Resource description = model.createResource(uris.base() + "/.well-known/void");
    description.addProperty(RDF.type, model.createResource(Namespaces.VOID + "DatasetDescription"));
    description.addProperty(DCTerms.title, "Les données d'Essaim en chiffres", "fr");
    description.addProperty(DCTerms.title, "Essaim's data in figures", "en");
    for (DatasetFacts facts : datasets) {
      description.addProperty(
          ResourceFactory.createProperty(Namespaces.FOAF, "topic"), dataset(facts));
      facts.links().forEach((link, count) -> linkset(facts, link, count));
    }
    return model;
  }

  private Resource dataset(DatasetFacts facts) {
    Resource dataset = named(facts.name());
    dataset.addProperty(RDF.type, model.createResource(Namespaces.VOID + "Dataset"));
    dataset.addProperty(DCTerms.license, model.createResource(Catalogue.LICENCE));
    dataset.addProperty(term("uriSpace"), uriSpace(facts));
    dataset.addProperty(term("sparqlEndpoint"), model.createResource(uris.base() + "/sparql"));
    for (DumpFormat format :
        List.of(DumpFormat.N_QUADS, DumpFormat.PLAIN_TURTLE, DumpFormat.TURTLE)) {
      dataset.addProperty(
          term("dataDump"),
          model.createResource(uris.base() + "/dump/" + format.fileOf(facts.name())));
    }
    facts
        .example()
        .ifPresent(
            thing -> dataset.addProperty(term("exampleResource"), model.createResource(thing)));
    vocabularies(facts)
        .forEach(
            vocabulary ->
                dataset.addProperty(term("vocabulary"), model.createResource(vocabulary)));
    number(dataset, "triples", facts.triples());
    number(dataset, "documents", facts.documents());
    number(dataset, "entities", facts.documents());
    number(dataset, "properties", facts.properties().size());
    number(dataset, "classes", facts.classes().size());
    partitions(dataset, "propertyPartition", "property", "triples", facts.properties());
    partitions(dataset, "classPartition", "class", "entities", facts.classes());
    return dataset;
  }

  /** Codes are terms of the vocabulary; all other things have URIs of their own. */
  private String uriSpace(DatasetFacts facts) {
    String codes = uris.base() + "/def#";
    return facts.example().filter(thing -> thing.startsWith(codes)).isPresent()
        ? codes
        : uris.base() + "/id/";
  }

  /** The known ones that its properties and classes are of, and our own. */
  private Stream<String> vocabularies(DatasetFacts facts) {
    Stream<String> known =
        Namespaces.prefixes().values().stream()
            .filter(
                namespace ->
                    Stream.concat(
                            facts.properties().keySet().stream(), facts.classes().keySet().stream())
                        .anyMatch(used -> used.startsWith(namespace)));
    return Stream.concat(known, Stream.of(uris.base() + "/def"));
  }

  private void linkset(DatasetFacts facts, DatasetFacts.Link link, long count) {
    Resource linkset =
        named(facts.name() + "-to-" + link.target() + "-" + shortName(link.property()));
    linkset.addProperty(RDF.type, model.createResource(Namespaces.VOID + "Linkset"));
    linkset.addProperty(term("subjectsTarget"), named(facts.name()));
    linkset.addProperty(
        term("objectsTarget"),
        OutsideDatasets.named(link.target())
            .map(this::outside)
            .orElseGet(() -> named(link.target())));
    linkset.addProperty(term("linkPredicate"), model.createResource(link.property()));
    number(linkset, "triples", count);
    named(facts.name()).addProperty(term("subset"), linkset);
  }

  private Resource outside(OutsideDatasets.Outside outside) {
    return model
        .createResource(uris.base() + "/.well-known/void#" + outside.name())
        .addProperty(RDF.type, model.createResource(Namespaces.VOID + "Dataset"))
        .addProperty(DCTerms.title, outside.title(), "fr")
        .addProperty(term("uriSpace"), outside.uriSpace());
  }

  private static String shortName(String property) {
    for (Map.Entry<String, String> prefix : Namespaces.prefixes().entrySet()) {
      if (property.startsWith(prefix.getValue())) {
        return prefix.getKey() + "-" + property.substring(prefix.getValue().length());
      }
    }
    return property.substring(property.lastIndexOf('#') + 1);
  }

  private static void partitions(
      Resource dataset, String partition, String by, String counted, Map<String, Long> counts) {
    Model model = dataset.getModel();
    int number = 0;
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      number++;
      Resource part = model.createResource(dataset.getURI() + "-" + by + "-" + number);
      dataset.addProperty(term(partition), part);
      part.addProperty(term(by), model.createResource(count.getKey()));
      number(part, counted, count.getValue());
    }
  }

  private Resource named(String name) {
    return model.createResource(uris.base() + "/catalogue#" + name);
  }

  private static void number(Resource subject, String property, long value) {
    subject.addProperty(
        term(property),
        ResourceFactory.createTypedLiteral(Long.toString(value), XSDDatatype.XSDinteger));
  }

  private static Property term(String name) {
    return ResourceFactory.createProperty(Namespaces.VOID, name);
  }
}
