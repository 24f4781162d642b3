package fr.essaim.core.prototypes;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.Prototypes;
import fr.essaim.core.prototypes.domain.StoredFile;
import fr.essaim.core.prototypes.internal.FileQuota;
import fr.essaim.core.prototypes.internal.Files;
import fr.essaim.core.prototypes.internal.PrototypeRecorder;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Where other contexts keep files: within the same room, checked and read the same way. Who may
 * read and add which, those who keep them see to.
 */
@ApplicationScoped
public class FileStore {

  @Inject private Access access;
  @Inject private Prototypes prototypes;
  @Inject private PrototypeRecorder recorder;
  @Inject private Files files;
  @Inject private FileQuota quota;
  @Inject private Clock clock;

  /**
   * What is known of a file.
   *
   * @param id under which it is read
   * @param size in bytes
   */
  public record Kept(String id, String name, String mediaType, long size) {}

  /** Keeps a file for an organisation. */
  public Kept keep(String organisationKey, CheckedFile upload) {
    StoredFile file = files.keep(organisationKey, upload);
    return new Kept(file.id(), file.name(), file.mediaType(), file.size());
  }

  /** How much room an organisation and the caller have left. */
  public FileRoom room(String organisationKey) {
    return quota.room(organisationKey);
  }

  /**
   * @throws UnknownThing if there is no such file
   */
  public Download read(String id) {
    return files.read(id);
  }

  /** Adds a copy of a kept file to the draft of a version. */
  public void addTo(String prototypeKey, VersionNumber number, ResourceDetails details, String id) {
    Prototype prototype =
        prototypes
            .toChange(prototypeKey)
            .orElseThrow(() -> new UnknownThing("prototype", prototypeKey));
    access.require(Permission.PROTOTYPE_EDIT, prototype.stewardKey(), "prototype/" + prototypeKey);
    StoredFile copy = files.copy(prototype.stewardKey(), id);
    prototype.version(number).addFile(details, copy, clock.instant());
    recorder.record(prototype);
  }
}
