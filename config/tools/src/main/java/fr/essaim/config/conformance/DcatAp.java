package fr.essaim.config.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACLM;

/** The shapes of DCAT-AP, as the European Commission publishes them. */
final class DcatAp {

  /** The folder of the material that holds them. */
  static final String FOLDER = "dcat-ap";

  private final Path folder;

  DcatAp(Path folder) {
    this.folder = folder;
  }

  /** The sets of shapes, by what they are about. */
  Map<String, Shapes> shapes() {
    Map<String, Shapes> shapes = new TreeMap<>();
    shapes.put(
        "html-shacl",
        parsed(
            "html-shacl/shapes.ttl",
            "html-shacl/range.ttl",
            "html-shacl/mdr-vocabularies.shape.ttl",
            "html-shacl/shapes_recommended.ttl"));
    shapes.put("shacl", parsed("shacl/dcat-ap-SHACL.ttl"));
    shapes.put("shacl/ranges", parsed("shacl/ranges.ttl"));
    return shapes;
  }

  private Shapes parsed(String... files) {
    Model model = ModelFactory.createDefaultModel();
    for (String file : files) {
      RDFDataMgr.read(model, folder.resolve(file).toUri().toString());
    }
    return Shapes.parse(withNamespaceOfSpdx(withoutDanglingLinks(model)));
  }

  /** As published, a pattern wants algorithms to begin with https, which is not their namespace. */
  private static Model withNamespaceOfSpdx(Model model) {
    Property pattern = ResourceFactory.createProperty(SHACLM.pattern.getURI());
    List<Statement> wrong =
        model.listStatements(null, pattern, "^https://spdx.org/rdf/terms").toList();
    wrong.forEach(each -> model.add(each.getSubject(), pattern, "^http://spdx.org/rdf/terms#"));
    return model.remove(wrong);
  }

  /** As published, some shapes link to property shapes that are in no file; none can be parsed. */
  private static Model withoutDanglingLinks(Model model) {
    Property property = ResourceFactory.createProperty(SHACLM.property.getURI());
    Property path = ResourceFactory.createProperty(SHACLM.path.getURI());
    List<Statement> dangling =
        model
            .listStatements(null, property, (String) null)
            .filterDrop(link -> link.getObject().asResource().hasProperty(path))
            .toList();
    return model.remove(dangling);
  }
}
