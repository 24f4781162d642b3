package fr.essaim.core.spread.domain;

import fr.essaim.core.prototypes.FileStore;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.spread.AttachedFileView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A file that belongs to a transfer, to one of its sessions, or to an adaptation. */
@Entity
@Table(schema = "spread", name = "attached_file")
public class AttachedFile {

  private static final Comparator<AttachedFile> OLDEST_FIRST =
      Comparator.comparing((AttachedFile file) -> file.keptAt).thenComparing(AttachedFile::id);

  @Id private UUID id;

  /** Only the mapping reads this and the next. */
  @SuppressWarnings("UnusedVariable")
  @ManyToOne
  @JoinColumn(name = "transfer_id")
  private Transfer transfer;

  @SuppressWarnings("UnusedVariable")
  @ManyToOne
  @JoinColumn(name = "session_id")
  private Session session;

  @ManyToOne
  @JoinColumn(name = "adaptation_id")
  private Adaptation adaptation;

  private String title;

  @Enumerated(EnumType.STRING)
  private Licence licence;

  private String language;

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

  private AttachedFile(FileStore.Kept file, Instant now) {
    id = UUID.randomUUID();
    fileId = file.id();
    fileName = file.name();
    mediaType = file.mediaType();
    fileSize = file.size();
    keptAt = now;
  }

  /** The signed agreement of a transfer. */
  static AttachedFile of(Transfer transfer, FileStore.Kept file, Instant now) {
    AttachedFile scan = new AttachedFile(file, now);
    scan.transfer = transfer;
    return scan;
  }

  /** The signed sheet of a session. */
  static AttachedFile of(Session session, FileStore.Kept file, Instant now) {
    AttachedFile scan = new AttachedFile(file, now);
    scan.session = session;
    return scan;
  }

  /** Something that an adaptation is made of. */
  static AttachedFile of(
      Adaptation adaptation, ResourceDetails details, FileStore.Kept file, Instant now) {
    AttachedFile part = new AttachedFile(file, now);
    part.adaptation = adaptation;
    part.title = details.title();
    part.licence = details.licence();
    part.language = details.language();
    return part;
  }

  /**
   * The one of this id.
   *
   * @throws UnknownThing if there is none
   */
  static AttachedFile in(Collection<AttachedFile> files, UUID id) {
    return files.stream()
        .filter(file -> file.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("file", String.valueOf(id)));
  }

  static List<AttachedFile> inOrder(Collection<AttachedFile> files) {
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
    return new AttachedFileView(
        id,
        adaptation == null ? null : new ResourceDetails(title, licence, language, mediaType),
        fileName,
        fileSize);
  }
}
