package fr.essaim.core.steering.domain;

import fr.essaim.core.prototypes.FileStore;
import fr.essaim.core.steering.ProofView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that proves an expense (an invoice, a pay slip, a statement of account), an agreement (the
 * signed text, an amendment) or a position (a mission letter, a timesheet).
 */
@Entity
@Table(schema = "steering", name = "proof")
public class Proof {

  @Id private UUID id;

  /** Only the mapping reads it. */
  @SuppressWarnings("UnusedVariable")
  @ManyToOne
  @JoinColumn(name = "expense_key", referencedColumnName = "key")
  private Expense expense;

  @SuppressWarnings("UnusedVariable")
  @ManyToOne
  @JoinColumn(name = "agreement_key", referencedColumnName = "key")
  private Agreement agreement;

  @SuppressWarnings("UnusedVariable")
  @ManyToOne
  @JoinColumn(name = "position_key", referencedColumnName = "key")
  private StaffPosition position;

  /** Only the mapping reads it: it takes of this organisation's room. */
  @SuppressWarnings("UnusedVariable")
  @Column(name = "holder_key")
  private String holderKey;

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

  protected Proof() {}

  Proof(Proven owner, FileStore.Kept file, String holderKey, Instant now) {
    this.id = UUID.randomUUID();
    this.expense = owner instanceof Expense one ? one : null;
    this.agreement = owner instanceof Agreement one ? one : null;
    this.position = owner instanceof StaffPosition one ? one : null;
    this.holderKey = holderKey;
    this.fileId = file.id();
    this.fileName = file.name();
    this.mediaType = file.mediaType();
    this.fileSize = file.size();
    this.keptAt = now;
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

  public ProofView view() {
    return new ProofView(id, fileName, mediaType, fileSize);
  }

  Instant keptAt() {
    return keptAt;
  }
}
