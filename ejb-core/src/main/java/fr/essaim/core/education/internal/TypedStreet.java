package fr.essaim.core.education.internal;

import fr.essaim.core.shared.Slug;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A street as it can be compared: without accents, articles and abbreviations.
 *
 * @param number in the street; empty for none
 * @param repetition {@code bis}, {@code b}…; may be empty
 * @param words what it is called
 */
record TypedStreet(String number, String repetition, Set<String> words) {

  private static final Pattern NUMBERED =
      Pattern.compile("(\\d{1,4})(?:-?(bis|ter|quater|[a-d])(?=-))?(?:-(?:a-)?\\d{1,4})*-(.+)");

  /** A number that a comma sets off from its street. */
  private static final Pattern SET_OFF =
      Pattern.compile("(?i)((?:^|[,;\\n])\\s*\\d{1,4}\\s*(?:bis|ter|quater|[a-d])?)\\s*,");

  private static final Pattern POSTCODE_ON = Pattern.compile("(^|-)\\d{5}(-.*|$)");
  private static final Set<String> ARTICLES =
      Set.of("de", "du", "des", "d", "la", "le", "les", "l", "et", "a", "au", "aux");
  private static final Set<String> KINDS =
      Set.of(
          "rue",
          "avenue",
          "boulevard",
          "place",
          "chemin",
          "route",
          "impasse",
          "allee",
          "square",
          "quai",
          "residence",
          "faubourg",
          "cite",
          "cour",
          "passage",
          "ruelle",
          "sentier");
  private static final Map<String, String> WHOLE =
      Map.ofEntries(
          Map.entry("r", "rue"),
          Map.entry("av", "avenue"),
          Map.entry("ave", "avenue"),
          Map.entry("bd", "boulevard"),
          Map.entry("bld", "boulevard"),
          Map.entry("boul", "boulevard"),
          Map.entry("pl", "place"),
          Map.entry("ch", "chemin"),
          Map.entry("che", "chemin"),
          Map.entry("rte", "route"),
          Map.entry("imp", "impasse"),
          Map.entry("all", "allee"),
          Map.entry("sq", "square"),
          Map.entry("res", "residence"),
          Map.entry("fbg", "faubourg"),
          Map.entry("fg", "faubourg"),
          Map.entry("st", "saint"),
          Map.entry("ste", "sainte"),
          Map.entry("dr", "docteur"),
          Map.entry("gal", "general"),
          Map.entry("mal", "marechal"),
          Map.entry("pdt", "president"),
          Map.entry("pr", "professeur"));

  TypedStreet {
    words = Set.copyOf(words);
  }

  /** The streets that an address may name: a line of it, or what stands between its commas. */
  static List<TypedStreet> in(String address) {
    return Arrays.stream(SET_OFF.matcher(address).replaceAll("$1 ").split("[,;\\n]"))
        .map(part -> POSTCODE_ON.matcher(Slug.plain(part)).replaceFirst(""))
        .filter(part -> !part.isEmpty())
        .map(TypedStreet::of)
        .toList();
  }

  /** A name that has no number. */
  static TypedStreet named(String name) {
    return new TypedStreet("", "", words(Slug.plain(name)));
  }

  private static TypedStreet of(String plain) {
    Matcher numbered = NUMBERED.matcher(plain);
    return numbered.matches()
        ? new TypedStreet(
            numbered.group(1),
            numbered.group(2) == null ? "" : numbered.group(2),
            words(numbered.group(3)))
        : new TypedStreet("", "", words(plain));
  }

  private static Set<String> words(String plain) {
    return Arrays.stream(plain.split("-"))
        .map(word -> WHOLE.getOrDefault(word, word))
        .filter(word -> !ARTICLES.contains(word))
        .collect(Collectors.toSet());
  }

  /** How alike two names are, from 0 to 1: what they share besides the kind of street. */
  double likeness(TypedStreet other) {
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(other.words);
    return KINDS.containsAll(shared)
        ? 0
        : 2.0 * shared.size() / (words.size() + other.words.size());
  }
}
