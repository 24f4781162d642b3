package fr.essaim.web.education;

import fr.essaim.core.education.ContributionService;
import fr.essaim.core.education.ContributionState;
import fr.essaim.core.education.OfferView;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.education.ProposeCorrection;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.web.intranet.SentForm;
import fr.essaim.web.shell.PageAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** {@code /carte/{key}/corriger}: what a place or one of its offers says, to be put right. */
@Named
@RequestScoped
public class CorrectPlacePage {

  private static final String OFFER = "offre";

  @Inject private SentForm form;
  @Inject private ProposalFields fields;
  @Inject private AddressedPlace subject;
  @Inject private ContributionService service;
  @Inject private TerritoryDirectory territories;
  @Inject private PageAddress address;

  private Map<String, String> said;
  private OfferView offer;

  public void load() {
    if (!subject.load("/corriger")) {
      return;
    }
    said = subject.getPlace().details().fields();
    offer =
        subject.getPlace().offers().stream()
            .filter(each -> each.key().equals(address.text(OFFER)))
            .findFirst()
            .orElse(null);
    if (form.isSent()) {
      form.handle(this::send, ProposalFields.LABELS);
    }
  }

  private void send() {
    ContributionState state =
        form.isTrapped()
            ? ContributionState.UNCONFIRMED
            : service.correct(
                new ProposeCorrection(
                    subject.getPlace().key(),
                    offer == null ? fields.place() : Map.of(),
                    offer == null ? "" : offer.key(),
                    offer == null ? Map.of() : fields.offer(),
                    fields.comment()),
                fields.visitor(),
                fields.isAtOnce());
    fields.thank(subject.path("/corriger"), state);
  }

  /** What the map says of the place, field by field. */
  public String said(String field) {
    return field.equals("commune")
        ? territories.communeLabel(said.get(field)).orElse("")
        : said.get(field);
  }

  /** What it says of the offer that is to be put right. */
  public String offered(String field) {
    return offer == null ? "" : offer.details().fields().get(field);
  }

  public PlaceView getPlace() {
    return subject.getPlace();
  }

  /** The offer that is to be put right; null for the place. */
  public OfferView getOffer() {
    return offer;
  }
}
