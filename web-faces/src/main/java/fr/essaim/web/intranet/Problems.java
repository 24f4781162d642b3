package fr.essaim.web.intranet;

import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

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
    Map<String, String> labels = ids.hasNext() ? labels() : Map.of();
    while (ids.hasNext()) {
      String id = ids.next();
      for (FacesMessage message : faces.getMessageList(id)) {
        problems.add(new Problem(id, id == null ? null : labels.get(id), message.getSummary()));
      }
    }
    return problems;
  }

  /** What the fields of the page are called, by their ids. */
  private Map<String, String> labels() {
    Map<String, String> labels = new HashMap<>();
    faces
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(faces),
            (context, field) -> {
              if (field instanceof EditableValueHolder
                  && field.getAttributes().get("label") instanceof String label) {
                labels.put(field.getClientId(faces), label);
              }
              return VisitResult.ACCEPT;
            });
    return labels;
  }
}
