package fr.essaim.core.education;

import java.util.Map;

/**
 * A place that the map does not have.
 *
 * @param place what is known of it, as {@link PlaceDetails#fields()} names it
 * @param offer what is offered there first, as {@link OfferDetails#fields()} names it; empty where
 *     that is not told
 * @param comment for whoever decides; may be empty
 */
public record ProposePlace(Map<String, String> place, Map<String, String> offer, String comment) {

  public ProposePlace {
    place = Map.copyOf(place);
    offer = Map.copyOf(offer);
  }
}
