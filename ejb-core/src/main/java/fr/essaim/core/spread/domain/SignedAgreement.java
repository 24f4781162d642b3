package fr.essaim.core.spread.domain;

import fr.essaim.core.prototypes.FileStore;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** The scan of the agreement that two centres signed. */
@Entity
@DiscriminatorValue("AGREEMENT")
public class SignedAgreement extends AttachedFile {

  /** Only the mapping reads it. */
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(optional = false)
  @JoinColumn(name = "transfer_id")
  private Transfer transfer;

  protected SignedAgreement() {}

  SignedAgreement(Transfer transfer, FileStore.Kept file, Instant now) {
    super(file, now);
    this.transfer = transfer;
  }
}
