package fr.essaim.core.history;

import fr.essaim.core.shared.StaleEdit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody saved the same thing since the caller began to type. Carries both sides, so that nothing
 * typed is lost: the page shows them and saves again what was chosen, expecting {@link
 * #currentVersion()}.
 */
public class ConflictingEdit extends StaleEdit {

  private static final long serialVersionUID = 1L;

  private final long currentVersion;
  private final transient List<FieldConflict> conflicts;
  private final transient OtherSave other;

  /**
   * @param other who saved the fields meanwhile, and when; empty where that is not known
   */
  public ConflictingEdit(
      Aggregate thing,
      long expectedVersion,
      List<FieldConflict> conflicts,
      Optional<OtherSave> other) {
    super(thing.type(), thing.key(), expectedVersion, thing.version());
    this.currentVersion = thing.version();
    this.conflicts = List.copyOf(conflicts);
    this.other = other.orElse(null);
  }

  /** Who saved them meanwhile, and when; empty where that is not known. */
  public Optional<OtherSave> other() {
    return Optional.ofNullable(other);
  }

  /** The version to expect when saving again. */
  public long currentVersion() {
    return currentVersion;
  }

  /** What somebody else saved, by field. */
  public Map<String, String> theirs() {
    Map<String, String> theirs = new LinkedHashMap<>();
    conflicts().forEach(conflict -> theirs.put(conflict.field(), conflict.theirs()));
    return theirs;
  }

  public List<FieldConflict> conflicts() {
    return conflicts == null ? List.of() : conflicts;
  }
}
