package fr.essaim.core.steering.domain;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.prototypes.FileStore;
import fr.essaim.core.shared.UnknownThing;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** What files prove: an expense, an agreement or a position of an operation. */
@MappedSuperclass
public abstract class Proven extends Aggregate {

  /** For what is read from the database. */
  protected Proven() {}

  /** For what begins. */
  protected Proven(UUID id) {
    super(id);
  }

  public abstract String operationKey();

  /** The organisation of whose room its files take; empty where that is the operation's lead. */
  public abstract String holderKey();

  /** Its files, as they are mapped. */
  abstract List<Proof> files();

  /** Lets the version of the whole grow, for a file came or went. */
  abstract void filesChanged();

  /** Keeps a file that proves it. */
  public UUID keep(FileStore.Kept file, String holderKey, Instant now) {
    Proof proof = new Proof(this, file, holderKey, now);
    files().add(proof);
    changes().note("file", "", file.name());
    filesChanged();
    return proof.id();
  }

  /** Takes a file away. */
  public void remove(UUID proofId) {
    Proof proof = proof(proofId);
    files().remove(proof);
    changes().note("file", proof.fileName(), "");
    filesChanged();
  }

  /** Its files, the oldest first: their place is their number. */
  public List<Proof> proofs() {
    return files().stream()
        .sorted(Comparator.comparing(Proof::keptAt).thenComparing(Proof::id))
        .toList();
  }

  /**
   * @throws UnknownThing if it has none of this id
   */
  public Proof proof(UUID proofId) {
    return files().stream()
        .filter(proof -> proof.id().equals(proofId))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("file", String.valueOf(proofId)));
  }
}
