package fr.essaim.core.lists;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What somebody asks a list for; all of it stands in the list's address. Within a filter any of the
 * chosen values will do; the filters must all hold.
 *
 * @param text words to find, forgiving accents and typos; may be empty
 * @param chosen the chosen values of each filter, as addresses write them
 * @param sort an order of the list, with a minus before it to turn it round; empty for its usual
 * @param page from 1
 * @param size rows a page, at most {@link #MAX_SIZE}; 0 for the list's usual
 */
public record ListQuery(
    String text, Map<String, Set<String>> chosen, String sort, int page, int size) {

  /** Most rows on one page. */
  public static final int MAX_SIZE = 10_000;

  private static final int LONGEST_TEXT = 200;
  private static final int MAX_WORDS = 8;

  public ListQuery {
    text = text == null ? "" : clean(text);
    text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    Map<String, Set<String>> kept = new TreeMap<>();
    chosen.forEach(
        (name, values) -> {
          Set<String> said = new TreeSet<>();
          values.forEach(value -> said.add(clean(value)));
          said.remove("");
          if (!said.isEmpty()) {
            kept.put(name, Set.copyOf(said));
          }
        });
    chosen = Map.copyOf(kept);
    sort = sort == null ? "" : sort;
    page = Math.max(1, page);
    size = Math.min(MAX_SIZE, Math.max(0, size));
  }

  /** What was typed, without characters that no text of the database can hold. */
  private static String clean(String typed) {
    return typed.replaceAll("\\p{Cntrl}", " ").strip();
  }

  /** Everything, in the usual order, first page. */
  public static ListQuery all() {
    return new ListQuery("", Map.of(), "", 1, 0);
  }

  /** Everything that these words find, first page. */
  public static ListQuery words(String text) {
    return new ListQuery(text, Map.of(), "", 1, 0);
  }

  /** The chosen values of a filter; empty for all. */
  public Set<String> chosen(String filter) {
    return chosen.getOrDefault(filter, Set.of());
  }

  /** The chosen constants of a filter; words that stand for none are left out. */
  public <E extends Enum<E>> Set<E> chosen(String filter, Class<E> constants) {
    EnumSet<E> found = EnumSet.allOf(constants);
    found.removeIf(constant -> !chosen(filter).contains(word(constant)));
    return found;
  }

  /** The only or first chosen value of a filter; empty for none. */
  public String one(String filter) {
    return chosen(filter).stream().sorted().findFirst().orElse("");
  }

  /** The same with these values of a filter instead, at its first page. */
  public ListQuery with(String filter, Collection<String> values) {
    Map<String, Set<String>> others = new TreeMap<>(chosen);
    others.put(filter, Set.copyOf(values));
    return new ListQuery(text, others, sort, 1, size);
  }

  /** The same with these values of a filter instead, at its first page. */
  public ListQuery with(String filter, Enum<?>... values) {
    return with(filter, Stream.of(values).map(ListQuery::word).toList());
  }

  /** The same with one value of a filter chosen, or let go if it was; at its first page. */
  public ListQuery toggled(String filter, String value) {
    Set<String> values = new TreeSet<>(chosen(filter));
    if (!values.remove(value)) {
      values.add(value);
    }
    return with(filter, values);
  }

  public ListQuery sortedBy(Enum<?> order) {
    return sortedBy(word(order));
  }

  public ListQuery sortedBy(String order) {
    return new ListQuery(text, chosen, order, 1, size);
  }

  public ListQuery atPage(int number) {
    return new ListQuery(text, chosen, sort, number, size);
  }

  public ListQuery ofSize(int rows) {
    return new ListQuery(text, chosen, sort, page, rows);
  }

  /** Whether anything narrows the list. */
  public boolean isNarrowed() {
    return !text.isEmpty() || !chosen.isEmpty();
  }

  /** A constant as addresses write it: {@code IN_WORKSHOP} becomes {@code in-workshop}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words to find, each of which must occur; those past the eighth are not looked for. */
  List<String> typedWords() {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}@.+-]+"))
        .map(word -> word.replaceAll("^[.+-]+|[.+-]+$", ""))
        .filter(word -> !word.isEmpty())
        .limit(MAX_WORDS)
        .toList();
  }
}
