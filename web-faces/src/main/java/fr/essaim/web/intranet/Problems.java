package fr.essaim.web.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
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
   */
  public record Problem(String field, String sentence) {}

  /** All of them, in the order in which they were found. */
  public List<Problem> getList() {
    List<Problem> problems = new ArrayList<>();
    Iterator<String> ids = faces.getClientIdsWithMessages();
    while (ids.hasNext()) {
      String id = ids.next();
      for (FacesMessage message : faces.getMessageList(id)) {
        problems.add(new Problem(id, message.getSummary()));
      }
    }
    return problems;
  }
}
