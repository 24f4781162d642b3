package fr.essaim.publisher.catalogue;

import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.catalogue.Generation.FileFacts;
import fr.essaim.publisher.document.Uris;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VCARD4;

/** The catalogue of the datasets, in DCAT-AP 3. */
final class Catalogue {

  static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";

  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  /** With https, as DCAT-AP's controlled vocabularies want it, though SPDX's namespace has http. */
  private static final String SHA_256 = "https://spdx.org/rdf/terms#checksumAlgorithm_sha256";

  /** Around the Hauts-de-France, where the network is at home. */
  private static final String AREA =
      "POLYGON((1.37 48.83,4.26 48.83,4.26 51.10,1.37 51.10,1.37 48.83))";

  private final Uris uris;
  private final List<DatasetFacts> datasets;
  private final Map<String, FileFacts> files;
  private final long position;
  private final Model model = ModelFactory.createDefaultModel();

  Catalogue(Uris uris, List<DatasetFacts> datasets, Map<String, FileFacts> files, long position) {
    this.uris = uris;
    this.datasets = datasets;
    this.files = files;
    this.position = position;
  }

  Model model() {
    Resource publisher = publisher();
    Resource contact = contact(publisher);
    Resource catalogue =
        model
            .createResource(uris.base() + "/catalogue", DCAT.Catalog)
            .addProperty(DCTerms.title, "Catalogue des données ouvertes d'Essaim", "fr")
            .addProperty(DCTerms.title, "Essaim open data catalogue", "en")
            .addProperty(
                DCTerms.description,
                hasPrototypes()
                    ? "Les prototypes conçus avec les habitants des centres sociaux, et les"
                        + " organisations qui les portent."
                    : "Les organisations d'un réseau de centres sociaux.",
                "fr")
            .addProperty(
                DCTerms.description,
                hasPrototypes()
                    ? "The prototypes designed with the inhabitants of social centres, and the"
                        + " organisations behind them."
                    : "The organisations of a network of social centres.",
                "en")
            .addProperty(DCTerms.publisher, publisher)
            .addProperty(DCTerms.license, uri(LICENCE))
            .addProperty(DCTerms.language, authority("language/FRA"))
            .addProperty(DCTerms.spatial, authority("country/FRA"))
            .addProperty(FOAF.homepage, uri(uris.base() + "/"))
            .addProperty(property(Namespaces.DCAT, "themeTaxonomy"), authority("data-theme"));
    Instant modified = Instant.EPOCH;
    Resource service = service(publisher, contact);
    catalogue.addProperty(property(Namespaces.DCAT, "service"), service);
    for (DatasetFacts facts : datasets) {
      Resource dataset = dataset(facts, publisher, contact);
      catalogue.addProperty(DCAT.dataset, dataset);
      service.addProperty(property(Namespaces.DCAT, "servesDataset"), dataset);
      modified = facts.modified().isAfter(modified) ? facts.modified() : modified;
    }
    modified(catalogue, modified);
    return model;
  }

  private boolean hasPrototypes() {
    return datasets.stream().anyMatch(facts -> facts.name().equals("prototypes"));
  }

  private Resource publisher() {
    return datasets.stream()
        .flatMap(facts -> facts.federations().entrySet().stream())
        .findFirst()
        .map(
            federation ->
                model
                    .createResource(federation.getKey(), FOAF.Agent)
                    .addProperty(RDF.type, FOAF.Organization)
                    .addProperty(FOAF.name, federation.getValue(), "fr"))
        .orElseGet(
            () ->
                model
                    .createResource(uris.base() + "/catalogue#publisher", FOAF.Agent)
                    .addProperty(FOAF.name, "Essaim", "fr"));
  }

  private Resource contact(Resource publisher) {
    return model
        .createResource(uris.base() + "/catalogue#contact", VCARD4.Kind)
        .addProperty(RDF.type, VCARD4.Organization)
        .addProperty(VCARD4.fn, publisher.getProperty(FOAF.name).getString())
        .addProperty(VCARD4.hasURL, uri(uris.base() + "/signaler"));
  }

  private Resource dataset(DatasetFacts facts, Resource publisher, Resource contact) {
    DatasetText text = DatasetText.of(facts.name());
    Resource dataset =
        model
            .createResource(uris.base() + "/catalogue#" + facts.name(), DCAT.Dataset)
            .addProperty(DCTerms.identifier, facts.name())
            .addProperty(DCTerms.title, text.titleFr(), "fr")
            .addProperty(DCTerms.title, text.titleEn(), "en")
            .addProperty(DCTerms.description, text.descriptionFr(), "fr")
            .addProperty(DCTerms.description, text.descriptionEn(), "en")
            .addProperty(DCTerms.publisher, publisher)
            .addProperty(DCAT.contactPoint, contact)
            .addProperty(DCAT.theme, authority("data-theme/SOCI"))
            .addProperty(DCTerms.language, authority("language/FRA"))
            .addProperty(DCTerms.accrualPeriodicity, authority("frequency/CONT"))
            .addProperty(DCTerms.accessRights, authority("access-right/PUBLIC"))
            .addProperty(DCTerms.license, uri(LICENCE))
            .addProperty(DCTerms.conformsTo, uri(uris.base() + "/def/shapes"))
            .addProperty(DCTerms.spatial, area())
            .addProperty(DCTerms.spatial, authority("country/FRA"))
            .addProperty(DCAT.landingPage, uri(uris.base() + "/donnees"))
            .addProperty(property(Namespaces.DCAT, "version"), Long.toString(position));
    model.add(uri(uris.base() + "/def/shapes"), RDF.type, DCTerms.Standard);
    text.keywordsFr().forEach(word -> dataset.addProperty(DCAT.keyword, word, "fr"));
    text.keywordsEn().forEach(word -> dataset.addProperty(DCAT.keyword, word, "en"));
    facts
        .earliestYear()
        .ifPresent(
            year ->
                dataset.addProperty(
                    DCTerms.temporal,
                    model
                        .createResource(DCTerms.PeriodOfTime)
                        .addProperty(DCAT.startDate, typed(year, XSDDatatype.XSDgYear))));
    modified(dataset, facts.modified());
    for (DumpFormat format : DumpFormat.values()) {
      dataset.addProperty(DCAT.distribution, distribution(facts, text, format));
    }
    return dataset;
  }

