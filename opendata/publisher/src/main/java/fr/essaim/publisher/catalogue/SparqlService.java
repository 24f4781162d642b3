package fr.essaim.publisher.catalogue;

import static fr.essaim.publisher.catalogue.CatalogueNodes.property;
import static fr.essaim.publisher.catalogue.CatalogueNodes.term;

import fr.essaim.ontology.Namespaces;
import java.util.List;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** The endpoint as a data service, which serves all datasets. */
final class SparqlService {

  static final String NAME = "sparql";
  static final Property SERVES = property(Namespaces.DCAT, "servesDataset");

  private static final String PROTOCOL = "https://www.w3.org/TR/sparql11-protocol/";
  private static final List<String> FORMATS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "RDF_XML",
          "N-Triples",
          "JSON-LD");

  private SparqlService() {}

  static Resource describe(CatalogueNodes nodes) {
    Resource endpoint = nodes.page("/sparql");
    Resource service =
        nodes
            .published(nodes.own(NAME))
            .addProperty(RDF.type, DCAT.DataService)
            .addProperty(RDF.type, term(Namespaces.SD, "Service"))
            .addProperty(DCTerms.identifier, NAME)
            .addProperty(DCTerms.title, "Point d'accès SPARQL d'Essaim", "fr")
            .addProperty(DCTerms.title, "Essaim SPARQL endpoint", "en")
            .addProperty(
                DCTerms.description,
                "Toute requête SPARQL 1.1 en lecture sur l’ensemble des documents publiés.",
                "fr")
            .addProperty(
                DCTerms.description,
                "Any SPARQL 1.1 query that reads, over all published documents.",
                "en")
            .addProperty(DCAT.theme, nodes.authority("data-theme/SOCI"))
            .addProperty(DCAT.keyword, "SPARQL", "fr")
            .addProperty(DCAT.landingPage, nodes.page("/donnees"))
            .addProperty(property(Namespaces.DCAT, "endpointURL"), endpoint)
            .addProperty(property(Namespaces.DCAT, "endpointDescription"), endpoint)
            .addProperty(property(Namespaces.SD, "endpoint"), endpoint)
            .addProperty(
                property(Namespaces.SD, "supportedLanguage"), term(Namespaces.SD, "SPARQL11Query"))
            .addProperty(DCTerms.conformsTo, nodes.standard(PROTOCOL));
    for (String format : FORMATS) {
      service.addProperty(
          property(Namespaces.SD, "resultFormat"),
          nodes.uri("http://www.w3.org/ns/formats/" + format));
    }
    return service;
  }
}
