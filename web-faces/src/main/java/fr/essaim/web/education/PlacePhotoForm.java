package fr.essaim.web.education;

import fr.essaim.core.education.ImageRight;
import fr.essaim.core.education.PhotoWords;
import fr.essaim.core.education.PlacePhoto;
import fr.essaim.core.education.PlacePhotos;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.files.Uploads;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  private String description;
  private String rights;
  private String agreedBy;
  private String agreedOn;
  private transient Part photo;
  private transient List<PlacePhoto> photos;
  private final HashMap<String, String> descriptions = new HashMap<>();

  /** Those of a place: all that is known of them for those who keep it. */
  public List<PlacePhoto> of(PlaceView place) {
    if (photos == null) {
      photos = place.mayEdit() ? service.list(place.key()) : service.published(place.key());
      photos.forEach(
          each -> descriptions.putIfAbsent(each.id().toString(), each.words().description()));
    }
    return photos;
  }

  public void keep(PlaceView place) {
    if (photo == null || photo.getSize() == 0) {
      throw new BusinessRuleViolation("education.photo.missing").at("photo");
    }
    PhotoWords words =
        PhotoWords.read(
            description,
            rights == null || rights.isEmpty() ? null : ImageRight.valueOf(rights),
            agreedBy,
            agreedOn);
    service.keep(place.key(), words, uploads.photo(photo, WHOLE_PHOTO));
    redirect.to(address(place), text.get("education.edit.photo.kept"));
  }

  /** Says anew what the photos show. */
  public void describe(PlaceView place) {
    for (PlacePhoto each : of(place)) {
      String said = descriptions.get(each.id().toString());
      if (!each.words().description().equals(said)) {
        PhotoWords words = each.words();
        service.describe(
            place.key(),
            each.id(),
            new PhotoWords(said, words.rights(), words.agreedBy(), words.agreedOn()));
      }
    }
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

  /** What they show, as it stands in the fields, by their ids. */
  public Map<String, String> getDescriptions() {
    return descriptions;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public String getRights() {
    return rights;
  }

  public void setRights(String rights) {
    this.rights = rights;
  }

  public String getAgreedBy() {
    return agreedBy;
  }

  public void setAgreedBy(String agreedBy) {
    this.agreedBy = agreedBy;
  }

  public String getAgreedOn() {
    return agreedOn;
  }

  public void setAgreedOn(String agreedOn) {
    this.agreedOn = agreedOn;
  }

  public Part getPhoto() {
    return photo;
  }

  public void setPhoto(Part photo) {
    this.photo = photo;
  }
}
