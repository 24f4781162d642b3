package fr.essaim.web.education;

import fr.essaim.core.education.ContributionService;
import fr.essaim.core.education.ContributionState;
import fr.essaim.core.education.LikePlace;
import fr.essaim.core.education.ProposePlace;
import fr.essaim.web.intranet.SentForm;
import fr.essaim.web.shell.Answers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/**
 * {@code /carte/proposer}: a place that the map does not have, with what it offers first. What is
 * perhaps there already is shown before anything is sent.
 */
@Named
@RequestScoped
public class ProposePlacePage {

  static final String PATH = "/carte/proposer";

  private static final String OTHER = "other";

  @Inject private SentForm form;
  @Inject private ProposalFields fields;
  @Inject private ContributionService service;
  @Inject private Twins likely;
  @Inject private Answers answers;

  private List<LikePlace> twins = List.of();

  public void load() {
    answers.keepSecret();
    if (form.isSent()) {
      form.handle(this::send, ProposalFields.LABELS);
    }
  }

  private void send() {
    Map<String, String> place = fields.place();
    twins = form.value(OTHER, "").isEmpty() ? likely.of(place) : List.of();
    if (twins.isEmpty()) {
      ContributionState state =
          form.isTrapped()
              ? ContributionState.UNCONFIRMED
              : service.propose(
                  new ProposePlace(place, fields.offer(), fields.comment()),
                  fields.visitor(),
                  fields.isAtOnce());
      fields.thank(PATH, state);
    }
  }

  /** The places that are perhaps the one that is proposed. */
  public List<LikePlace> getTwins() {
    return twins;
  }
}
