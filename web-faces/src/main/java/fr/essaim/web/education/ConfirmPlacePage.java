package fr.essaim.web.education;

import fr.essaim.core.education.ContributionService;
import fr.essaim.core.education.ContributionState;
import fr.essaim.core.education.PlaceView;
import fr.essaim.web.intranet.SentForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /carte/{key}/confirmer}: one tap says that a place is still right. */
@Named
@RequestScoped
public class ConfirmPlacePage {

  private static final String PAGE = "/confirmer";

  @Inject private SentForm form;
  @Inject private ProposalFields fields;
  @Inject private AddressedPlace subject;
  @Inject private ContributionService service;

  public void load() {
    if (subject.load(PAGE) && form.isSent()) {
      form.handle(this::send, ProposalFields.LABELS);
    }
  }

  private void send() {
    if (!form.isTrapped()) {
      service.confirm(subject.getPlace().key(), fields.visitor(), null);
    }
    fields.thank(subject.path(PAGE), ContributionState.ACCEPTED);
  }

  public PlaceView getPlace() {
    return subject.getPlace();
  }
}
