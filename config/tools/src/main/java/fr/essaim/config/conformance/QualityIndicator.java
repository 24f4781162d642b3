package fr.essaim.config.conformance;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/**
 * What the metadata quality assessment (MQA) of data.europa.eu looks at, and how many points it
 * gives for it: 405 in all. Which formats are open and which can be read by machines is said by two
 * lists of that portal.
 */
enum QualityIndicator {
  KEYWORDS("keywords", 30, Of.DATASET, has(DCAT.keyword)),
  CATEGORIES("categories", 30, Of.DATASET, has(DCAT.theme)),
  PLACE("place", 20, Of.DATASET, has(DCTerms.spatial)),
  TIME("time", 20, Of.DATASET, has(DCTerms.temporal)),

  ACCESS("access URL answers", 50, Of.DISTRIBUTION, answers(DCAT.accessURL)),
  DOWNLOAD("download URL", 20, Of.DISTRIBUTION, has(DCAT.downloadURL)),
  DOWNLOAD_ANSWERS("download URL answers", 30, Of.DISTRIBUTION, answers(DCAT.downloadURL)),

  FORMAT("format", 20, Of.DISTRIBUTION, has(DCTerms.format)),
  MEDIA_TYPE("media type", 10, Of.DISTRIBUTION, has(DCAT.mediaType)),
  KNOWN_FORMAT(
      "format and media type of known lists",
      10,
      Of.DISTRIBUTION,
      (subject, evidence) ->
          all(subject, DCTerms.format, uri -> uri.startsWith(Lists.FILE_TYPES))
              && all(subject, DCAT.mediaType, uri -> uri.startsWith(Lists.MEDIA_TYPES))),
  OPEN_FORMAT("format nobody owns", 20, Of.DISTRIBUTION, isOf(Lists.OPEN)),
  READABLE_FORMAT("format that machines read", 20, Of.DISTRIBUTION, isOf(Lists.READABLE)),
  DCAT_AP("DCAT-AP", 30, Of.DATASET, (subject, evidence) -> evidence.conforms()),

  LICENCE("licence", 20, Of.DISTRIBUTION, has(DCTerms.license)),
  KNOWN_LICENCE(
      "licence of the Union's list",
      10,
      Of.DISTRIBUTION,
      (subject, evidence) ->
          all(subject, DCTerms.license, uri -> uri.startsWith(Lists.AUTHORITY + "licence/"))),
  ACCESS_RIGHTS("access rights", 10, Of.DATASET, has(DCTerms.accessRights)),
  KNOWN_ACCESS_RIGHTS(
      "access rights of the Union's list",
      5,
      Of.DATASET,
      (subject, evidence) ->
          all(
              subject,
              DCTerms.accessRights,
              uri -> uri.startsWith(Lists.AUTHORITY + "access-right/"))),
  CONTACT("contact", 20, Of.DATASET, has(DCAT.contactPoint)),
  PUBLISHER("publisher", 10, Of.DATASET, has(DCTerms.publisher)),

  RIGHTS("rights", 5, Of.DISTRIBUTION, has(DCTerms.rights)),
  SIZE("size", 5, Of.DISTRIBUTION, has(DCAT.byteSize)),
  ISSUED("day of publication", 5, Of.DATASET, has(DCTerms.issued)),
  MODIFIED("day of the last change", 5, Of.DATASET, has(DCTerms.modified));

  /** What an indicator is looked for in. */
  private enum Of {
    DATASET,
    DISTRIBUTION
  }

  /**
   * What cannot be read from the catalogue.
   *
   * @param conforms whether it conforms to DCAT-AP
   * @param answers whether something answers at an address
   */
  record Evidence(boolean conforms, Predicate<String> answers) {}

  private interface Check {
    boolean holds(Resource subject, Evidence evidence);
  }

  private static final class Lists {
    static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    static final String FILE_TYPES = AUTHORITY + "file-type/";
    static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    /** Of the portal's two lists, the types that both have. */
    private static final String[] BOTH = {
      "CSV",
      "GEOJSON",
      "ICS",
      "JSON",
      "JSON_LD",
      "KML",
      "KMZ",
      "NETCDF",
      "ODS",
      "RDF_N_QUADS",
      "RDF_N_TRIPLES",
      "RDF_TRIG",
      "RDF_TURTLE",
      "RDF_XML",
      "RSS",
      "XML"
    };

    static final Set<String> OPEN =
        fileTypes(
            "BMP",
            "DBF",
            "GZIP",
            "HTML",
            "JPEG2000",
            "PNG",
            "RTF",
            "TAR",
            "TIFF",
            "TSV",
            "TXT",
            "WMS_SRVC",
            "ZIP");
    static final Set<String> READABLE = fileTypes("RDFA", "SHP", "XLS", "XLSX");

    private static Set<String> fileTypes(String... names) {
      return Set.of(
          Stream.concat(Arrays.stream(BOTH), Arrays.stream(names))
              .map(FILE_TYPES::concat)
              .toArray(String[]::new));
    }
  }

  private final String words;
  private final int points;
  private final Of of;
  private final Check check;

  QualityIndicator(String words, int points, Of of, Check check) {
    this.words = words;
    this.points = points;
    this.of = of;
    this.check = check;
  }

  String words() {
    return words;
  }

  int points() {
    return points;
  }

  boolean isOfDistributions() {
    return of == Of.DISTRIBUTION;
  }

  /** The points of a dataset or a distribution. */
  int pointsOf(Resource subject, Evidence evidence) {
    return check.holds(subject, evidence) ? points : 0;
  }

  private static Check has(Property property) {
    return (subject, evidence) -> subject.hasProperty(property);
  }

  private static Check answers(Property property) {
    return (subject, evidence) -> all(subject, property, evidence.answers());
  }

  private static Check isOf(Set<String> fileTypes) {
    return (subject, evidence) -> all(subject, DCTerms.format, fileTypes::contains);
  }

  /** Whether there is a value, and each fits. */
  private static boolean all(Resource subject, Property property, Predicate<String> fits) {
    Property known = ResourceFactory.createProperty(property.getURI());
    return subject.hasProperty(known)
        && subject.listProperties(known).mapWith(Statement::getObject).toList().stream()
            .map(RDFNode::toString)
            .allMatch(fits);
  }
}
