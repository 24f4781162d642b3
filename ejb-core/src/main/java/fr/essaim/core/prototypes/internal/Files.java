package fr.essaim.core.prototypes.internal;

import fr.essaim.core.prototypes.Download;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.prototypes.domain.StoredFile;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/** Keeps files in the database, after a look into them. */
@ApplicationScoped
public class Files {

  @Inject private FileInspector inspector;
  @Inject private ImageCleaner cleaner;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public StoredFile keep(Upload upload) {
    String type = inspector.checkedType(upload);
    byte[] content = cleaner.clean(upload.name(), type, upload.content());
    StoredFile file = StoredFile.keep(upload.name(), type, content, clock.instant());
    entityManager.persist(file);
    entityManager.flush();
    return file;
  }

  /**
   * @throws UnknownThing if there is no such file
   */
  public Download read(String id) {
    return Optional.ofNullable(entityManager.find(StoredFile.class, id))
        .map(StoredFile::download)
        .orElseThrow(() -> new UnknownThing("file", id));
  }

  /** Forgets a file that nothing refers to any more. */
  public void forget(String id) {
    entityManager.flush();
    entityManager
        .createNativeQuery("delete from prototypes.stored_file where id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }
}
