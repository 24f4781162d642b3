package fr.essaim.core.spread.domain;

import fr.essaim.core.prototypes.FileStore;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** The scan of the sheet that those who came to a session signed. */
@Entity
@DiscriminatorValue("SHEET")
public class SignedSheet extends AttachedFile {

  /** Only the mapping reads it. */
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(optional = false)
  @JoinColumn(name = "session_id")
  private Session session;

  protected SignedSheet() {}

  SignedSheet(Session session, FileStore.Kept file, Instant now) {
    super(file, now);
    this.session = session;
  }
}
