package fr.essaim.core.lists;

import fr.essaim.core.shared.SqlText;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a list can be narrowed by.
 *
 * @param name its parameter in addresses
 * @param constants the enum whose constants are its values; null where they are keys or text
 * @param condition what a row must fulfil
 */
public record Filter(String name, Class<? extends Enum<?>> constants, Condition condition) {

  /** A condition on a row, which is called {@code p}. */
  @FunctionalInterface
  public interface Condition {

    /**
     * @param chosen at least one value: names of constants, or what the address says
     */
    void add(SqlText sql, Collection<String> chosen);
  }

  /** By one value: keys or text. */
  public static Filter by(String name, Condition condition) {
    return new Filter(name, null, condition);
  }

  /** The words of an address that can be values of it; others are left out. */
  Set<String> known(Set<String> words) {
    return constants == null
        ? words
        : matching(words).map(ListQuery::word).collect(Collectors.toUnmodifiableSet());
  }

  /** What is chosen, as the condition takes it. */
  List<String> values(ListQuery query) {
    Set<String> words = query.chosen(name);
    return constants == null
        ? words.stream().sorted().toList()
        : matching(words).map(Enum::name).collect(Collectors.toList());
  }

  private Stream<? extends Enum<?>> matching(Set<String> words) {
    return Arrays.stream(constants.getEnumConstants())
        .filter(constant -> words.contains(ListQuery.word(constant)));
  }
}
