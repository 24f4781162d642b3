package fr.essaim.core.education;

import java.util.Map;

/**
 * What is wrong about a place that the map has.
 *
 * @param place what it should say, as {@link PlaceDetails#fields()} names it; fields that are not
 *     named stay
 * @param offerKey one of its offers; empty for none, or for one that the map does not have
 * @param offer what that should say, as {@link OfferDetails#fields()} names it
 * @param comment for whoever decides; may be empty
 */
public record ProposeCorrection(
    String placeKey,
    Map<String, String> place,
    String offerKey,
    Map<String, String> offer,
    String comment) {

  public ProposeCorrection {
    place = Map.copyOf(place);
    offer = Map.copyOf(offer);
  }
}
