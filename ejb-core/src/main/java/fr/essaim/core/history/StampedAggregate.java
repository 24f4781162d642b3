package fr.essaim.core.history;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** An aggregate with a public key that says when it was last changed. */
@MappedSuperclass
public abstract class StampedAggregate extends Aggregate {

  private String key;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "modified_at")
  private Instant modifiedAt;

  /** For what is read from the database. */
  protected StampedAggregate() {}

  /** For what begins. */
  protected StampedAggregate(String key) {
    super(UUID.randomUUID());
    this.key = key;
  }

  /** Sets when it was last changed. */
  public final void stamp(Instant now) {
    modifiedAt = now;
    createdAt = createdAt == null ? now : createdAt;
  }

  @Override
  public final String key() {
    return key;
  }

  public final Instant modifiedAt() {
    return modifiedAt;
  }
}
