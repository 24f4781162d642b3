package fr.essaim.core.education.internal;

import fr.essaim.core.education.ImageRight;
import fr.essaim.core.education.PhotoWords;
import fr.essaim.core.education.PlacePhoto;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.identity.Access;
import fr.essaim.core.prototypes.CheckedPhoto;
import fr.essaim.core.prototypes.FileStore;
import fr.essaim.core.prototypes.FilesElsewhere;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the photos of places; a trigger takes their files along when they go. Those of what was
 * merged into a place are its own.
 */
@ApplicationScoped
public class PhotoRows implements FilesElsewhere {

  private static final String OF_PLACE =
      " from education.place_photo h join education.place p on p.key = h.place_key"
          + " where (p.key = ?1 or p.merged_into = ?1)";

  /** They count for the organisation that keeps the place now, else for whose they were then. */
  private static final String USED =
      "select coalesce(sum(f.size), 0) from education.place_photo h"
          + " join education.place p on p.key = h.place_key"
          + " join prototypes.stored_file f on f.id in (h.file_id, h.thumbnail_id)"
          + " where coalesce(p.centre_key, h.organisation_key) = ?1";

  @Inject private FileStore files;
  @Inject private Access access;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Those of a place, in the order in which they were kept. */
  public List<PlacePhoto> of(String placeKey) {
    return SqlText.rows(
            SqlText.of(
                    "select h.id, (select f.name from prototypes.stored_file f where f.id ="
                        + " h.file_id), h.description, h.rights, h.agreed_by,"
                        + " cast(h.agreed_on as text)"
                        + OF_PLACE
                        + " order by h.kept_at, h.id",
                    placeKey)
                .query(entityManager))
        .stream()
        .map(PhotoRows::photo)
        .toList();
  }

  private static PlacePhoto photo(Object[] row) {
    return new PlacePhoto(
        (UUID) row[0],
        (String) row[1],
        new PhotoWords(
            (String) row[2],
            ImageRight.valueOf((String) row[3]),
            (String) row[4],
            row[5] == null ? null : LocalDate.parse((String) row[5])));
  }

  /** The id of the file of a photo of a place, or of its small one. */
  public Optional<String> fileId(String placeKey, UUID photoId, boolean thumbnail) {
    List<?> ids =
        SqlText.of(
                "select "
                    + (thumbnail ? "h.thumbnail_id" : "h.file_id")
                    + OF_PLACE
                    + " and h.id = ?2",
                placeKey,
                photoId)
            .query(entityManager)
            .getResultList();
    return ids.stream().map(String.class::cast).findFirst();
  }

  /**
   * @param organisationKey in whose room its files are
   */
  public UUID keep(Place place, String organisationKey, PhotoWords words, CheckedPhoto photo) {
    UUID id = UUID.randomUUID();
    SqlText.of(
            "insert into education.place_photo (id, place_key, file_id, thumbnail_id,"
                + " description, rights, agreed_by, agreed_on, kept_by, kept_at, organisation_key)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as date), ?9, ?10, ?11)",
            id,
            place.key(),
            files.keep(organisationKey, photo.whole()).id(),
            files.keep(organisationKey, photo.thumbnail()).id(),
            words.description(),
            words.rights().name(),
            words.agreedBy(),
            text(words.agreedOn()),
            access.callerName(),
            clock.instant(),
            organisationKey)
        .update(entityManager);
    return id;
  }

  public void describe(UUID photoId, PhotoWords words) {
    SqlText.of(
            "update education.place_photo set description = ?2, rights = ?3, agreed_by = ?4,"
                + " agreed_on = cast(?5 as date) where id = ?1",
            photoId,
            words.description(),
            words.rights().name(),
            words.agreedBy(),
            text(words.agreedOn()))
        .update(entityManager);
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  @Override
  public long used(String organisationKey) {
    Object sum = SqlText.of(USED, organisationKey).query(entityManager).getSingleResult();
    return ((Number) sum).longValue();
  }

  public void remove(UUID photoId) {
    SqlText.of("delete from education.place_photo where id = ?1", photoId).update(entityManager);
  }
}