  private Resource area() {
    RDFDatatype wkt = TypeMapper.getInstance().getSafeTypeByName(Namespaces.GEO + "wktLiteral");
    return model
        .createResource(uris.base() + "/catalogue#area", DCTerms.Location)
        .addProperty(DCAT.bbox, typed(AREA, wkt));
  }

  private Resource distribution(DatasetFacts facts, DatasetText text, DumpFormat format) {
    String file = format.fileOf(facts.name());
    FileFacts known = files.get(file);
    String url = uris.base() + "/dump/" + file;
    String about = uris.base() + "/catalogue#" + file.replace('.', '-');
    Resource distribution =
        model
            .createResource(about, DCAT.Distribution)
            .addProperty(DCTerms.title, text.titleFr() + " : " + format.title(), "fr")
            .addProperty(DCTerms.title, text.titleEn() + ": " + format.title(), "en")
            .addProperty(DCAT.accessURL, uri(url))
            .addProperty(DCAT.downloadURL, uri(url))
            .addProperty(DCTerms.format, authority("file-type/" + format.fileType()))
            .addProperty(DCAT.mediaType, uri(MEDIA_TYPES + format.mediaType()))
            .addProperty(DCTerms.license, uri(LICENCE))
            .addProperty(DCTerms.conformsTo, uri(uris.base() + "/def/shapes"))
            .addProperty(
                DCAT.byteSize,
                typed(Long.toString(known.size()), XSDDatatype.XSDnonNegativeInteger))
            .addProperty(
                property("http://data.europa.eu/r5r/", "availability"),
                authority("planned-availability/STABLE"))
            .addProperty(
                property(Namespaces.SPDX, "checksum"),
                model
                    .createResource(about + "-checksum", term(Namespaces.SPDX, "Checksum"))
                    .addProperty(
                        property(Namespaces.SPDX, "algorithm"),
                        model.createResource(SHA_256, term(Namespaces.SPDX, "ChecksumAlgorithm")))
                    .addProperty(
                        property(Namespaces.SPDX, "checksumValue"),
                        typed(known.sha256(), XSDDatatype.XSDhexBinary)));
    if (format.isCompressed()) {
      distribution.addProperty(DCAT.compressFormat, uri(MEDIA_TYPES + "application/gzip"));
    }
    modified(distribution, facts.modified());
    return distribution;
  }

  private Resource service(Resource publisher, Resource contact) {
    Resource service =
        model
            .createResource(uris.base() + "/catalogue#sparql", DCAT.DataService)
            .addProperty(RDF.type, term(Namespaces.SD, "Service"))
            .addProperty(DCTerms.identifier, "sparql")
            .addProperty(DCTerms.title, "Point d'accès SPARQL d'Essaim", "fr")
            .addProperty(DCTerms.title, "Essaim SPARQL endpoint", "en")
            .addProperty(
                DCTerms.description,
                "Toute requête SPARQL 1.1 en lecture sur l'ensemble des documents publiés.",
                "fr")
            .addProperty(DCTerms.publisher, publisher)
            .addProperty(DCAT.contactPoint, contact)
            .addProperty(DCTerms.license, uri(LICENCE))
            .addProperty(DCTerms.accessRights, authority("access-right/PUBLIC"))
            .addProperty(DCAT.theme, authority("data-theme/SOCI"))
            .addProperty(DCAT.keyword, "SPARQL", "fr")
            .addProperty(DCAT.landingPage, uri(uris.base() + "/donnees"))
            .addProperty(property(Namespaces.DCAT, "endpointURL"), uri(uris.base() + "/sparql"))
            .addProperty(
                property(Namespaces.DCAT, "endpointDescription"), uri(uris.base() + "/sparql"))
            .addProperty(property(Namespaces.SD, "endpoint"), uri(uris.base() + "/sparql"))
            .addProperty(
                property(Namespaces.SD, "supportedLanguage"), term(Namespaces.SD, "SPARQL11Query"))
            .addProperty(DCTerms.conformsTo, uri("https://www.w3.org/TR/sparql11-protocol/"));
    model.add(uri("https://www.w3.org/TR/sparql11-protocol/"), RDF.type, DCTerms.Standard);
    for (String format :
        List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "RDF_XML",
            "N-Triples",
            "JSON-LD")) {
      service.addProperty(
          property(Namespaces.SD, "resultFormat"), uri("http://www.w3.org/ns/formats/" + format));
    }
    return service;
  }

  private static void modified(Resource subject, Instant modified) {
    if (modified.isAfter(Instant.EPOCH)) {
      subject.addProperty(
          DCTerms.modified,
          typed(modified.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime));
    }
  }

  private Resource uri(String uri) {
    return model.createResource(uri);
  }

  private Resource authority(String name) {
    return uri(AUTHORITY + name);
  }

  private static RDFNode typed(String value, RDFDatatype type) {
    return ResourceFactory.createTypedLiteral(value, type);
  }

  private static Property property(String namespace, String name) {
    return ResourceFactory.createProperty(namespace, name);
  }

  private static Resource term(String namespace, String name) {
    return ResourceFactory.createResource(namespace + name);
  }
}
