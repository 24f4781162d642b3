package fr.essaim.web.data;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/**
 * {@code /donnees/limites}: what the endpoint refuses, and what to do then. The endpoint's problem
 * documents lead here, to the rule that they name.
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

  public List<Section> getSections() {
    return SECTIONS;
  }
}
