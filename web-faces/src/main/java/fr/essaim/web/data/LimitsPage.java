package fr.essaim.web.data;

import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * {@code /donnees/limites}: within which limits the endpoint answers, as it says itself, what it
 * refuses, and what to do then. The endpoint's problem documents lead here, to the rule that they
 * name.
 */
@Named
@RequestScoped
public class LimitsPage {

  /** Rules that belong together. */
  public record Section(String name, List<Rule> rules) {}

  /**
   * @param name as problem documents have it; also where it stands on the page
   * @param status the answer's status
   */
  public record Rule(String name, int status) {}

  static final List<Section> SECTIONS =
      List.of(
          new Section(
              "query",
              List.of(
                  new Rule("syntax", 400),
                  new Rule("update", 400),
                  new Rule("service", 400),
                  new Rule("from", 400),
                  new Rule("java", 400),
                  new Rule("nesting", 400),
                  new Rule("chain", 400),
                  new Rule("inline-data", 400),
                  new Rule("text-growth", 400),
                  new Rule("parts", 400),
                  new Rule("digits", 400),
                  new Rule("iri-length", 400),
                  new Rule("engine-graph", 400),
                  new Rule("query-length", 413))),
          new Section(
              "size",
              List.of(
                  new Rule("timeout", 503),
                  new Rule("memory", 503),
                  new Rule("rows", 422),
                  new Rule("bytes", 422),
                  new Rule("graph-size", 422),
                  new Rule("sending", 408),
                  new Rule("busy", 503),
                  new Rule("budget", 429),
                  new Rule("starting", 503),
                  new Rule("away", 503))),
          new Section(
              "request",
              List.of(
                  new Rule("protocol", 400),
                  new Rule("encoding", 400),
                  new Rule("graph", 400),
                  new Rule("address", 404),
                  new Rule("method", 405),
                  new Rule("format", 406),
                  new Rule("media-type", 415),
                  new Rule("http", 400),
                  new Rule("internal", 500))));

  /** A limit for people. */
  public record Limit(String name, String amount) {}

  /**
   * A search or function beside SPARQL's own.
   *
   * @param example a whole query
   */
  public record Extension(String name, String words, String example) {}

  @Inject private EndpointWorkers workers;
  @Inject private Language language;
  @Inject private Formats formats;
  @Inject private Text text;

  /** Empty when no worker has been heard yet. */
  public List<Limit> getLimits() {
    return workers.limits().stream()
        .map(limit -> new Limit(Formats.capitalised(limit.name(language.getTag())), amount(limit)))
        .toList();
  }

  /** Empty when no worker has been heard yet. */
  public List<Extension> getExtensions() {
    return workers.extensions().stream()
        .map(
            each ->
                new Extension(
                    each.name(),
                    each.told().getString(language.getTag()),
                    each.told().getString("example")))
        .toList();
  }

  private String amount(WorkerLimit limit) {
    return switch (limit.unit()) {
      case "o" -> text.of("data.limits.mebibytes", limit.value() / (double) (1 << 20));
      case "ms" -> formats.number(limit.value() / 1000.0) + " s";
      default -> (formats.number(limit.value()) + " " + limit.unit()).strip();
    };
  }

  public List<Section> getSections() {
    return SECTIONS;
  }
}
