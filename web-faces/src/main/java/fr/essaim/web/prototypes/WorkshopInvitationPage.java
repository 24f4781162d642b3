package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.WorkshopInvitation;
import fr.essaim.core.prototypes.WorkshopInvitations;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** A workshop of one's centre: whether one comes. */
@Named
@ViewScoped
public class WorkshopInvitationPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private WorkshopInvitations service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private UUID id;
  private transient WorkshopInvitation invitation;

  public void load() {
    id = redirect.id("workshop");
    invitation = service.read(id);
  }

  public void come() {
    service.come(id);
    redirect.to(WorkshopTable.PATH + "/" + id, text.get("prototypes.workshop.coming"));
  }

  public void stayAway() {
    service.stayAway(id);
    redirect.to(
        invitation.invited() ? WorkshopTable.PATH + "/" + id : WorkshopTable.PATH,
        text.get("prototypes.workshop.staying-away"));
  }

  public WorkshopInvitation getInvitation() {
    return invitation;
  }
}
