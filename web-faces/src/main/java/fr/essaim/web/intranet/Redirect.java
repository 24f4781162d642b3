package fr.essaim.web.intranet;

import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Leads from a form that did its work to the next page, which says what was done. */
@RequestScoped
public class Redirect {

  @Inject private FacesContext faces;
  @Inject private Notices notices;

  /**
   * Goes to another page by a redirect, so that reloading it repeats nothing.
   *
   * @param path an address of ours, such as {@code /intranet/prototypes}
   * @param done what was done, said at the top of that page
   */
  public void to(String path, String done) {
    notices.add(done);
    to(path);
  }

  /** The same, with the way to take back what was done. */
  public void to(String path, String done, Notices.Undo undo) {
    notices.add(done, undo);
    to(path);
  }

  /** Goes to another page that has nothing to say of this one. */
  public void to(String path) {
    try {
      faces
          .getExternalContext()
          .redirect(faces.getExternalContext().getRequestContextPath() + path);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    faces.responseComplete();
  }

  /** What this page's address says after the question mark; null where it says nothing. */
  public String parameter(String name) {
    return faces.getExternalContext().getRequestParameterMap().get(name);
  }

  /** The value of a variable of this page's address, such as {@code key}. */
  public String variable(String name) {
    return (String) faces.getExternalContext().getRequestMap().get(name);
  }

  /**
   * The id that this page's address names.
   *
   * @param type of the thing
   * @throws UnknownThing when it is none
   */
  public UUID id(String type) {
    String written = variable("id");
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException notOne) {
      throw new UnknownThing(type, written);
    }
  }
}
