package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Limit;
import fr.essaim.endpoint.gate.Limits;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A limit as it is told to anyone who asks.
 *
 * @param limit which one
 * @param value how much
 */
record PublishedLimit(Limit limit, long value) {

  /** All limits that an answer can run into. */
  static List<PublishedLimit> all(Limits limits) {
    return Arrays.stream(Limit.values())
        .filter(Limit::isPublished)
        .map(limit -> new PublishedLimit(limit, limits.of(limit)))
        .toList();
  }

  /** All of them in one sentence. */
  static String sentence(List<PublishedLimit> limits, Language language) {
    String begin = language == Language.FRENCH ? "Limites : " : "Limits: ";
    String between = language == Language.FRENCH ? " ; " : "; ";
    return limits.stream()
        .map(each -> each.name(language) + " " + each.amount(language))
        .collect(Collectors.joining(between, begin, "."));
  }

  String option() {
    return limit.option();
  }

  /** Of what; empty when the name says it. */
  String unit() {
    return limit.unit().symbol();
  }

  String name(Language language) {
    return language.of(limit.words());
  }

  /** How much, with its unit. */
  String amount(Language language) {
    String shown = language == Language.ENGLISH && limit.unit() == Limit.Unit.BYTES ? "B" : unit();
    return shown.isEmpty() ? Long.toString(value) : value + " " + shown;
  }
}
