package fr.essaim.config.conformance;

import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.DCTerms;

/** The shapes of the Core Location Vocabulary, as the European Commission publishes them. */
final class CoreLocation {

  /** The folder of the material that holds them. */
  static final String FOLDER = "core-location";

  private static final String FILE = "core-location-ap-SHACL.ttl";
  private static final String SHAPES =
      "https://semiceu.github.io//doc/core-vocabulary/core-location#";

  private CoreLocation() {}

  /**
   * As published, two of them say nothing of what they are about: one is for locations, the other
   * for whatever has a location, which a location may be too.
   */
  static Map<String, Shapes> shapes(Path folder) {
    Model model = RDFDataMgr.loadModel(folder.resolve(FILE).toUri().toString());
    Property target = ResourceFactory.createProperty(SHACLM.targetClass.getURI());
    for (String shape : new String[] {"LocationShape", "ResourceShape"}) {
      Resource untold = model.getResource(SHAPES + shape);
      untold.addProperty(target, DCTerms.Location);
    }
    return Map.of("core-location-ap", Shapes.parse(model));
  }
}
