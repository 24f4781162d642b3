package fr.essaim.config.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.process.normalize.NormalizeRDFTerms;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sys.JenaSystem;

/**
 * The answer to a {@code SELECT} or an {@code ASK}, in whatever format it came. A value has one
 * form in each datatype here, so {@code 3.21E4} and {@code 32100.0e0} are the same double, and
 * neither is a decimal.
 */
final class ResultRows {

  static {
    // Registers the formats, which nothing else may have done before.
    JenaSystem.init();
  }

  /** Stands for no term, because Jena's comparison lets a missing one be equal to any. */
  private static final Node UNBOUND = NodeFactory.createURI("urn:essaim:unbound");

  private final Boolean truth;
  private final List<Var> variables;
  private final List<Binding> rows;

  private ResultRows(Boolean truth, List<Var> variables, List<Binding> rows) {
    this.truth = truth;
    this.variables = variables;
    this.rows = rows;
  }

  /** Reads an answer. */
  static ResultRows read(InputStream stream, Lang format) {
    QueryExecResult result =
        RowSetReaderRegistry.createReader(format).readAny(stream, ARQ.getContext());
    return result.isBoolean()
        ? new ResultRows(result.booleanResult(), List.of(), List.of())
        : of(result.rowSet(), format);
  }

  /** Reads a file, whose name says the format. */
  static ResultRows read(Path file) {
    Lang format = RDFLanguages.filenameToLang(file.toString());
    if (Lang.TURTLE.equals(format)) {
      return of(
          RowSet.adapt(
              ResultSetFactory.makeRewindable(RDFDataMgr.loadModel(file.toUri().toString()))),
          format);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ResultRows of(RowSet rows, Lang format) {
    List<Var> variables = rows.getResultVars();
    return new ResultRows(
        null, variables, rows.stream().map(row -> plain(row, variables, format)).toList());
  }

  private static Binding plain(Binding row, List<Var> variables, Lang format) {
    var plain = BindingFactory.builder();
    for (Var variable : variables) {
      Node term = row.get(variable);
      plain.add(variable, term == null ? UNBOUND : plain(term, format));
    }
    return plain.build();
  }

  private static Node plain(Node term, Lang format) {
    boolean isLabel =
        ResultSetLang.RS_CSV.equals(format)
            && term.isLiteral()
            && term.getLiteralLexicalForm().startsWith("_:");
    return isLabel
        ? NodeFactory.createBlankNode(term.getLiteralLexicalForm())
        : NormalizeRDFTerms.getXSD().normalize(term);
  }

  /** Whether the other says the same; blank nodes may have any name. */
  boolean isSame(ResultRows other, boolean inOrder) {
    if (truth != null || other.truth != null) {
      return truth != null && truth.equals(other.truth);
    }
    return inOrder
        ? ResultsCompare.equalsByTermAndOrder(rowSet(), other.rowSet())
        : ResultsCompare.equalsByTerm(rowSet(), other.rowSet());
  }

  private RowSet rowSet() {
    return RowSet.create(QueryIterPlainWrapper.create(Iter.iter(rows)), variables);
  }
}
