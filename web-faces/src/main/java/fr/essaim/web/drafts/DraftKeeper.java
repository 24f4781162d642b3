package fr.essaim.web.drafts;

import fr.essaim.core.drafts.EditDraft;
import fr.essaim.core.drafts.EditDrafts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Keeps what a form holds as the person's own draft, and takes it up again. */
@RequestScoped
public class DraftKeeper {

  @Inject private EditDrafts drafts;

  /**
   * Fills a form with the draft that the person has of a thing.
   *
   * @return the draft, if there is one
   */
  public Optional<EditDraft> resume(String thing, TypedFields typed) {
    Optional<EditDraft> draft = drafts.find(thing);
    draft.ifPresent(typed::resume);
    return draft;
  }

  /** Keeps what differs from what is saved; nothing is kept of a form that nobody touched. */
  public void keep(String thing, TypedFields typed) {
    if (typed.isTouched()) {
      drafts.keep(thing, typed.all(), typed.version());
    }
  }

  public void discard(String thing) {
    drafts.discard(thing);
  }
}
