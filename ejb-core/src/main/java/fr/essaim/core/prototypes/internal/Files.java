package fr.essaim.core.prototypes.internal;

import fr.essaim.core.prototypes.CheckedFile;
import fr.essaim.core.prototypes.Download;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.StoredFile;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Keeps files in the database. */
@ApplicationScoped
public class Files {

  @Inject private FileQuota quota;
  @Inject private FileContents contents;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * Keeps a file that belongs to an organisation. Its bytes go by a statement of their own, for no
   * entity holds them.
   */
  public StoredFile keep(String organisationKey, CheckedFile upload) {
    byte[] content = upload.content();
    StoredFile file = StoredFile.keep(upload.name(), upload.mediaType(), content, clock.instant());
    quota.take(organisationKey, file.size());
    SqlText.of(
            "insert into prototypes.stored_file"
                + " (id, name, media_type, size, sha256, kept_at, content)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            file.id(),
            file.name(),
            file.mediaType(),
            file.size(),
            file.sha256(),
            file.keptAt(),
            content)
        .update(entityManager);
    return file;
  }

  /** Keeps the bytes of a kept file once more, for an organisation. */
  public StoredFile copy(String organisationKey, String id) {
    StoredFile copy = found(id).copy(clock.instant());
    quota.takeRoom(organisationKey, copy.size());
    SqlText.of(
            "insert into prototypes.stored_file"
                + " (id, name, media_type, size, sha256, kept_at, content)"
                + " select ?1, name, media_type, size, sha256, ?2, content"
                + " from prototypes.stored_file where id = ?3",
            copy.id(),
            copy.keptAt(),
            id)
        .update(entityManager);
    return copy;
  }

  /**
   * @throws UnknownThing if there is no such file
   */
  public Download read(String id) {
    return contents.download(found(id));
  }

  private StoredFile found(String id) {
    return Optional.ofNullable(entityManager.find(StoredFile.class, id))
        .orElseThrow(() -> new UnknownThing("file", id));
  }

  /**
   * @throws UnknownThing if it is no file of the prototype's picture
   */
  public Download ofCover(Prototype prototype, String id) {
    if (!prototype.coverFiles().contains(id)) {
      throw new UnknownThing("file", id);
    }
    return read(id);
  }

  /** Forgets a file that nothing refers to any more. */
  public void forget(String id) {
    entityManager.flush();
    SqlText.of("delete from prototypes.stored_file where id = ?1", id).update(entityManager);
  }
}
