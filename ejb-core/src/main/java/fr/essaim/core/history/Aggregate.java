package fr.essaim.core.history;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;

/**
 * The root of what people edit together. Its verbs note what they change in {@link #changes()};
 * {@link ChangeRecorder} keeps that as its history, and {@link EditGuard} compares with it when two
 * people edit the same.
 */
@MappedSuperclass
public abstract class Aggregate {

  @Id private UUID id;

  @Version private long version;

  @Transient private final Changes changes = new Changes();

  /** For what is read from the database. */
  protected Aggregate() {}

  /** For what begins. */
  protected Aggregate(UUID id) {
    this.id = id;
  }

  /** What kind of thing it is, as in {@code type/key}; it never changes. */
  public abstract String type();

  /** What tells it from others of its kind; it never changes. */
  public abstract String key();

  public final UUID id() {
    return id;
  }

  /** Grows with each change that is saved: what an edit names, so that an older one is noticed. */
  public final long version() {
    return version;
  }

  /** Where its verbs, and its parts, note what they change. */
  public final Changes changes() {
    return changes;
  }

  /** What its verbs changed and nobody has recorded yet. */
  public final List<FieldChange> pendingChanges() {
    return changes.noted();
  }

  /** The same, which counts as recorded from then on. */
  public final List<FieldChange> takeChanges() {
    return changes.take();
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Aggregate aggregate
        && type().equals(aggregate.type())
        && key().equals(aggregate.key());
  }

  @Override
  public final int hashCode() {
    return key().hashCode();
  }
}
