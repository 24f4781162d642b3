package fr.essaim.web.lists;

import fr.essaim.core.lists.FacetCounts;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.network.TerritoryRef;
import fr.essaim.web.maps.PlaceMap;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A list of the intranet on a map. */
@Named
@RequestScoped
public class MapPage {

  @Inject private ListPage page;

  /** How many rows each commune has, over the table. */
  public PlaceMap getPlaces() {
    String facet = page.view().places().orElseThrow();
    return PlaceMap.of(
        page.result().facet(facet).stream()
            .filter(count -> isCommune(count.thing()))
            .map(count -> place(facet, count, (TerritoryRef) count.thing()))
            .toList());
  }

  private static boolean isCommune(Object thing) {
    return thing instanceof TerritoryRef place && place.kind() == TerritoryKind.COMMUNE;
  }

  private PlaceMap.Place place(String facet, FacetCounts.Count count, TerritoryRef territory) {
    return new PlaceMap.Place(
        territory.code(),
        territory.name(),
        count.count(),
        String.valueOf(count.count()),
        ListAddress.write(page.getPath(), page.getQuery().toggled(facet, count.value())));
  }
}
