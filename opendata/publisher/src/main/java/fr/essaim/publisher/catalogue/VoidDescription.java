package fr.essaim.publisher.catalogue;

import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.document.Uris;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** The statistics of the datasets, in VoID. */
final class VoidDescription {

  private final Uris uris;
  private final List<DatasetFacts> datasets;

  VoidDescription(Uris uris, List<DatasetFacts> datasets) {
    this.uris = uris;
    this.datasets = datasets;
  }

  Model model() {
    Model model = ModelFactory.createDefaultModel();
    Resource description = model.createResource(uris.base() + "/.well-known/void");
    description.addProperty(RDF.type, model.createResource(Namespaces.VOID + "DatasetDescription"));
    description.addProperty(DCTerms.title, "Les données d'Essaim en chiffres", "fr");
    for (DatasetFacts facts : datasets) {
      description.addProperty(
          ResourceFactory.createProperty(Namespaces.FOAF, "topic"), dataset(model, facts));
    }
    return model;
  }

  private Resource dataset(Model model, DatasetFacts facts) {
    Resource dataset = model.createResource(uris.base() + "/catalogue#" + facts.name());
    dataset.addProperty(RDF.type, model.createResource(Namespaces.VOID + "Dataset"));
    dataset.addProperty(DCTerms.license, model.createResource(Catalogue.LICENCE));
    dataset.addProperty(term("uriSpace"), uris.base() + "/id/");
    dataset.addProperty(term("sparqlEndpoint"), model.createResource(uris.base() + "/sparql"));
    for (DumpFormat format : DumpFormat.values()) {
      dataset.addProperty(
          term("dataDump"),
          model.createResource(uris.base() + "/dump/" + format.fileOf(facts.name())));
    }
    dataset.addProperty(term("vocabulary"), model.createResource(uris.base() + "/def"));
    number(dataset, "triples", facts.triples());
    number(dataset, "documents", facts.documents());
    number(dataset, "entities", facts.documents());
    number(dataset, "properties", facts.properties().size());
    number(dataset, "classes", facts.classes().size());
    partitions(dataset, "propertyPartition", "property", "triples", facts.properties());
    partitions(dataset, "classPartition", "class", "entities", facts.classes());
    return dataset;
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

  private static void number(Resource subject, String property, long value) {
    subject.addProperty(
        term(property),
        ResourceFactory.createTypedLiteral(Long.toString(value), XSDDatatype.XSDinteger));
  }

  private static Property term(String name) {
    return ResourceFactory.createProperty(Namespaces.VOID, name);
  }
}
