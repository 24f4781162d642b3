package fr.essaim.web.intranet;

import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

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
    Iterator<String> ids = faces.getClientIdsWithMessages();
    while (ids.hasNext()) {
      String id = ids.next();
      for (FacesMessage message : faces.getMessageList(id)) {
        problems.add(new Problem(id, id == null ? null : label(id), message.getSummary()));
      }
    }
    return problems;
  }

  private String label(String id) {
    UIComponent field = faces.getViewRoot().findComponent(id);
    return field == null ? null : (String) field.getAttributes().get("label");
  }
}
