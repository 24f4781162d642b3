package fr.essaim.web.spread;

import fr.essaim.core.spread.MentorRequestRow;
import fr.essaim.core.spread.MentorService;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** A request to accompany a centre, and the answer to it. */
@Named
@ViewScoped
public class MentorRequestPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private MentorService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private UUID id;
  private String answer;
  private transient MentorRequestRow request;

  public void load() {
    id = redirect.id("mentor-request");
    request = service.open(id);
  }

  public void accept() {
    redirect.to(TransferPage.path(service.accept(id, answer)), text.get("spread.request.accepted"));
  }

  public void decline() {
    service.decline(id, answer);
    redirect.to(MentorRequestTable.PATH + "/" + id, text.get("spread.request.declined"));
  }

  public void withdraw() {
    service.withdraw(id);
    redirect.to(MentorRequestTable.PATH + "/" + id, text.get("spread.request.withdrawn"));
  }

  public MentorRequestRow getRequest() {
    return request;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
