package fr.essaim.web.intranet;

import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The summary at the top of a page: what is to be put right, with a link to each field. */
@Named
@RequestScoped
public class Problems {

  @Inject private FacesContext faces;

  /**
   * One thing to put right.
   *
   * @param field the field's id in the page; null when it is about no field
   * @param label what the field is called; null where it has no name of its own
   */
  public record Problem(String field, String label, String sentence) {

    /** The sentence with the name of its field before it. */
    public String named(Text text) {
      return label == null ? sentence : text.of("intranet.problems.named", label, sentence);
    }
  }

  /** All of them, in the order in which they were found. */
  public List<Problem> getList() {
    List<Problem> problems = new ArrayList<>();
    for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
      String id = ids.next();
      String label = id == null ? null : label(id);
      for (FacesMessage message : faces.getMessageList(id)) {
        problems.add(new Problem(id, label, message.getSummary()));
      }
    }
    return problems;
  }

  /** Whether files came with the form: no browser puts them into their field again. */
  public boolean isFileSent() {
    HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/")) {
      return false;
    }
    try {
      return request.getParts().stream()
          .anyMatch(part -> part.getSubmittedFileName() != null && part.getSize() > 0);
    } catch (IOException | ServletException unreadable) {
      return false;
    }
  }

  /** What a field is called. Only the field is looked at: the page's lists stay as they are. */
  private String label(String id) {
    AtomicReference<String> label = new AtomicReference<>();
    faces
        .getViewRoot()
        .invokeOnComponent(
            faces,
            id,
            (context, field) -> {
              if (field.getAttributes().get("label") instanceof String said) {
                label.set(said);
              }
            });
    return label.get();
  }
}
