package fr.essaim.web.education;

import fr.essaim.core.education.OfferView;
import fr.essaim.core.education.PlaceMergeView;
import fr.essaim.core.education.PlaceMerges;
import fr.essaim.core.education.PlaceService;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.education.Position;
import fr.essaim.web.education.PlaceDrawings.Spot;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** A place for those who keep it: what is said of it, how fresh that is, and what is offered. */
@Named
@ViewScoped
public class PlacePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PlaceService service;
  @Inject private PlaceMerges merges;
  @Inject private PlaceDrawings drawings;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private String reason;
  private transient PlaceView place;

  public void load() {
    key = redirect.variable("key");
    place = service.open(key);
  }

  /** Says that it is right today. */
  public void confirm() {
    service.confirm(key);
    redirect.to(path(key), text.get("education.edit.confirmed.done"));
  }

  public void close() {
    service.close(key, reason);
    redirect.to(path(key), text.get("education.edit.closed"));
  }

  public void reopen() {
    service.reopen(key);
    redirect.to(path(key), text.get("education.edit.reopened"));
  }

  public void withdraw(OfferView offer) {
    service.withdrawOffer(offer.key());
    redirect.to(path(key), text.of("education.edit.offer.withdrawn", offer.details().title()));
  }

  public void restore(OfferView offer) {
    service.restoreOffer(offer.key());
    redirect.to(path(key), text.of("education.edit.offer.restored", offer.details().title()));
  }

  /** What was merged into it and can be separated again. */
  public List<PlaceMergeView> getMerges() {
    return place.mayEdit() ? merges.undoable(key) : List.of();
  }

  /** Separates what was merged into it. */
  public void undo(PlaceMergeView merge) {
    merges.undo(merge.goneKey());
    redirect.to(path(merge.goneKey()), text.get("education.merge.undone"));
  }

  static String path(String key) {
    return PlaceTable.PATH + "/" + key;
  }

  /** Where it is, to be checked; null where that is not known. */
  public PlaceDrawing getDrawing() {
    Position position = place.details().position();
    return position == null
        ? null
        : drawings.of(List.of(new Spot(0, place.name(), position)), null, 0);
  }

  public PlaceView getPlace() {
    return place;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
