package fr.essaim.config.conformance;

import fr.essaim.config.conformance.Finding.Verdict;
import fr.essaim.config.conformance.ServiceClient.Answer;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;

/** The three tests of the service description, which the suite has in words alone. */
final class ServiceDescriptionCheck implements Examiner {

  private static final String SHAPES = "service-description.ttl";

  private static final Node ENDPOINT =
      NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#endpoint");

  @Override
  public Finding examine(SparqlTest test, ServiceClient service) {
    Answer answer = service.send(service.to("/sparql").GET());
    Optional<String> difference = differenceOf(test, answer, service.endpoint());
    return new Finding(
        test, difference.isEmpty() ? Verdict.PASSED : Verdict.FAILED, difference.orElse(""));
  }

  private static Optional<String> differenceOf(SparqlTest test, Answer answer, String endpoint) {
    Lang lang = RDFLanguages.contentTypeToLang(answer.mediaType());
    if (!answer.isGood() || lang == null || !RDFLanguages.isTriples(lang)) {
      return Optional.of("answered " + answer.told() + " " + answer.contentType());
    }
    Graph description;
    try {
      description = RDFParser.source(answer.stream()).lang(lang).base(endpoint).toGraph();
    } catch (RiotException unreadable) {
      return Optional.of("cannot be read: " + unreadable.getMessage());
    }
    return switch (test.id()) {
      case "service-description/returns-rdf" -> Optional.empty();
      case "service-description/has-endpoint-triple" ->
          description.contains(Node.ANY, ENDPOINT, NodeFactory.createURI(endpoint))
              ? Optional.empty()
              : Optional.of("has no sd:endpoint " + endpoint);
      case "service-description/conforms-to-schema" -> violations(description);
      default -> Optional.of("no such test is known here");
    };
  }

  private static Optional<String> violations(Graph description) {
    Graph shapes =
        RDFParser.source(ServiceDescriptionCheck.class.getResourceAsStream(SHAPES))
            .lang(Lang.TURTLE)
            .toGraph();
    ValidationReport report = ShaclValidator.get().validate(shapes, description);
    return report.conforms()
        ? Optional.empty()
        : Optional.of(report.getEntries().iterator().next().message());
  }
}
