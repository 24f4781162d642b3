package fr.essaim.config.conformance;

import fr.essaim.config.conformance.ServiceClient.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.ARQ;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;

/** A request that a test of a protocol writes out, with what must come back. */
final class ScriptedRequest {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** The names of single statuses; the others are classes, such as {@code StatusCode2xx}. */
  private static final Map<String, Integer> STATUSES =
      Map.of("OK", 200, "Created", 201, "NoContent", 204, "NotFound", 404);

  private final Resource description;

  private ScriptedRequest(Resource description) {
    this.description = description;
  }

  /** The requests of a test, in their order. */
  static List<ScriptedRequest> of(SparqlTest test) {
    return test
        .action()
        .getPropertyResourceValue(TestTerms.REQUESTS)
        .as(RDFList.class)
        .asJavaList()
        .stream()
        .map(request -> new ScriptedRequest(request.asResource()))
        .toList();
  }

  String method() {
    return text(description, TestTerms.METHOD);
  }

  /** Whether it only reads, by its method. */
  boolean isReading() {
    return READING.contains(method());
  }

  /** Whether it asks for an update, by its media type or by its parameter. */
  boolean isUpdate() {
    return headers().getOrDefault("content-type", "").startsWith(ServiceClient.UPDATE)
        || path().contains("?update=")
        || body().startsWith("update=");
  }

  /** Whether the test wants it to be done. */
  boolean isMeantToSucceed() {
    return expected().stream().noneMatch(status -> status.startsWith("4"));
  }

  /**
   * Sends it.
   *
   * @param from the beginning of the paths in the tests
   * @param to what it is here
   */
  Answer send(ServiceClient service, String from, String to) {
    HttpRequest.Builder request = service.to(path().replaceFirst("^" + from, to));
    headers().forEach(request::header);
    Resource content = description.getPropertyResourceValue(TestTerms.BODY);
    return service.send(
        content == null
            ? request.method(method(), BodyPublishers.noBody())
            : request.method(
                method(),
                BodyPublishers.ofByteArray(
                    body().getBytes(Charset.forName(text(content, TestTerms.ENCODING))))));
  }

  /** How an answer is not what the test wants, or nothing. */
  Optional<String> differenceOf(Answer answer) {
    if (expected().stream().noneMatch(status -> fits(status, answer.status()))) {
      return Optional.of("answered " + answer.told() + " instead of " + expected());
    }
    Resource response = response();
    if (response.hasProperty(TestTerms.EXPECTED_FORMAT)
        && !isOf(text(response, TestTerms.EXPECTED_FORMAT), answer)) {
      return Optional.of("is " + answer.contentType());
    }
    if (response.hasProperty(TestTerms.EXPECTED_BOOLEAN)) {
      boolean right = response.getProperty(TestTerms.EXPECTED_BOOLEAN).getBoolean();
      return truth(answer).equals(Optional.of(right))
          ? Optional.empty()
          : Optional.of("is not " + right);
    }
    return Optional.empty();
  }

  private Set<String> expected() {
    Set<String> statuses = new TreeSet<>();
    response()
        .listProperties(TestTerms.EXPECTED_STATUS)
        .mapWith(Statement::getResource)
        .forEach(
            status -> {
              Integer single = STATUSES.get(status.getLocalName());
              statuses.add(
                  single == null
                      ? status.getLocalName().replace("StatusCode", "")
                      : single.toString());
            });
    return statuses;
  }

  private static boolean fits(String expected, int status) {
    return expected.endsWith("xx")
        ? expected.charAt(0) - '0' == status / 100
        : expected.equals(Integer.toString(status));
  }

  private static boolean isOf(String kind, Answer answer) {
    Lang lang = RDFLanguages.contentTypeToLang(answer.mediaType());
    if (lang == null) {
      return false;
    }
    boolean holdsTruth = ResultSetLang.RS_JSON.equals(lang) || ResultSetLang.RS_XML.equals(lang);
    return switch (kind) {
      case "boolean" -> holdsTruth;
      case "tabular" ->
          holdsTruth || ResultSetLang.RS_CSV.equals(lang) || ResultSetLang.RS_TSV.equals(lang);
      default -> RDFLanguages.isTriples(lang);
    };
  }

  private static Optional<Boolean> truth(Answer answer) {
    Lang lang = RDFLanguages.contentTypeToLang(answer.mediaType());
    try {
      return Optional.of(
          RowSetReaderRegistry.createReader(lang)
              .readAny(answer.stream(), ARQ.getContext())
              .booleanResult());
    } catch (RiotException unreadable) {
      return Optional.empty();
    }
  }

  private String path() {
    return text(description, TestTerms.PATH);
  }

  private Resource response() {
    return description.getPropertyResourceValue(TestTerms.RESPONSE);
  }

  private String body() {
    Resource content = description.getPropertyResourceValue(TestTerms.BODY);
    return content == null ? "" : text(content, TestTerms.CHARACTERS);
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    Resource list = description.getPropertyResourceValue(TestTerms.HEADERS);
    List<RDFNode> fields = list == null ? new ArrayList<>() : list.as(RDFList.class).asJavaList();
    for (RDFNode field : fields) {
      headers.put(
          text(field.asResource(), TestTerms.FIELD_NAME).toLowerCase(Locale.ROOT),
          text(field.asResource(), TestTerms.FIELD_VALUE));
    }
    return headers;
  }

  private static String text(Resource subject, Property property) {
    return subject.getProperty(property).getString();
  }
}
