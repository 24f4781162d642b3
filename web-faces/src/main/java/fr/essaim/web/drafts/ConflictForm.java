package fr.essaim.web.drafts;

import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.web.history.ThingHistories;
import fr.essaim.web.history.ThingHistory;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;

/**
 * The bean of a form that two people may have open at once: when somebody else saved meanwhile, the
 * fields that both typed stand side by side.
 */
public abstract class ConflictForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ThingHistories histories;

  private TypedFields typed;

  /** What is edited, such as {@code prototype/mon-cv-numerique}, perhaps with a part after it. */
  protected abstract String thing();

  /** Fills the form. */
  protected void fill(TypedFields fields) {
    typed = fields;
  }

  /**
   * Saves. Where somebody else saved meanwhile other fields than this person, theirs are taken over
   * and it is saved again.
   *
   * @return whether it is saved; both sides of some fields are to be looked at where it is not
   */
  protected boolean saves(Runnable act) {
    try {
      act.run();
    } catch (ConflictingEdit other) {
      typed.meet(other.theirs(), other.currentVersion());
      if (!getConflicts().isEmpty()) {
        return false;
      }
      act.run();
    }
    return true;
  }

  /** What one types; null until the form is filled. */
  public TypedFields getTyped() {
    return typed;
  }

  /** The fields that both said differently; none as long as nobody else saved. */
  public List<String> getConflicts() {
    return typed.conflicts();
  }

  /** Takes over, in one field, what somebody else saved. */
  public void takeTheirs(String field) {
    typed.take(field);
  }

  /** What a field is called. */
  public String label(String field) {
    return words().label(field);
  }

  /** What this person typed in a field, as people say it. */
  public String mine(String field) {
    return words().value(field, typed.mine(field));
  }

  /** What somebody else saved in it. */
  public String theirs(String field) {
    return words().value(field, typed.theirs(field));
  }

  private ThingHistory words() {
    return histories.of(thing());
  }
}
