package fr.essaim.core.prototypes;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.util.List;

/**
 * Somebody saved the same thing since the caller began to type. Carries both sides, so that nothing
 * typed is lost: the page shows them and saves again what was chosen, expecting {@link
 * #currentVersion()}.
 */
public class ConflictingEdit extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  private final long currentVersion;
  private final transient List<FieldConflict> conflicts;

  public ConflictingEdit(String key, long currentVersion, List<FieldConflict> conflicts) {
    super("prototypes.edit.conflict", key);
    this.currentVersion = currentVersion;
    this.conflicts = List.copyOf(conflicts);
  }

  public long currentVersion() {
    return currentVersion;
  }

  public List<FieldConflict> conflicts() {
    return conflicts == null ? List.of() : conflicts;
  }
}
