package fr.essaim.web.questions;

import fr.essaim.web.shell.ContextFeatures;
import fr.essaim.web.shell.Question;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

/**
 * Ready questions, asked of a few statements, by the operators of the standard as in the worker.
 */
final class AskedQuestions {

  static final String BASE = "http://test.example";

  private AskedQuestions() {}

  /** The answer's lines, the columns of each with a space between them. */
  static List<String> answer(String turtle, String key, Map<String, Term> said, String... columns) {
    Question question =
        ContextFeatures.ON.questions().stream()
            .filter(each -> each.key().equals(key))
            .findFirst()
            .orElseThrow();
    Model model = ModelFactory.createDefaultModel();
    model.read(new StringReader(turtle), BASE + "/", "TURTLE");
    List<String> lines = new ArrayList<>();
    try (QueryExecution asked =
        QueryExecution.model(model)
            .query(QueryTemplate.of(question).with(BASE, said))
            .set(ARQ.strictSPARQL, true)
            .build()) {
      ResultSet rows = asked.execSelect();
      rows.forEachRemaining(
          row ->
              lines.add(
                  Stream.of(columns)
                      .map(column -> row.getLiteral(column).getLexicalForm())
                      .collect(Collectors.joining(" "))));
    }
    return lines;
  }
}
