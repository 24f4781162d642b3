package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Gate;
import fr.essaim.endpoint.gate.Words;
import fr.essaim.endpoint.run.Limits;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A limit as it is told to whoever asks.
 *
 * @param option the command's option that sets it
 * @param value how much
 * @param unit of what; empty when the name says it
 * @param name its name for people
 */
record PublishedLimit(String option, long value, String unit, Words name) {

  /** All limits that an answer can run into. */
  static List<PublishedLimit> all(Limits limits, Gate.Caps caps) {
    return List.of(
        limit(
            "timeout",
            limits.timeout().toSeconds(),
            "s",
            "durée d’une requête, attente comprise",
            "time per query, waiting included"),
        limit(
            "query-seconds",
            limits.budget().toSeconds(),
            "s",
            "temps de requête par client et par minute",
            "query time per client and minute"),
        limit("concurrency", limits.concurrency(), "", "requêtes à la fois", "queries at once"),
        limit(
            "patience",
            limits.patience().toMillis(),
            "ms",
            "attente de son tour",
            "longest wait for a turn"),
        limit("queue", limits.queue(), "", "requêtes qui attendent", "queries that wait"),
        limit("max-rows", limits.rows(), "", "lignes par réponse", "rows per answer"),
        limit("max-bytes", limits.bytes(), "o", "taille d’une réponse", "size of an answer"),
        limit(
            "max-graph",
            limits.graph(),
            "",
            "triplets d’un graphe en RDF/XML ou JSON-LD",
            "triples of a graph in RDF/XML or JSON-LD"),
        limit("max-text", caps.textBytes(), "o", "texte d’une requête", "size of a query"),
        limit("max-nesting", caps.nesting(), "", "niveaux d’imbrication", "levels of nesting"),
        limit("max-chain", caps.chain(), "", "opérateurs enchaînés", "chained operators"),
        limit(
            "max-parts",
            caps.parts(),
            "",
            "motifs, groupes et affectations",
            "patterns, groups and assignments"),
        limit(
            "max-inline-rows",
            caps.inlineRows(),
            "",
            "lignes que font les blocs VALUES",
            "rows that VALUES blocks make"),
        limit(
            "max-text-growth",
            caps.textGrowth(),
            "",
            "copies d’un texte par CONCAT et REPLACE",
            "copies of a text by CONCAT and REPLACE"));
  }

  /** All of them in one sentence. */
  static String sentence(List<PublishedLimit> limits, Language language) {
    String begin = language == Language.FRENCH ? "Limites : " : "Limits: ";
    String between = language == Language.FRENCH ? " ; " : "; ";
    return limits.stream()
        .map(each -> language.of(each.name) + " " + each.amount(language))
        .collect(Collectors.joining(between, begin, "."));
  }

  /** How much, with its unit. */
  String amount(Language language) {
    String shown = language == Language.ENGLISH && unit.equals("o") ? "B" : unit;
    return shown.isEmpty() ? Long.toString(value) : value + " " + shown;
  }

  private static PublishedLimit limit(
      String option, long value, String unit, String french, String english) {
    return new PublishedLimit(option, value, unit, new Words(french, english));
  }
}
