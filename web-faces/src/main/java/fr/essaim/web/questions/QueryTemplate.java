package fr.essaim.web.questions;

import fr.essaim.web.shell.Question;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query with places for parameters. Variables are written {@code ?name}, so {@code $name} is the
 * place of a parameter; a line with a place for what was not said is left out. Only {@link Term}s
 * get in, so nothing that somebody types can be more than a term. Its own vocabulary is written
 * {@code <def#>}: a template names no host.
 */
final class QueryTemplate {

  private static final Pattern PLACE = Pattern.compile("\\$(\\w+)");

  private final String text;

  private QueryTemplate(String text) {
    this.text = text;
  }

  static QueryTemplate of(String text) {
    return new QueryTemplate(text);
  }

  /** The query of a question. */
  static QueryTemplate of(Question question) {
    return read(question.feature(), question.key());
  }

  /** The query that lists what may be chosen: as the context asks, else as all do. */
  static QueryTemplate ofChoices(Question question, Question.Parameter parameter) {
    String name = "choices/" + parameter.choices();
    boolean own = QueryTemplate.class.getResource(path(question.feature(), name)) != null;
    return read(own ? question.feature() : "questions", name);
  }

  private static String path(String feature, String name) {
    return "/fr/essaim/web/" + feature + "/questions/" + name + ".rq";
  }

  private static QueryTemplate read(String feature, String name) {
    try (InputStream file = QueryTemplate.class.getResourceAsStream(path(feature, name))) {
      return of(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The names of its parameters. */
  Set<String> places() {
    return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
  }

  /** The query with what was said. */
  String with(String baseUri, Map<String, Term> terms) {
    return text.lines()
        .flatMap(line -> filled(line, terms).stream())
        .collect(Collectors.joining("\n"))
        .replace("<def#>", "<" + baseUri + "/def#>");
  }

  private static Optional<String> filled(String line, Map<String, Term> terms) {
    Matcher place = PLACE.matcher(line);
    StringBuilder filled = new StringBuilder();
    while (place.find()) {
      Term term = terms.get(place.group(1));
      if (term == null) {
        return Optional.empty();
      }
      place.appendReplacement(filled, Matcher.quoteReplacement(term.toString()));
    }
    return Optional.of(place.appendTail(filled).toString());
  }
}
