package fr.essaim.publisher.catalogue;

import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.document.Uris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VCARD4;

/**
 * One page of the catalogue while it is written, with what all its parts refer to: who publishes,
 * whom to write to, which area. Each page has these itself, so that it can be understood, and
 * checked, without the others.
 */
final class CatalogueNodes {

  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  /**
   * Around the Hauts-de-France, where the network is at home. As a box, for that is the property
   * whose polygon may stand on the place itself, which is the only one that harvesters keep.
   */
  private static final String AREA =
      "POLYGON((1.37 48.83,4.26 48.83,4.26 51.10,1.37 51.10,1.37 48.83))";

  private final Uris uris;
  private final Model model = ModelFactory.createDefaultModel();
  private final Resource publisher;
  private final Resource contact;
  private final Resource area;
  private final Resource rights;

  /**
   * @param federation URI and name of who publishes; null when no federation is in the data
   */
  CatalogueNodes(Uris uris, Map.Entry<String, String> federation) {
    this.uris = uris;
    this.publisher =
        federation == null
            ? own("publisher")
                .addProperty(RDF.type, FOAF.Agent)
                .addProperty(FOAF.name, "Essaim", "fr")
            : model
                .createResource(federation.getKey(), FOAF.Agent)
                .addProperty(RDF.type, FOAF.Organization)
                .addProperty(FOAF.name, federation.getValue(), "fr");
    this.contact =
        own("contact")
            .addProperty(RDF.type, VCARD4.Kind)
            .addProperty(RDF.type, VCARD4.Organization)
            .addProperty(VCARD4.fn, publisher.getProperty(FOAF.name).getString())
            .addProperty(VCARD4.hasURL, page("/signaler"));
    RDFDatatype wkt = TypeMapper.getInstance().getSafeTypeByName(Namespaces.GEO + "wktLiteral");
    this.area =
        own("area")
            .addProperty(RDF.type, DCTerms.Location)
            .addProperty(DCAT.bbox, typed(AREA, wkt));
    this.rights =
        own("rights")
            .addProperty(RDF.type, DCTerms.RightsStatement)
            .addProperty(
                RDFS.label,
                "Données publiques\u202f: réutilisation libre et gratuite, en mentionnant la source et"
                    + " la date.",
                "fr")
            .addProperty(
                RDFS.label,
                "Public data: re-use is free, with a mention of the source and the date.",
                "en");
  }

  Model model() {
    return model;
  }

  /** The resource of the catalogue that has this name. */
  Resource own(String name) {
    return model.createResource(uris.base() + "/catalogue#" + name);
  }

  /** An address of ours. */
  Resource page(String path) {
    return uri(uris.base() + path);
  }

  Resource uri(String uri) {
    return model.createResource(uri);
  }

  /** A term of the Union's authority tables. */
  Resource authority(String name) {
    return uri(AUTHORITY + name);
  }

  Resource mediaType(String type) {
    return uri(MEDIA_TYPES + type);
  }

  /** A specification that something conforms to. */
  Resource standard(String uri) {
    return uri(uri).addProperty(RDF.type, DCTerms.Standard);
  }

  /** What datasets, series and services have alike. */
  Resource published(Resource subject) {
    return subject
        .addProperty(DCTerms.publisher, publisher)
        .addProperty(DCAT.contactPoint, contact)
        .addProperty(DCTerms.license, uri(Catalogue.LICENCE))
        .addProperty(DCTerms.accessRights, authority("access-right/PUBLIC"))
        .addProperty(DCTerms.language, authority("language/FRA"));
  }

  /**
   * What it is about, where, and where people read of it.
   *
   * @param dataset the name of the dataset that it is, or is of
   */
  Resource covering(Resource subject, String dataset) {
    return subject
        .addProperty(DCAT.theme, authority("data-theme/SOCI"))
        .addProperty(DCTerms.spatial, area)
        .addProperty(DCTerms.spatial, authority("country/FRA"))
        .addProperty(
            DCAT.landingPage,
            model.createResource(uris.base() + "/donnees/" + dataset, FOAF.Document));
  }

  Resource publisher() {
    return publisher;
  }

  /** What may be done with what is distributed, for people. */
  Resource rights() {
    return rights;
  }

  static void issued(Resource subject, Instant issued) {
    time(subject, DCTerms.issued, issued);
  }

  static void modified(Resource subject, Instant modified) {
    time(subject, DCTerms.modified, modified);
  }

  private static void time(Resource subject, Property property, Instant time) {
    if (time.isAfter(Instant.EPOCH)) {
      subject.addProperty(
          property,
          typed(time.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime));
    }
  }

  /** Adds what period it is about; without an end it goes on. */
  void temporal(Resource subject, RDFNode start, RDFNode end) {
    Resource period = model.createResource(DCTerms.PeriodOfTime).addProperty(DCAT.startDate, start);
    if (end != null) {
      period.addProperty(DCAT.endDate, end);
    }
    subject.addProperty(DCTerms.temporal, period);
  }

  static RDFNode day(LocalDate day) {
    return typed(day.toString(), XSDDatatype.XSDdate);
  }

  static RDFNode typed(String value, RDFDatatype type) {
    return ResourceFactory.createTypedLiteral(value, type);
  }

  static Property property(String namespace, String name) {
    return ResourceFactory.createProperty(namespace, name);
  }

  static Resource term(String namespace, String name) {
    return ResourceFactory.createResource(namespace + name);
  }
}
