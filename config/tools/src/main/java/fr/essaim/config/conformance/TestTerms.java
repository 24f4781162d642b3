package fr.essaim.config.conformance;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;

/** The vocabularies in which the W3C describes its tests. */
final class TestTerms {

  private static final String MANIFEST =
      "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String QUERY = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
  private static final String UPDATE = "http://www.w3.org/2009/sparql/tests/test-update#";
  private static final String HTTP = "http://www.w3.org/2011/http#";
  private static final String CONTENT = "http://www.w3.org/2011/content#";

  static final Property ENTRIES = property(MANIFEST, "entries");
  static final Property NAME = property(MANIFEST, "name");
  static final Property ACTION = property(MANIFEST, "action");
  static final Property RESULT = property(MANIFEST, "result");
  static final Property EXPECTED_STATUS = property(MANIFEST, "expectedStatus");
  static final Property EXPECTED_BOOLEAN = property(MANIFEST, "expectedBoolean");
  static final Property EXPECTED_FORMAT = property(MANIFEST, "expectedFormat");

  static final Property QUERY_FILE = property(QUERY, "query");
  static final Property DATA = property(QUERY, "data");
  static final Property GRAPH_DATA = property(QUERY, "graphData");

  static final Property REQUEST = property(UPDATE, "request");
  static final Property LABELLED_GRAPH_DATA = property(UPDATE, "graphData");
  static final Property LABELLED_GRAPH = property(UPDATE, "graph");

  static final Property REQUESTS = property(HTTP, "requests");
  static final Property METHOD = property(HTTP, "methodName");
  static final Property PATH = property(HTTP, "absolutePath");
  static final Property HEADERS = property(HTTP, "headers");
  static final Property FIELD_NAME = property(HTTP, "fieldName");
  static final Property FIELD_VALUE = property(HTTP, "fieldValue");
  static final Property BODY = property(HTTP, "body");
  static final Property RESPONSE = property(HTTP, "resp");

  static final Property ENCODING = property(CONTENT, "characterEncoding");
  static final Property CHARACTERS = property(CONTENT, "chars");

  private TestTerms() {}

  private static Property property(String namespace, String name) {
    return ResourceFactory.createProperty(namespace, name);
  }
}
