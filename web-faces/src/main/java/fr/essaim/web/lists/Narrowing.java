package fr.essaim.web.lists;

import java.util.List;

/**
 * What narrows a list, behind one button: in the heading of its column, or beside the search.
 *
 * @param id of what the button opens
 * @param title what it is about
 * @param facets whose values are links
 * @param filters whose values are fields
 * @param isNarrowed whether any of it narrows the list now
 * @param isHeaded whether its column is shown
 */
public record Narrowing(
    String id,
    String title,
    List<FacetGroup> facets,
    List<ListFilter> filters,
    boolean isNarrowed,
    boolean isHeaded) {

  public Narrowing {
    facets = List.copyOf(facets);
    filters = List.copyOf(filters);
  }
}
