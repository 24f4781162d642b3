package fr.essaim.web.intranet;

import java.util.List;

/**
 * A facet of a list, with the addresses that choose.
 *
 * @param title what it is about
 * @param choices its values
 */
public record FacetGroup(String title, List<Choice> choices) {

  /**
   * One value.
   *
   * @param count how many rows it would show
   * @param address the list with this value chosen, or let go if it is chosen
   */
  public record Choice(String label, long count, boolean chosen, String address) {}

  public FacetGroup {
    choices = List.copyOf(choices);
  }

  /** Whether anything of it is chosen, so that the page shows it open. */
  public boolean isChosen() {
    return choices.stream().anyMatch(Choice::chosen);
  }
}
