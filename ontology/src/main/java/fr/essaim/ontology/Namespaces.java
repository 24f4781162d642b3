package fr.essaim.ontology;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The known vocabularies that documents, catalogue and endpoint use, and their prefixes. */
public final class Namespaces {

  public static final String ADMS = "http://www.w3.org/ns/adms#";
  public static final String AS = "https://www.w3.org/ns/activitystreams#";
  public static final String DASH = "http://datashapes.org/dash#";
  public static final String DCAT = "http://www.w3.org/ns/dcat#";
  public static final String DCT = "http://purl.org/dc/terms/";
  public static final String FOAF = "http://xmlns.com/foaf/0.1/";
  public static final String GEO = "http://www.opengis.net/ont/geosparql#";
  public static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
  public static final String LDES = "https://w3id.org/ldes#";
  public static final String LOCN = "http://www.w3.org/ns/locn#";
  public static final String ORG = "http://www.w3.org/ns/org#";
  public static final String OWL = "http://www.w3.org/2002/07/owl#";
  public static final String PROV = "http://www.w3.org/ns/prov#";
  public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  public static final String SCHEMA = "http://schema.org/";
  public static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  public static final String SH = "http://www.w3.org/ns/shacl#";
  public static final String QB = "http://purl.org/linked-data/cube#";
  public static final String SDMX_ATTRIBUTE = "http://purl.org/linked-data/sdmx/2009/attribute#";
  public static final String SDMX_CODE = "http://purl.org/linked-data/sdmx/2009/code#";
  public static final String SDMX_DIMENSION = "http://purl.org/linked-data/sdmx/2009/dimension#";
  public static final String SDMX_MEASURE = "http://purl.org/linked-data/sdmx/2009/measure#";
  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  public static final String SPDX = "http://spdx.org/rdf/terms#";
  public static final String TREE = "https://w3id.org/tree#";
  public static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
  public static final String VOID = "http://rdfs.org/ns/void#";
  public static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("adms", ADMS),
          Map.entry("as", AS),
          Map.entry("dash", DASH),
          Map.entry("dcat", DCAT),
          Map.entry("dct", DCT),
          Map.entry("foaf", FOAF),
          Map.entry("geo", GEO),
          Map.entry("hydra", HYDRA),
          Map.entry("ldes", LDES),
          Map.entry("locn", LOCN),
          Map.entry("org", ORG),
          Map.entry("owl", OWL),
          Map.entry("prov", PROV),
          Map.entry("qb", QB),
          Map.entry("rdf", RDF),
          Map.entry("rdfs", RDFS),
          Map.entry("schema", SCHEMA),
          Map.entry("sd", SD),
          Map.entry("sdmx-attribute", SDMX_ATTRIBUTE),
          Map.entry("sdmx-code", SDMX_CODE),
          Map.entry("sdmx-dimension", SDMX_DIMENSION),
          Map.entry("sdmx-measure", SDMX_MEASURE),
          Map.entry("sh", SH),
          Map.entry("skos", SKOS),
          Map.entry("spdx", SPDX),
          Map.entry("tree", TREE),
          Map.entry("vcard", VCARD),
          Map.entry("void", VOID),
          Map.entry("xsd", XSD));

  private Namespaces() {}

  /** Prefix to namespace, in the order of the prefixes. */
  public static Map<String, String> prefixes() {
    return Collections.unmodifiableMap(new TreeMap<>(PREFIXES));
  }

  /** A URI with the prefix of its namespace, such as {@code dct:title}; whole if none fits. */
  public static String shortName(String uri) {
    return PREFIXES.entrySet().stream()
        .filter(prefix -> uri.startsWith(prefix.getValue()))
        .findFirst()
        .map(prefix -> prefix.getKey() + ":" + uri.substring(prefix.getValue().length()))
        .orElse(uri);
  }
}
