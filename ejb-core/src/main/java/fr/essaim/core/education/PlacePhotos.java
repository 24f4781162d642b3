package fr.essaim.core.education;

import fr.essaim.core.education.domain.Place;
import fr.essaim.core.education.internal.PhotoRows;
import fr.essaim.core.education.internal.PlaceRecorder;
import fr.essaim.core.education.internal.PlaceRows;
import fr.essaim.core.education.internal.Territory;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.prototypes.CheckedPhoto;
import fr.essaim.core.prototypes.Download;
import fr.essaim.core.prototypes.FileRoom;
import fr.essaim.core.prototypes.FileStore;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.WithdrawnThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Photos of places. Nobody can be recognised on one unless it is noted that they agreed, for minors
 * that their parents did: so whatever is kept is for everybody, as its place is.
 */
@Stateless
public class PlacePhotos {

  /** Most photos of a place. */
  public static final int MOST = 6;

  private static final String TYPE = "photo";

  @Inject private Territory territory;
  @Inject private PlaceRows rows;
  @Inject private PhotoRows photos;
  @Inject private PlaceRecorder recorder;
  @Inject private FileStore files;

  /** Those of a place, in the order in which they were kept, with who agreed. */
  @Requires(Permission.PLACE_READ)
  public List<PlacePhoto> list(String placeKey) {
    territory.require(Permission.PLACE_READ, rows.place(placeKey));
    return photos.of(placeKey);
  }

  /** The same for everybody; none of what is not public. */
  @OpenToAll
  public List<PlacePhoto> published(String placeKey) {
    return rows.find(placeKey).filter(place -> place.state().isPublic()).isPresent()
        ? photos.of(placeKey).stream().map(PlacePhoto::forEverybody).toList()
        : List.of();
  }

  /**
   * The file of a photo, for everybody who finds its place.
   *
   * @param thumbnail whether the small one is meant
   */
  @OpenToAll
  public Download publicFile(String placeKey, UUID photoId, boolean thumbnail) {
    if (!rows.place(placeKey).state().isPublic()) {
      throw new WithdrawnThing(TYPE, photoId.toString());
    }
    return file(placeKey, photoId, thumbnail);
  }

  /** The same for those who keep the place, whatever its state. */
  @Requires(Permission.PLACE_READ)
  public Download read(String placeKey, UUID photoId, boolean thumbnail) {
    territory.require(Permission.PLACE_READ, rows.place(placeKey));
    return file(placeKey, photoId, thumbnail);
  }

  private Download file(String placeKey, UUID photoId, boolean thumbnail) {
    return photos
        .fileId(placeKey, photoId, thumbnail)
        .map(files::read)
        .orElseThrow(() -> new UnknownThing(TYPE, photoId.toString()));
  }

  /**
   * Keeps a photo of a place.
   *
   * @return its id
   * @throws BusinessRuleViolation {@code education.photo.too-many}
   */
  @Requires(value = Permission.PLACE_MODERATE, act = "place.keep-photo")
  public UUID keep(String placeKey, PhotoWords words, CheckedPhoto photo) {
    Place place = toChange(placeKey);
    Constraints.check(words);
    if (photos.of(placeKey).size() >= MOST) {
      throw new BusinessRuleViolation("education.photo.too-many", MOST);
    }
    UUID id = photos.keep(place, territory.answering(place), words, photo);
    place.notePhoto("", words.description());
    recorder.record(place);
    return id;
  }

  /** How much room is left for photos of a place. */
  @Requires(Permission.PLACE_READ)
  public FileRoom room(String placeKey) {
    Place place = rows.place(placeKey);
    territory.require(Permission.PLACE_READ, place);
    return files.room(territory.answering(place));
  }

  /** Says anew what a photo shows, and why it may be seen. */
  @Requires(value = Permission.PLACE_MODERATE, act = "place.describe-photo")
  public void describe(String placeKey, UUID photoId, PhotoWords words) {
    Place place = toChange(placeKey);
    PlacePhoto photo = photo(placeKey, photoId);
    photos.describe(photoId, Constraints.check(words));
    place.notePhoto(photo.words().description(), words.description());
    recorder.record(place);
  }

  /** Takes a photo away, for good. */
  @Requires(value = Permission.PLACE_MODERATE, act = "place.remove-photo")
  public void remove(String placeKey, UUID photoId) {
    Place place = toChange(placeKey);
    PlacePhoto photo = photo(placeKey, photoId);
    photos.remove(photoId);
    place.notePhoto(photo.words().description(), "");
    recorder.record(place);
  }

  private PlacePhoto photo(String placeKey, UUID photoId) {
    return photos.of(placeKey).stream()
        .filter(photo -> photo.id().equals(photoId))
        .findFirst()
        .orElseThrow(() -> new UnknownThing(TYPE, photoId.toString()));
  }

  private Place toChange(String placeKey) {
    Place place = rows.placeToChange(placeKey);
    territory.require(Permission.PLACE_MODERATE, place);
    return place;
  }
}
