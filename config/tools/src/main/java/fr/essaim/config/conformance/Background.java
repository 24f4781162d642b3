package fr.essaim.config.conformance;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What others say of the things that a catalogue only names: the authority tables of the European
 * Union, the registered media types, the licence, pages. The shapes ask for it, and a validator
 * does not fetch it.
 */
final class Background {

  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  /** What the entries of a table are. */
  private static final Map<String, Resource> TABLES =
      Map.of(
          "language", DCTerms.LinguisticSystem,
          "country", DCTerms.Location,
          "continent", DCTerms.Location,
          "place", DCTerms.Location,
          "frequency", DCTerms.Frequency,
          "access-right", DCTerms.RightsStatement,
          "file-type", DCTerms.MediaTypeOrExtent,
          "licence", DCTerms.LicenseDocument,
          "corporate-body", FOAF.Agent);

  /** What the values of a property are. */
  private static final Map<Property, Resource> VALUES =
      Map.of(
          DCTerms.license, DCTerms.LicenseDocument,
          DCAT.landingPage, FOAF.Document,
          FOAF.homepage, FOAF.Document,
          FOAF.page, FOAF.Document,
          DCAT.endpointURL, RDFS.Resource);

  private Background() {}

  /** What is said of the things that this catalogue names. */
  static Model of(Model catalogue) {
    Model background = ModelFactory.createDefaultModel();
    catalogue.listStatements().forEach(statement -> describe(statement, background));
    return background;
  }

  private static void describe(Statement statement, Model background) {
    RDFNode value = statement.getObject();
    if (!value.isURIResource()) {
      return;
    }
    Resource thing = background.createResource(value.asResource().getURI());
    Optional.ofNullable(VALUES.get(statement.getPredicate()))
        .ifPresent(type -> thing.addProperty(RDF.type, type));
    if (thing.getURI().startsWith(AUTHORITY)) {
      describeEntry(thing, background);
    } else if (thing.getURI().startsWith(MEDIA_TYPES)) {
      thing.addProperty(RDF.type, DCTerms.MediaType);
    }
  }

  private static void describeEntry(Resource entry, Model background) {
    String name = entry.getURI().substring(AUTHORITY.length());
    String table = name.replaceFirst("/.*", "");
    Resource scheme =
        background
            .createResource(AUTHORITY + table, SKOS.ConceptScheme)
            .addProperty(DCTerms.title, table, "en");
    if (entry.equals(scheme)) {
      return;
    }
    entry
        .addProperty(RDF.type, SKOS.Concept)
        .addProperty(RDF.type, TABLES.getOrDefault(table, SKOS.Concept))
        .addProperty(SKOS.prefLabel, name, "en")
        .addProperty(SKOS.inScheme, scheme);
  }
}
