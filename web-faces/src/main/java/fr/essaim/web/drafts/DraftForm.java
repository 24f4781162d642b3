package fr.essaim.web.drafts;

import fr.essaim.core.drafts.EditDraft;
import fr.essaim.core.drafts.EditDrafts;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The bean of a form that loses nothing. What is typed is kept as the person's own draft while one
 * types, and taken up again when the page is opened anew; giving it up puts it aside for a while;
 * when somebody else saved meanwhile, the fields that both typed stand side by side.
 */
public abstract class DraftForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private EditDrafts drafts;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private TypedFields typed;
  private Instant resumedFrom;
  private Instant abandonedAt;
  private boolean kept;

  /** What the draft is of, such as {@code prototype/mon-cv-numerique}. */
  protected abstract String thing();

  /** The address of the form itself. */
  protected abstract String address();

  /**
   * Fills the form, with the draft that the person has of the thing if there is one.
   *
   * @return that draft
   */
  protected Optional<EditDraft> begin(TypedFields saved) {
    typed = saved;
    Optional<EditDraft> draft = drafts.find(thing());
    draft.ifPresent(
        found -> {
          typed.resume(found);
          resumedFrom = found.keptAt();
        });
    abandonedAt = drafts.abandoned(thing()).map(EditDraft::abandonedAt).orElse(null);
    return draft;
  }

  /** Goes on after what was typed is saved: its draft has done its duty. */
  protected void saved(String path, String sentence) {
    drafts.discard(thing());
    redirect.to(path, sentence);
  }

  /** Keeps what is typed, while one types; nothing is kept of a form that nobody touched. */
  public void keep() {
    if (typed.isTouched()) {
      drafts.keep(thing(), typed.all(), typed.version());
    }
    kept = true;
  }

  /** Puts the draft aside and begins again from what is saved. */
  public void startAgain() {
    drafts.abandon(thing());
    redirect.to(address(), text.get("drafts.abandoned.done"));
  }

  /** Brings back what was put aside. */
  public void takeUp() {
    drafts.takeUp(thing());
    redirect.to(address(), text.get("drafts.taken-up"));
  }

  /** The fields that both said differently; none as long as nobody else saved. */
  public List<String> getConflicts() {
    return typed.conflicts();
  }

  /** Takes over, in one field, what somebody else saved. */
  public void takeTheirs(String field) {
    typed.take(field);
  }

  public TypedFields getTyped() {
    return typed;
  }

  /** When the draft was kept that the form was filled from; null when it was not. */
  public Instant getResumedFrom() {
    return resumedFrom;
  }

  /** When what is put aside was; null when nothing is. */
  public Instant getAbandonedAt() {
    return abandonedAt;
  }

  public boolean isKept() {
    return kept;
  }
}
