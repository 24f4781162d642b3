package fr.essaim.endpoint.spatial;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms that say where something is. */
public final class GeoSparql {

  static final String GEO = "http://www.opengis.net/ont/geosparql#";

  /** From a geometry to its text. */
  public static final Node AS_WKT = NodeFactory.createURI(GEO + "asWKT");

  /** From a thing to its geometry. */
  static final Node HAS_GEOMETRY = NodeFactory.createURI(GEO + "hasGeometry");

  private GeoSparql() {}
}
