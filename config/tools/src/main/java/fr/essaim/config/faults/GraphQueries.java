package fr.essaim.config.faults;

import fr.essaim.config.faults.RushClient.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries that make large graphs or large numbers, and small ones in mass. */
final class GraphQueries implements RushKind {

  static final String WHAT = "SPARQL";

  private static final String RDF_XML = "application/rdf+xml";
  private static final String JSON = "application/sparql-results+json";

  private record Query(String text, String accept) {}

  private static final List<Query> QUERIES =
      List.of(
          new Query("CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f }", RDF_XML),
          new Query("CONSTRUCT WHERE { ?s ?p ?o }", RDF_XML),
          new Query(squares(28), JSON),
          new Query("SELECT * { ?s a ?type } LIMIT 20", JSON),
          new Query("SELECT * { ?s ?p ?o } OFFSET 40 LIMIT 20", JSON),
          new Query("ASK { ?s ?p ?o }", JSON));

  /** A number that has twice as many digits each time. */
  private static String squares(int times) {
    return IntStream.rangeClosed(1, times)
        .mapToObj(n -> "BIND(?x%1$d * ?x%1$d AS ?x%2$d)".formatted(n - 1, n))
        .collect(
            Collectors.joining(
                " ", "SELECT ?x%d { BIND(1.7320508 AS ?x0) ".formatted(times), " }"));
  }

  @Override
  public String what() {
    return WHAT;
  }

  @Override
  public int senders() {
    return 32;
  }

  @Override
  public Sender sender(RushClient client, int number) {
    Turns turns = new Turns(number);
    return (tally, end) -> {
      Query query = QUERIES.get(turns.next() % QUERIES.size());
      Answer answer =
          client.get(
              "/sparql?query=" + URLEncoder.encode(query.text(), StandardCharsets.UTF_8),
              query.accept());
      tally.count(answer, WHAT + ": " + query.text().substring(0, 12) + " …");
    };
  }
}
