package fr.essaim.web.education;

import fr.essaim.core.education.OfferView;
import fr.essaim.core.education.PlaceService;
import fr.essaim.core.education.PlaceView;
import fr.essaim.web.intranet.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** An offer for those who keep its place. */
@Named
@RequestScoped
public class OfferPage {

  static final String PATH = "/intranet/offres";

  @Inject private PlaceService service;
  @Inject private Redirect redirect;

  private OfferView offer;
  private PlaceView place;

  public void load() {
    offer = service.openOffer(redirect.variable("key"));
    place = service.open(offer.placeKey());
  }

  static String path(String key) {
    return PATH + "/" + key;
  }

  public OfferView getOffer() {
    return offer;
  }

  public PlaceView getPlace() {
    return place;
  }
}
