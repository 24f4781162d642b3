package fr.essaim.config.conformance;

import fr.essaim.config.conformance.ServiceClient.Answer;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.resultset.ResultSetException;

/** The answer that the suite holds to be right, to which another is compared. */
final class RightAnswer {

  private final Path file;
  private final boolean isGraph;
  private final boolean isOrdered;

  private RightAnswer(Path file, boolean isGraph, boolean isOrdered) {
    this.file = file;
    this.isGraph = isGraph;
    this.isOrdered = isOrdered;
  }

  static RightAnswer of(SparqlTest test, Query query) {
    return new RightAnswer(
        test.result(), query.isConstructType() || query.isDescribeType(), query.hasOrderBy());
  }

  /** What is different, or nothing. Blank nodes may have any name; order counts if asked for. */
  Optional<String> differenceOf(Answer answer, Lang format) {
    if (!answer.isGood()) {
      return Optional.of("answered " + answer.told());
    }
    String asked = format.getContentType().getContentTypeStr();
    if (!answer.mediaType().equals(asked)) {
      return Optional.of("is " + answer.contentType() + " instead of " + asked);
    }
    try {
      boolean equal = isGraph ? isSameGraph(answer, format) : isSameResult(answer, format);
      return equal ? Optional.empty() : Optional.of("differs: " + excerpt(answer.text()));
    } catch (RiotException | ResultSetException unreadable) {
      return Optional.of("cannot be read: " + unreadable.getMessage());
    }
  }

  private boolean isSameGraph(Answer answer, Lang format) {
    Graph right = RDFDataMgr.loadGraph(file.toUri().toString());
    Graph given =
        RDFParser.source(answer.stream()).lang(format).base(file.toUri().toString()).toGraph();
    return right.isIsomorphicWith(given);
  }

  private boolean isSameResult(Answer answer, Lang format) {
    return ResultRows.read(file).isSame(ResultRows.read(answer.stream(), format), isOrdered);
  }

  private static String excerpt(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= 300 ? line : line.substring(0, 300) + " …";
  }
}
