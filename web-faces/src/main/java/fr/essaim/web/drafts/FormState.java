package fr.essaim.web.drafts;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;

/**
 * What stands in the other fields of a page when one act of it is done: the page comes anew, with
 * that in place. Only of the last such act, and taken once.
 */
@SessionScoped
public class FormState implements Serializable {

  private static final long serialVersionUID = 1L;

  private String path;
  private Serializable state;

  /**
   * @param page its address, such as {@code /intranet/prototypes/mon-cv/versions/1.0}
   */
  public synchronized void put(String page, Serializable typed) {
    path = page;
    state = typed;
  }

  /** What was put for the page, if it is of this type. */
  public synchronized <T extends Serializable> Optional<T> take(String page, Class<T> type) {
    if (!page.equals(path) || !type.isInstance(state)) {
      return Optional.empty();
    }
    T taken = type.cast(state);
    path = null;
    state = null;
    return Optional.of(taken);
  }
}
