package fr.essaim.publisher.describe;

import fr.essaim.core.education.Position;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.prototypes.VersionKey;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.document.Uris;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * A document being drawn: statements about one thing and parts of it. What is unknown (null, blank)
 * is left out, so describers read as a list of what they give.
 */
final class DocumentBuilder {

  private static final String LANGUAGES =
      "http://publications.europa.eu/resource/authority/language/";

  private final Uris uris;
  private final Vocabulary vocabulary;
  private final Model model;
  private final Resource subject;

  private DocumentBuilder(Uris uris, Vocabulary vocabulary, Model model, Resource subject) {
    this.uris = uris;
    this.vocabulary = vocabulary;
    this.model = model;
    this.subject = subject;
  }

  static DocumentBuilder of(Uris uris, String type, String key) {
    Model model = ModelFactory.createDefaultModel();
    return new DocumentBuilder(
        uris, new Vocabulary(uris.base()), model, model.createResource(uris.thing(type, key)));
  }

  Model model() {
    return model;
  }

  /** A part of the thing, named by a fragment of its URI. */
  DocumentBuilder part(String fragment) {
    String thing = subject.getURI().replaceFirst("#.*", "");
    return new DocumentBuilder(
        uris, vocabulary, model, model.createResource(thing + "#" + fragment));
  }

  /** States that this part belongs to the other, by a property of the other. */
  DocumentBuilder partOf(DocumentBuilder whole, Property property) {
    whole.subject.addProperty(property, subject);
    return this;
  }

  DocumentBuilder type(String... classes) {
    for (String uri : classes) {
      subject.addProperty(RDF.type, model.createResource(uri));
    }
    return this;
  }

  /** A class of ours. */
  DocumentBuilder ownType(String term) {
    return type(vocabulary.uri(term));
  }

  /** Text without language: a code, a name that is the same in all. */
  DocumentBuilder plain(Property property, String value) {
    if (value != null && !value.isBlank()) {
      subject.addProperty(property, value.strip());
    }
    return this;
  }

  DocumentBuilder french(Property property, String value) {
    return text(property, value, "fr");
  }

  DocumentBuilder text(Property property, String value, String language) {
    if (value != null && !value.isBlank()) {
      subject.addProperty(property, value.strip(), language);
    }
    return this;
  }

  DocumentBuilder link(Property property, String uri) {
    if (uri != null && !uri.isBlank()) {
      subject.addProperty(property, model.createResource(uri.strip()));
    }
    return this;
  }

  /** Another thing of this instance. */
  DocumentBuilder thing(Property property, String type, String key) {
    return key == null ? this : link(property, uris.thing(type, key));
  }

  /**
   * A version of a prototype.
   *
   * @param number null for none
   */
  DocumentBuilder version(Property property, PrototypeRef prototype, String number) {
    return number == null
        ? this
        : thing(
            property,
            "version",
            new VersionKey(prototype.key(), VersionNumber.parse(number)).toString());
  }

  /** One of our terms. */
  DocumentBuilder term(Property property, String term) {
    return link(property, vocabulary.uri(term));
  }

  /** A code of one of our lists. */
  DocumentBuilder code(Property property, String list, Enum<?> constant) {
    if (constant != null) {
      subject.addProperty(property, vocabulary.code(list, constant));
    }
    return this;
  }

  DocumentBuilder typed(Property property, String value, String ownDatatype) {
    if (value != null && !value.isBlank()) {
      literal(property, value, datatype(vocabulary.uri(ownDatatype)));
    }
    return this;
  }

  /**
   * A date of the precision that is known and, beside it, the first and the last day that it may
   * mean: only days can be compared with days. These properties are called like the one of the
   * date.
   */
  DocumentBuilder date(Property property, PartialDate date) {
    if (date != null) {
      day(own(property.getLocalName() + "Earliest"), date.firstDay());
      day(own(property.getLocalName() + "Latest"), date.lastDay());
      XSDDatatype type =
          switch (date.precision()) {
            case YEAR -> XSDDatatype.XSDgYear;
            case MONTH -> XSDDatatype.XSDgYearMonth;
            case DAY -> XSDDatatype.XSDdate;
          };
      literal(property, date.value(), type);
    }
    return this;
  }

