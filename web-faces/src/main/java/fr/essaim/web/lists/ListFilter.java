package fr.essaim.web.lists;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.shell.Text;
import java.util.Arrays;
import java.util.List;

/**
 * A field of the form that narrows a list, for what is not counted.
 *
 * @param name its parameter
 * @param type of the field: {@code search}, {@code date} or {@code select}
 * @param label the key of its label; {@code LABEL.hint} helps, if there is such a text
 * @param any the key of the choice that narrows nothing, of a select
 * @param options what a select offers
 */
public record ListFilter(String name, String type, String label, String any, List<Option> options) {

  public ListFilter {
    options = List.copyOf(options);
  }

  /** Some text. */
  public static ListFilter text(String name, String label) {
    return new ListFilter(name, "search", label, null, List.of());
  }

  public static ListFilter day(String name, String label) {
    return new ListFilter(name, "date", label, null, List.of());
  }

  public static ListFilter choice(String name, String label, String any, List<Option> options) {
    return new ListFilter(name, "select", label, any, options);
  }

  /** One of the constants of an enum. */
  public static ListFilter choice(
      String name, String label, String any, Enum<?>[] constants, Text text) {
    return choice(
        name,
        label,
        any,
        Arrays.stream(constants)
            .map(constant -> new Option(ListQuery.word(constant), text.label(constant)))
            .toList());
  }
}
