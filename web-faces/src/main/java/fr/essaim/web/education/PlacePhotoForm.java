package fr.essaim.web.education;

import fr.essaim.core.education.PhotoWords;
import fr.essaim.core.education.PlacePhoto;
import fr.essaim.core.education.PlacePhotos;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.prototypes.FileRoom;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Violations;
import fr.essaim.web.files.Uploads;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The photos of a place, on its page: to add, describe and take away. */
@Named
@ViewScoped
public class PlacePhotoForm implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The longer side of a photo, in points: a wide screen. */
  private static final int WHOLE_PHOTO = 1600;

  @Inject private PlacePhotos service;
  @Inject private Uploads uploads;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private final TypedPhoto added = new TypedPhoto();
  private transient Part photo;
  private transient List<PlacePhoto> photos;
  private final HashMap<String, TypedPhoto> typed = new HashMap<>();

  /** Those of a place: all that is known of them for those who keep it. */
  public List<PlacePhoto> of(PlaceView place) {
    if (photos == null) {
      photos = place.mayEdit() ? service.list(place.key()) : service.published(place.key());
      photos.forEach(each -> typed.putIfAbsent(each.id().toString(), TypedPhoto.of(each.words())));
    }
    return photos;
  }

  public void keep(PlaceView place) {
    if (photo == null || photo.getSize() == 0) {
      throw new BusinessRuleViolation("education.photo.missing").at("photo");
    }
    PhotoWords words = added.read();
    service.keep(place.key(), words, uploads.photo(photo, WHOLE_PHOTO));
    redirect.to(address(place), text.get("education.edit.photo.kept"));
  }

  /** Says anew what the photos show, and who agreed to be seen; all of it or nothing. */
  public void describe(PlaceView place) {
    Violations violations = new Violations();
    Map<UUID, PhotoWords> said = new LinkedHashMap<>();
    of(place)
        .forEach(
            each ->
                said.put(
                    each.id(),
                    violations.read(null, typed.get(each.id().toString()), TypedPhoto::read)));
    violations.refuse();
    of(place).stream()
        .filter(each -> !each.words().equals(said.get(each.id())))
        .forEach(each -> service.describe(place.key(), each.id(), said.get(each.id())));
    redirect.to(address(place), text.get("education.edit.saved"));
  }

  public void remove(PlaceView place, PlacePhoto gone) {
    service.remove(place.key(), gone.id());
    redirect.to(address(place), text.get("education.edit.photo.removed"));
  }

  private static String address(PlaceView place) {
    return PlacePage.path(place.key()) + "#photos";
  }

  public int getMost() {
    return PlacePhotos.MOST;
  }

  /** How much room is left for them. */
  public FileRoom room(PlaceView place) {
    return service.room(place.key());
  }

  /** What is said of them, as it stands in the fields, by their ids. */
  public Map<String, TypedPhoto> getTyped() {
    return typed;
  }

  public TypedPhoto getAdded() {
    return added;
  }

  public Part getPhoto() {
    return photo;
  }

  public void setPhoto(Part photo) {
    this.photo = photo;
  }
}
