package fr.essaim.core.spread.domain;

import fr.essaim.core.prototypes.FileStore;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.spread.AttachedFileView;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A file that belongs to a transfer, to one of its sessions, or to an adaptation. */
@Entity
@Table(schema = "spread", name = "attached_file")
@DiscriminatorColumn(name = "kind")
public abstract class AttachedFile {

  private static final Comparator<AttachedFile> OLDEST_FIRST =
      Comparator.comparing((AttachedFile file) -> file.keptAt).thenComparing(AttachedFile::id);

  @Id private UUID id;

  @Column(name = "file_id")
  private String fileId;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "media_type")
  private String mediaType;

  @Column(name = "file_size")
  private long fileSize;

  @Column(name = "kept_at")
  private Instant keptAt;

  protected AttachedFile() {}

  protected AttachedFile(FileStore.Kept file, Instant now) {
    id = UUID.randomUUID();
    fileId = file.id();
    fileName = file.name();
    mediaType = file.mediaType();
    fileSize = file.size();
    keptAt = now;
  }

  /**
   * The one of this id.
   *
   * @throws UnknownThing if there is none
   */
  static <F extends AttachedFile> F in(Collection<F> files, UUID id) {
    return files.stream()
        .filter(file -> file.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("file", String.valueOf(id)));
  }

  static <F extends AttachedFile> List<F> inOrder(Collection<F> files) {
    return files.stream().sorted(OLDEST_FIRST).toList();
  }

  public UUID id() {
    return id;
  }

  /** Under which its bytes are kept. */
  public String fileId() {
    return fileId;
  }

  public String fileName() {
    return fileName;
  }

  public AttachedFileView view() {
    return new AttachedFileView(id, details(), fileName, fileSize);
  }

  /** What is said of it; null where its name is all. */
  protected ResourceDetails details() {
    return null;
  }

  protected final String mediaType() {
    return mediaType;
  }
}
