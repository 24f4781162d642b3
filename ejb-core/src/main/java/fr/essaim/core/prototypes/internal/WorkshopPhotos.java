package fr.essaim.core.prototypes.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.prototypes.CheckedPhoto;
import fr.essaim.core.prototypes.Download;
import fr.essaim.core.prototypes.WorkshopPhoto;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps the photos of workshops; a trigger takes their files along when they go. */
@ApplicationScoped
public class WorkshopPhotos {

  /** Most photos of a workshop. */
  static final int MOST = 24;

  @Inject private Files files;
  @Inject private Access access;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Those of a workshop, in the order in which they were kept. */
  public List<WorkshopPhoto> of(UUID workshopId) {
    return SqlText.rows(
            SqlText.of(
                    "select p.id, f.name, p.description from prototypes.workshop_photo p"
                        + " join prototypes.stored_file f on f.id = p.file_id"
                        + " where p.workshop_id = ?1 order by p.kept_at, p.id",
                    workshopId)
                .query(entityManager))
        .stream()
        .map(row -> new WorkshopPhoto((UUID) row[0], (String) row[1], (String) row[2]))
        .toList();
  }

  /**
   * @throws BusinessRuleViolation {@code prototypes.photo.too-many}, and what {@link Files} refuses
   */
  public UUID keep(Prototype prototype, UUID workshopId, CheckedPhoto photo) {
    if (of(workshopId).size() >= MOST) {
      throw new BusinessRuleViolation("prototypes.photo.too-many", MOST);
    }
    UUID id = UUID.randomUUID();
    SqlText.of(
            "insert into prototypes.workshop_photo"
                + " (id, workshop_id, file_id, thumbnail_id, description, kept_by, kept_at)"
                + " values (?1, ?2, ?3, ?4, '', ?5, ?6)",
            id,
            workshopId,
            files.keep(prototype.stewardKey(), photo.whole()).id(),
            files.keep(prototype.stewardKey(), photo.thumbnail()).id(),
            access.callerName(),
            clock.instant())
        .update(entityManager);
    return id;
  }

  /** Says what a photo of the workshop shows. */
  public void describe(UUID workshopId, UUID photoId, String description) {
    SqlText.of(
            "update prototypes.workshop_photo set description = ?3"
                + " where workshop_id = ?1 and id = ?2",
            workshopId,
            photoId,
            description)
        .update(entityManager);
  }

  public void remove(UUID workshopId, UUID photoId) {
    SqlText.of(
            "delete from prototypes.workshop_photo where workshop_id = ?1 and id = ?2",
            workshopId,
            photoId)
        .update(entityManager);
  }

  /**
   * The file of a photo of one of a prototype's workshops.
   *
   * @param thumbnail whether the small one is meant
   * @throws UnknownThing if it has none of this id
   */
  public Download read(Prototype prototype, UUID photoId, boolean thumbnail) {
    List<?> found =
        SqlText.of(
                "select "
                    + (thumbnail ? "p.thumbnail_id" : "p.file_id")
                    + " from prototypes.workshop_photo p"
                    + " join prototypes.workshop w on w.id = p.workshop_id"
                    + " where p.id = ?1 and w.prototype_id = ?2",
                photoId,
                prototype.id())
            .query(entityManager)
            .getResultList();
    return found.stream()
        .findFirst()
        .map(file -> files.read((String) file))
        .orElseThrow(() -> new UnknownThing("photo", photoId.toString()));
  }
}
