package fr.essaim.web.shell;

import fr.essaim.core.lists.ListQuery;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an address asks for after its question mark. What it says that nobody knows is left out, so
 * that an old link still shows something.
 */
public final class Parameters {

  private final Map<String, String[]> values;

  public Parameters(Map<String, String[]> values) {
    this.values = values;
  }

  /** The first value of a parameter, empty when there is none. */
  public String first(String name) {
    return of(name).findFirst().orElse("");
  }

  /** All values of a parameter. */
  public Set<String> all(String name) {
    return of(name).filter(value -> !value.isBlank()).collect(Collectors.toUnmodifiableSet());
  }

  /** What was sent, without the character that no text of the database can hold. */
  private Stream<String> of(String name) {
    return Arrays.stream(values.getOrDefault(name, new String[0]))
        .map(value -> value.replace("\u0000", ""));
  }

  /** The constant that a parameter names, if it does. */
  public <E extends Enum<E>> Optional<E> one(String name, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ListQuery.word(constant).equals(first(name)))
        .findFirst();
  }

  /** A page's number, from 1. */
  public int number(String name) {
    String text = first(name);
    return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 1;
  }
}
