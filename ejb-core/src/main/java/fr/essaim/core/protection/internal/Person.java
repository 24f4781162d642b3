package fr.essaim.core.protection.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The person of an account, and how to find what was written about them.
 *
 * @param email their address
 * @param formerAddresses those that they had before and that nobody else has now
 * @param name the name that they gave
 * @param phones those of organisations whose contact they are
 */
public record Person(
    UUID account, String email, List<String> formerAddresses, String name, List<String> phones) {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int FEWEST_WORDS = 2;
  private static final int FEWEST_DIGITS = 9;

  /** Words that stand in every text, and so say of nobody who they are. */
  private static final Set<String> COMMON =
      Set.of(
          "à",
          "a",
          "au",
          "aux",
          "avec",
          "ce",
          "ces",
          "cette",
          "d",
          "dans",
          "de",
          "des",
          "du",
          "elle",
          "en",
          "est",
          "et",
          "il",
          "ils",
          "je",
          "l",
          "la",
          "le",
          "les",
          "leur",
          "mais",
          "ne",
          "nous",
          "on",
          "ou",
          "où",
          "par",
          "pas",
          "plus",
          "pour",
          "qu",
          "que",
          "qui",
          "sa",
          "se",
          "ses",
          "son",
          "sont",
          "sur",
          "un",
          "une",
          "vous",
          "and",
          "for",
          "from",
          "in",
          "is",
          "of",
          "or",
          "that",
          "the",
          "to",
          "with",
          "centre",
          "centres",
          "social",
          "sociale",
          "sociaux",
          "atelier",
          "ateliers",
          "association",
          "maison",
          "prototype",
          "prototypes",
          "réseau",
          "fédération");

  public Person {
    formerAddresses = List.copyOf(formerAddresses);
    phones = List.copyOf(phones);
  }

  /** All their addresses, the present one first. */
  List<String> addresses() {
    return Stream.concat(Stream.of(email), formerAddresses.stream()).toList();
  }

  /** Whether a text holds their name as they gave it, or an address of theirs. */
  public boolean isNamedIn(String text) {
    return Stream.concat(Stream.of(name), addresses().stream())
        .map(BLANKS::splitAsStream)
        .map(words -> words.filter(word -> !word.isEmpty()).map(Pattern::quote))
        .map(words -> words.collect(Collectors.joining("\\s+")))
        .filter(words -> !words.isEmpty())
        .map(words -> "(?iu)(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])")
        .anyMatch(words -> Pattern.compile(words).matcher(text).find());
  }

  /** Their addresses, which are nobody else's. */
  Mention address() {
    return Mention.ofAddresses(addresses());
  }

  /**
   * What others may be called or reached by too: their name, if it is a full one in which two words
   * at least are not everybody's, and their telephone numbers.
   */
  List<Mention> ambiguous() {
    List<Mention> mentions = new ArrayList<>();
    long telling =
        BLANKS
            .splitAsStream(name.strip())
            .filter(word -> word.length() > 1 && !COMMON.contains(word.toLowerCase(Locale.ROOT)))
            .count();
    if (telling >= FEWEST_WORDS) {
      mentions.add(Mention.ofName(name.strip()));
    }
    phones.stream()
        .map(phone -> phone.replaceAll("\\D", ""))
        .filter(digits -> digits.length() >= FEWEST_DIGITS)
        .map(digits -> digits.substring(digits.length() - FEWEST_DIGITS))
        .distinct()
        .map(Mention::ofPhone)
        .forEach(mentions::add);
    return mentions;
  }
}
