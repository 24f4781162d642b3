package fr.essaim.web.intranet;

import fr.essaim.web.shell.Text;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * One choice of a list.
 *
 * @param value what is kept when it is chosen
 * @param label what the page shows
 */
public record Option(Serializable value, String label) implements Serializable {

  /** The constants of an enum, by their names. */
  public static List<Option> of(Enum<?>[] constants, Text text) {
    return Arrays.stream(constants)
        .map(constant -> new Option(constant.name(), text.label(constant)))
        .toList();
  }
}
