package fr.essaim.config.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.update.UpdateAction;

/**
 * The integrity constraints of the RDF Data Cube vocabulary, IC-1 to IC-21: each a question that a
 * well-formed cube answers with no.
 */
final class CubeConstraints {

  static final int COUNT = 21;

  /** From here on a question is asked for each way in which hierarchies of codes are drawn. */
  private static final int FIRST_OF_HIERARCHIES = 20;

  private static final String PREFIXES =
      "PREFIX owl: <http://www.w3.org/2002/07/owl#>"
          + " PREFIX qb: <http://purl.org/linked-data/cube#> ";
  private static final String DOWN =
      PREFIXES + "SELECT ?way { ?list qb:parentChildProperty ?way FILTER(isIRI(?way)) }";
  private static final String UP =
      PREFIXES + "SELECT ?way { ?list qb:parentChildProperty/owl:inverseOf ?way }";

  private CubeConstraints() {}

  /** The numbers of those that do not hold. */
  static List<Integer> broken(Model cubes) {
    Model normal = ModelFactory.createDefaultModel().add(cubes);
    UpdateAction.parseExecute(read("normal-form.ru"), normal);
    List<Integer> broken = new ArrayList<>();
    for (int number = 1; number <= COUNT; number++) {
      String query = read("ic-%02d.rq".formatted(number));
      if (questions(query, number, normal).stream().anyMatch(each -> isTrue(each, normal))) {
        broken.add(number);
      }
    }
    return broken;
  }

  private static List<String> questions(String query, int number, Model cubes) {
    if (number < FIRST_OF_HIERARCHIES) {
      return List.of(query);
    }
    List<String> questions = new ArrayList<>();
    String ways = number == FIRST_OF_HIERARCHIES ? DOWN : UP;
    try (QueryExecution found = QueryExecutionFactory.create(ways, cubes)) {
      found
          .execSelect()
          .forEachRemaining(
              (QuerySolution row) ->
                  questions.add(query.replace("$way", row.getResource("way").getURI())));
    }
    return questions;
  }

  private static boolean isTrue(String ask, Model cubes) {
    try (QueryExecution asked = QueryExecutionFactory.create(ask, cubes)) {
      return asked.execAsk();
    }
  }

  private static String read(String file) {
    try (InputStream in = CubeConstraints.class.getResourceAsStream("cube/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
