package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Gate;
import fr.essaim.endpoint.gate.Limit;
import fr.essaim.endpoint.gate.QueryAnalysis;
import fr.essaim.endpoint.run.CountedRows;
import fr.essaim.endpoint.run.Deadline;
import fr.essaim.endpoint.store.View;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;

/** The answer to one query. */
final class QueryAnswer implements AnswerService.AnswerWriter {

  private final AnswerService answers;
  private final Gate gate;
  private final SparqlRequest request;
  private final Question.Reading reading;
  private final Format.Offer format;
  private QueryAnalysis analysis;

  QueryAnswer(
      AnswerService answers,
      Gate gate,
      SparqlRequest request,
      Question.Reading reading,
      Format.Offer format) {
    this.answers = answers;
    this.gate = gate;
    this.request = request;
    this.reading = reading;
    this.format = format;
  }

  @Override
  public Optional<String> question() {
    Question question = reading.question();
    return question.isVolatile()
        ? Optional.empty()
        : Optional.of(question.normal() + "\n" + request.chosenGraphs());
  }

  @Override
  public void prepare(View view, Deadline deadline) {
    analysis = reading.analysis().apply(deadline);
    gate.checkChosenGraphs(
        Stream.concat(request.defaultGraphs().stream(), request.namedGraphs().stream()));
    gate.checkGraphs(analysis, name -> isPublished(view, name));
  }

  @Override
  public void write(View view, Deadline deadline, BufferedAnswer out) {
    answers
        .runner()
        .run(query(), dataset(view), view, deadline, execution -> write(execution, out));
  }

  private boolean isPublished(View view, String name) {
    return view.dataset().containsGraph(NodeFactory.createURI(name));
  }

  /** The protocol's dataset replaces that of the query. */
  private Query query() {
    if (!request.choosesDataset()) {
      return analysis.query();
    }
    Query query = analysis.query().cloneQuery();
    query.getGraphURIs().clear();
    query.getNamedGraphURIs().clear();
    return query;
  }

  /**
   * The graphs to ask. A graph that the protocol names and that is not published here is empty:
   * unlike {@code FROM} in a query, which is refused, the protocol's tests want an answer.
   */
  private DatasetGraph dataset(View view) {
    if (!request.choosesDataset()) {
      return view.dataset();
    }
    return DynamicDatasets.dynamicDataset(
        nodes(request.defaultGraphs()), nodes(request.namedGraphs()), view.dataset(), false);
  }

  private static Collection<Node> nodes(List<String> names) {
    return names.stream().map(NodeFactory::createURI).toList();
  }

  private void write(QueryExec execution, BufferedAnswer out) {
    Query query = analysis.query();
    if (query.isSelectType()) {
      write(new CountedRows(execution.select(), answers.limits().of(Limit.ROWS)), out);
    } else if (query.isAskType()) {
      rows().write(out, execution.ask(), ARQ.getContext());
    } else {
      GraphText.write(
          out, format.format(), query.getPrefixMapping(), triples(execution), answers.limits());
    }
  }

  private void write(CountedRows counted, BufferedAnswer out) {
    switch (format.format()) {
      case JSON -> JsonRows.write(out, counted);
      case XML -> XmlRows.write(out, counted);
      case CSV -> CsvRows.write(out, counted);
      case SPREADSHEET -> SpreadsheetRows.write(out, counted);
      default -> rows().write(out, counted, ARQ.getContext());
    }
  }

  private RowSetWriter rows() {
    return RowSetWriterRegistry.getFactory(format.format().lang()).create(format.format().lang());
  }

  private Iterator<Triple> triples(QueryExec execution) {
    return analysis.query().isConstructType()
        ? execution.constructTriples()
        : execution.describeTriples();
  }
}
