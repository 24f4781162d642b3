package fr.essaim.web.lists;

import java.util.List;
import java.util.function.Supplier;

/**
 * A facet of a list, in words.
 *
 * @param name its parameter
 * @param title what it is about
 * @param choices its values
 */
public record FacetGroup(String name, String title, List<Choice> choices) {

  /**
   * One value.
   *
   * @param value as addresses write it
   * @param count how many rows it would show
   * @param link gives {@link #address}, which is made only where a page shows it
   */
  public record Choice(
      String value, String label, long count, boolean chosen, Supplier<String> link) {

    /** The list with this value chosen, or let go if it is chosen. */
    public String address() {
      return link.get();
    }
  }

  public FacetGroup {
    choices = List.copyOf(choices);
  }

  /** Whether there is anything to choose. */
  public boolean isUseful() {
    return choices.size() > 1 || isChosen();
  }

  /** The values that are chosen. */
  public List<Choice> chosen() {
    return choices.stream().filter(Choice::chosen).toList();
  }

  /** All that is chosen in a list. */
  static List<Choice> chosen(List<FacetGroup> facets) {
    return facets.stream().flatMap(facet -> facet.chosen().stream()).toList();
  }

  /** Whether anything of it is chosen, so that the page shows it open. */
  public boolean isChosen() {
    return choices.stream().anyMatch(Choice::chosen);
  }
}
