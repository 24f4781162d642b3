package fr.essaim.web.education;

import fr.essaim.core.education.OfferDetails;
import fr.essaim.core.education.OfferView;
import fr.essaim.core.education.PlaceService;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.Violations;
import fr.essaim.web.intranet.Redirect;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The form of an offer, known or new. */
@Named
@ViewScoped
public class EditOfferPage extends TimedForm {

  private static final long serialVersionUID = 1L;

  private static final String NEW = "/offres/nouvelle";

  @Inject private PlaceService service;
  @Inject private Redirect redirect;

  private String key;
  private String placeKey;
  private transient PlaceView place;

  /** Opens the form of the offer that the address names. */
  public void load() {
    key = redirect.variable("key");
    OfferView offer = service.openOffer(key);
    open(offer.placeKey());
    begin(offer.details().fields(), offer.version());
  }

  /** Opens an empty form of an offer of the place that the address names. */
  public void loadNew() {
    open(redirect.variable("key"));
    begin(Map.of(), 0);
  }

  private void open(String of) {
    placeKey = of;
    place = service.open(placeKey);
    if (!place.mayEdit()) {
      throw new NotAllowed(Permission.PLACE_MODERATE);
    }
  }

  public void add() {
    save(
        typed -> {
          service.addOffer(placeKey, read());
          return PlacePage.path(placeKey);
        },
        "education.edit.offer.added");
  }

  public void save() {
    save(
        typed -> {
          service.editOffer(key, typed.version(), read());
          return PlacePage.path(placeKey);
        },
        "education.edit.saved");
  }

  private OfferDetails read() {
    Violations violations = new Violations();
    OfferDetails details = violations.read(null, said(violations), OfferFields::read);
    violations.refuse();
    return details;
  }

  public PlaceView getPlace() {
    return place;
  }

  public boolean isNew() {
    return key == null;
  }

  @Override
  protected String thing() {
    return isNew() ? "place/" + placeKey + "/offer/nouvelle" : "offer/" + key;
  }

  @Override
  protected String address() {
    return isNew() ? PlacePage.path(placeKey) + NEW : OfferPage.path(key) + "/modifier";
  }
}