  /** The same of a date that is known to the day. */
  DocumentBuilder date(Property property, LocalDate day) {
    return date(property, day == null ? null : PartialDate.of(day));
  }

  /** A date by a property that only ever has days. */
  DocumentBuilder day(Property property, LocalDate day) {
    return literal(property, day.toString(), XSDDatatype.XSDdate);
  }

  DocumentBuilder moment(Property property, Instant moment) {
    return literal(property, moment.toString(), XSDDatatype.XSDdateTime);
  }

  DocumentBuilder time(Property property, LocalTime time) {
    return literal(property, time.format(DateTimeFormatter.ISO_LOCAL_TIME), XSDDatatype.XSDtime);
  }

  DocumentBuilder bool(Property property, boolean value) {
    return literal(property, Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  /** How many there are of something. */
  DocumentBuilder number(Property property, long number) {
    return literal(property, Long.toString(number), XSDDatatype.XSDnonNegativeInteger);
  }

  DocumentBuilder decimal(Property property, BigDecimal number) {
    return number == null
        ? this
        : literal(property, number.stripTrailingZeros().toPlainString(), XSDDatatype.XSDdecimal);
  }

  DocumentBuilder hex(Property property, String digits) {
    return literal(property, digits.toLowerCase(Locale.ROOT), XSDDatatype.XSDhexBinary);
  }

  /** A point, as pages that know schema.org read it and as geographic systems do. */
  DocumentBuilder position(Position position) {
    if (position == null) {
      return this;
    }
    String latitude = Position.text(position.latitude());
    String longitude = Position.text(position.longitude());
    DocumentBuilder geometry =
        part("geometry")
            .partOf(this, known(Namespaces.GEO, "hasGeometry"))
            .partOf(this, known(Namespaces.LOCN, "geometry"))
            .type(Namespaces.GEO + "Geometry", Namespaces.LOCN + "Geometry");
    geometry.literal(
        known(Namespaces.GEO, "asWKT"),
        "POINT(" + longitude + " " + latitude + ")",
        datatype(Namespaces.GEO + "wktLiteral"));
    part("position")
        .partOf(this, known(Namespaces.SCHEMA, "geo"))
        .type(Namespaces.SCHEMA + "GeoCoordinates")
        .literal(known(Namespaces.SCHEMA, "latitude"), latitude, XSDDatatype.XSDdecimal)
        .literal(known(Namespaces.SCHEMA, "longitude"), longitude, XSDDatatype.XSDdecimal);
    return this;
  }

  /** A language, by the Union's table; what is no language of two letters is left out. */
  DocumentBuilder language(Property property, String twoLetters) {
    if (twoLetters == null || !twoLetters.matches("[a-z]{2}")) {
      return this;
    }
    try {
      return link(
          property,
          LANGUAGES + Locale.forLanguageTag(twoLetters).getISO3Language().toUpperCase(Locale.ROOT));
    } catch (MissingResourceException unheardOf) {
      return this;
    }
  }

  /** A property of ours. */
  Property own(String term) {
    return vocabulary.property(term);
  }

  static Property known(String namespace, String name) {
    return ResourceFactory.createProperty(namespace, name);
  }

  static Property dct(String name) {
    return known(Namespaces.DCT, name);
  }

  private DocumentBuilder literal(Property property, String value, RDFDatatype type) {
    subject.addProperty(property, ResourceFactory.createTypedLiteral(value, type));
    return this;
  }

  private static RDFDatatype datatype(String uri) {
    return TypeMapper.getInstance().getSafeTypeByName(uri);
  }
}
