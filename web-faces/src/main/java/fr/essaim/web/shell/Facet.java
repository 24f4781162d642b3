package fr.essaim.web.shell;

import java.util.List;

/**
 * What a list can be narrowed by, as a group of boxes in a form.
 *
 * @param parameter the parameter that the boxes send
 * @param title the key of its title
 * @param options its choices
 */
public record Facet(String parameter, String title, List<Option> options) {

  public Facet {
    options = List.copyOf(options);
  }

  /**
   * @param value what is sent
   * @param label what is shown
   * @param count how many there are of it
   */
  public record Option(String value, String label, long count, boolean chosen) {}

  /** Whether there is anything to choose. */
  public boolean isUseful() {
    return options.size() > 1 || options.stream().anyMatch(Option::chosen);
  }

  public List<Option> chosen() {
    return options.stream().filter(Option::chosen).toList();
  }
}
