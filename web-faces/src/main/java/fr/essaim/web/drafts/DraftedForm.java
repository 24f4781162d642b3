package fr.essaim.web.drafts;

import fr.essaim.core.drafts.EditDraft;
import fr.essaim.core.drafts.EditDrafts;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * The bean of a form that loses nothing. What is typed is kept as the person's own draft while one
 * types, and taken up again when the page is opened anew; giving it up puts it aside for a while.
 */
public abstract class DraftedForm extends ConflictForm {

  private static final long serialVersionUID = 1L;

  @Inject private EditDrafts drafts;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private Instant resumedFrom;
  private Instant abandonedAt;
  private boolean kept;

  /** The address of the form itself. */
  protected abstract String address();

  /**
   * Fills the form when it is opened, with the draft that the person has of the thing if there is
   * one.
   *
   * @param saved what is saved now, field by field
   * @param version the version of it; 0 for what is not there yet
   */
  protected void begin(Map<String, String> saved, long version) {
    if (getTyped() != null) {
      return;
    }
    TypedFields typed = new TypedFields(saved, version);
    drafts
        .find(thing())
        .ifPresent(
            found -> {
              typed.resume(found);
              resumedFrom = found.keptAt();
            });
    abandonedAt = drafts.abandoned(thing()).map(EditDraft::abandonedAt).orElse(null);
    fill(typed);
  }

  /**
   * Saves what is typed and goes on, for its draft has done its duty; stays where somebody else
   * changed the same meanwhile.
   *
   * @param act saves it and gives the address to go on to
   * @param done the key of what is said there
   */
  protected void save(Function<TypedFields, String> act, String done) {
    saves(
        () -> {
          String path = act.apply(getTyped());
          drafts.discard(thing());
          redirect.to(path, text.get(done));
        });
  }

  /** Keeps what is typed, while one types; nothing is kept of a form that nobody touched. */
  public void keep() {
    if (getTyped().isTouched()) {
      drafts.keep(thing(), getTyped().touched(), getTyped().version());
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
