package fr.essaim.publisher.document;

import fr.essaim.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;

/**
 * The lock on the door: a document leaves only if it speaks of its own thing and that thing's
 * parts, and each of them fits a closed shape. So whatever a describer may get wrong, nothing that
 * the shapes do not name can be published.
 */
public final class DocumentCheck {

  private static final int REASONS_SHOWN = 10;

  private final Vocabulary vocabulary;
  private final Shapes shapes;

  public DocumentCheck(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.shapes = Shapes.parse(vocabulary.shapes());
  }

  /**
   * @param document what it says
   * @param thing the URI of the thing that it is about
   * @param shape the local name of the shape that the thing must fit
   * @throws DocumentRefused with all that is wrong, for an administrator to read
   */
  public void check(Model document, String thing, String shape) {
    Graph graph = document.getGraph();
    Node main = ResourceFactory.createResource(thing).asNode();
    Set<String> reasons = new LinkedHashSet<>();
    reasons.addAll(misfits(graph, main, shapes.getShape(vocabulary.resource(shape).asNode())));
    for (Node subject : subjects(graph)) {
      if (subject.equals(main)) {
        continue;
      }
      if (!subject.isURI() || !subject.getURI().startsWith(thing + "#")) {
        reasons.add(subject + " is neither the thing nor a part of it");
        continue;
      }
      Collection<Shape> fitting = shapesFor(graph, subject);
      if (fitting.isEmpty()) {
        reasons.add(subject + " is of no class that has a shape");
      }
      fitting.forEach(part -> reasons.addAll(misfits(graph, subject, part)));
    }
    if (!reasons.isEmpty()) {
      throw new DocumentRefused(
          reasons.stream().limit(REASONS_SHOWN).collect(Collectors.joining("\n")));
    }
  }

  private static Set<Node> subjects(Graph graph) {
    Set<Node> subjects = new LinkedHashSet<>();
    graph.find().forEach(triple -> subjects.add(triple.getSubject()));
    return subjects;
  }

  private Collection<Shape> shapesFor(Graph graph, Node subject) {
    List<Shape> fitting = new ArrayList<>();
    for (Shape shape : shapes.getTargetShapes()) {
      if (VLib.isFocusNode(shape, subject, graph)) {
        fitting.add(shape);
      }
    }
    return fitting;
  }

  private List<String> misfits(Graph graph, Node focus, Shape shape) {
    ValidationContext context = ValidationContext.create(shapes, graph);
    VLib.validateShape(context, graph, shape, focus);
    return context.generateReport().getEntries().stream().map(DocumentCheck::sentence).toList();
  }

  private static String sentence(ReportEntry entry) {
    return entry.focusNode()
        + (entry.resultPath() == null ? "" : " " + entry.resultPath())
        + (entry.value() == null ? "" : " " + entry.value())
        + ": "
        + entry.message();
  }
}
