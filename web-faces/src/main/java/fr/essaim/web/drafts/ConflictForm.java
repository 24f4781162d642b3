package fr.essaim.web.drafts;

import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.OtherSave;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.history.CallerText;
import fr.essaim.web.history.ThingHistories;
import fr.essaim.web.history.ThingHistory;
import fr.essaim.web.shell.Text;
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
  @Inject private CallerText callers;
  @Inject private Text text;

  private TypedFields typed;
  private OtherSave other;

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
   * @throws BusinessRuleViolation {@code intranet.form.not-allowed} when what is chosen in the form
   *     is not this person's to change: the form stays, with all that was typed
   */
  protected boolean saves(Runnable act) {
    try {
      act.run();
    } catch (NotAllowed refused) {
      throw new BusinessRuleViolation("intranet.form.not-allowed");
    } catch (ConflictingEdit conflict) {
      typed.meet(conflict.theirs(), conflict.currentVersion());
      other = conflict.other().orElse(null);
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

  /** Who saved them, and when: somebody else, or this person in another window. */
  public String getConflictTitle() {
    if (other == null) {
      return text.get("intranet.conflict.title");
    }
    return other.own()
        ? text.of("intranet.conflict.title.own", other.at())
        : text.of(
            "intranet.conflict.title.who", callers.name(other.who(), other.imported()), other.at());
  }

  /** What to do, for this person may know better which of two windows is right. */
  public String getConflictLead() {
    return text.get(
        other != null && other.own() ? "intranet.conflict.lead.own" : "intranet.conflict.lead");
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
