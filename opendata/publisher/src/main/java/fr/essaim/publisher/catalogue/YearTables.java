package fr.essaim.publisher.catalogue;

import fr.essaim.core.shared.Formulas;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Terms;
import fr.essaim.ontology.Vocabulary;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * The figures of a dataset as a table a year: a row a value, and one without a value for what is
 * protected. A dataset whose documents hold no figures has none. Written as {@link WideTable} is.
 */
final class YearTables implements Closeable {

  private static final List<String> HEADER =
      List.of(
          "uri",
          "indicator",
          "title",
          "year",
          "part",
          "value",
          "unit",
          "status",
          "records",
          "incomplete_records");

  private static final Node TITLE = NodeFactory.createURI(Namespaces.DCT + "title");
  private static final Node PERIOD = NodeFactory.createURI(Namespaces.SDMX_DIMENSION + "refPeriod");
  private static final Node STATUS = NodeFactory.createURI(Namespaces.SDMX_ATTRIBUTE + "obsStatus");
  private static final Node VALUE = NodeFactory.createURI(Namespaces.SDMX_MEASURE + "obsValue");
  private static final Node UNIT = NodeFactory.createURI(Namespaces.SDMX_ATTRIBUTE + "unitMeasure");

  private final Path folder;
  private final String dataset;
  private final Node part;
  private final Node records;
  private final Node missing;
  private final Map<String, CSVPrinter> printers = new TreeMap<>();

  YearTables(Path folder, String dataset, Vocabulary vocabulary) {
    this.folder = folder;
    this.dataset = dataset;
    this.part = vocabulary.property(Terms.PART).asNode();
    this.records = vocabulary.property(Terms.RECORDS).asNode();
    this.missing = vocabulary.property(Terms.MISSING).asNode();
  }

  /** What the table of a year is called. */
  static String fileOf(String dataset, String year) {
    return DumpFormat.CSV.fileOf(dataset + "-" + year);
  }

  /** The years that there is something of, so far. */
  Set<String> years() {
    return Set.copyOf(printers.keySet());
  }

  void add(String thing, Graph document) {
    document.find(Node.ANY, STATUS, Node.ANY).mapWith(Triple::getSubject).toList().stream()
        .sorted(Comparator.comparing(Node::getURI))
        .forEach(figure -> add(thing, document, figure));
  }

  private void add(String thing, Graph document, Node figure) {
    String year = text(document, figure, PERIOD);
    try {
      printer(year)
          .printRecord(
              figure.getURI(),
              thing,
              Formulas.asText(french(document, NodeFactory.createURI(thing))),
              year,
              text(document, figure, part),
              text(document, figure, VALUE),
              text(document, figure, UNIT),
              text(document, figure, STATUS),
              text(document, figure, records),
              text(document, figure, missing));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private CSVPrinter printer(String year) throws IOException {
    CSVPrinter open = printers.get(year);
    if (open == null) {
      open =
          new CSVPrinter(
              Files.newBufferedWriter(folder.resolve(fileOf(dataset, year))), CSVFormat.RFC4180);
      open.printRecord(HEADER);
      printers.put(year, open);
    }
    return open;
  }

  private static String french(Graph document, Node thing) {
    return document
        .find(thing, TITLE, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(title -> title.getLiteralLanguage().equals("fr"))
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional()
        .orElse("");
  }

  private static String text(Graph document, Node figure, Node property) {
    return document
        .find(figure, property, Node.ANY)
        .mapWith(Triple::getObject)
        .mapWith(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI())
        .nextOptional()
        .orElse("");
  }

  @Override
  public void close() throws IOException {
    for (CSVPrinter printer : printers.values()) {
      printer.close(true);
    }
  }
}
