package fr.essaim.publisher.catalogue;

import fr.essaim.core.shared.Formulas;
import fr.essaim.ontology.DocumentShape;
import fr.essaim.ontology.DocumentShape.Field;
import fr.essaim.ontology.Vocabulary;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * A dataset as one table: a row a thing, a column a property that the shapes name, parts of a thing
 * spread over columns of their own ({@code site_address_street}); what two types of a dataset call
 * the same stands in one column, each by its own property. So the header does not depend on the
 * data. UTF-8 without byte order mark, commas, lines end in CRLF (RFC 4180); several values stand
 * in one cell, separated by a vertical bar; of a text in two languages the French is taken. A thing
 * with several parts has a place for each in every column of theirs, in one order, empty where a
 * part has no such value; several values of one part are then separated by a semicolon. What a
 * spreadsheet would run as a formula has an apostrophe before it ({@link Formulas}); a number never
 * has.
 */
final class WideTable implements Closeable {

  private static final String BETWEEN_VALUES = "|";
  private static final String WITHIN_A_PART = ";";
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  private final CSVPrinter printer;
  private final Map<String, Set<Path>> columns = new LinkedHashMap<>();

  /**
   * The way to a value.
   *
   * @param type of the things that have it, the second segment of their documents' URIs
   * @param steps from a thing to its value
   */
  private record Path(String type, List<Node> steps) {

    Path with(Node step) {
      List<Node> longer = new ArrayList<>(steps);
      longer.add(step);
      return new Path(type, longer);
    }
  }

  WideTable(Writer writer, Vocabulary vocabulary, List<String> shapes) throws IOException {
    for (String shape : shapes) {
      DocumentShape things = vocabulary.documentShape(shape);
      collect(things, "", new Path(things.type().orElseThrow(), List.of()));
    }
    List<String> header = new ArrayList<>(List.of("uri"));
    header.addAll(columns.keySet());
    printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    printer.printRecord(header);
  }

  private void collect(DocumentShape shape, String prefix, Path path) {
    for (Field field : shape.fields()) {
      if (field.isType() && !path.steps().isEmpty()) {
        continue;
      }
      Path here = path.with(NodeFactory.createURI(field.path()));
      String name = prefix + columnOf(field);
      Optional<DocumentShape> part = field.part();
      if (part.isPresent()) {
        collect(part.get(), name + "_", here);
      } else {
        columns.computeIfAbsent(name, unseen -> new LinkedHashSet<>()).add(here);
      }
    }
  }

  /** What a column is called that holds a property. */
  static String columnOf(Field field) {
    return field.name("en").orElseThrow().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  /**
   * @param type of the thing
   */
  void add(String type, String thing, Graph document) {
    List<String> row = new ArrayList<>(List.of(thing));
    Node subject = NodeFactory.createURI(thing);
    for (Set<Path> paths : columns.values()) {
      row.add(
          cell(
              paths.stream()
                  .filter(path -> path.type().equals(type))
                  .map(path -> text(document, subject, path.steps(), BETWEEN_VALUES))
                  .filter(text -> !text.isEmpty())
                  .collect(Collectors.joining(BETWEEN_VALUES))));
    }
    try {
      printer.printRecord(row);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String cell(String text) {
    return NUMBER.matcher(text).matches() ? text : Formulas.asText(text);
  }

  private static String text(Graph document, Node subject, List<Node> steps, String separator) {
    List<Node> objects =
        document.find(subject, steps.get(0), Node.ANY).mapWith(Triple::getObject).toList();
    if (steps.size() == 1) {
      return String.join(separator, values(objects));
    }
    String within = objects.size() > 1 ? WITHIN_A_PART : separator;
    List<String> parts =
        objects.stream()
            .sorted(Comparator.comparing(Node::toString))
            .map(part -> text(document, part, steps.subList(1, steps.size()), within))
            .toList();
    return parts.stream().allMatch(String::isEmpty) ? "" : String.join(separator, parts);
  }

  private static List<String> values(List<Node> nodes) {
    boolean french =
        nodes.stream().anyMatch(node -> node.isLiteral() && node.getLiteralLanguage().equals("fr"));
    return nodes.stream()
        .filter(node -> !french || !node.isLiteral() || !node.getLiteralLanguage().equals("en"))
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
        .sorted()
        .toList();
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
