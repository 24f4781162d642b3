package fr.essaim.web.education;

import fr.essaim.core.education.ContributionService;
import fr.essaim.core.education.ContributionState;
import fr.essaim.core.education.LikePlace;
import fr.essaim.core.education.PlaceMerges;
import fr.essaim.core.education.PlaceView;
import fr.essaim.core.education.ReportPlace;
import fr.essaim.core.education.ReportedProblem;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.SentForm;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** {@code /carte/{key}/signaler}: a place is closed, moved, wrong, or the same as another. */
@Named
@RequestScoped
public class ReportPlacePage {

  private static final String PAGE = "/signaler";

  @Inject private SentForm form;
  @Inject private ProposalFields fields;
  @Inject private AddressedPlace subject;
  @Inject private ContributionService service;
  @Inject private PlaceMerges merges;
  @Inject private Text text;

  public void load() {
    if (subject.load(PAGE) && form.isSent()) {
      form.handle(this::send, ProposalFields.LABELS);
    }
  }

  private void send() {
    ReportedProblem problem =
        Arrays.stream(ReportedProblem.values())
            .filter(each -> each.name().equals(form.value("problem", "")))
            .findFirst()
            .orElse(null);
    ContributionState state =
        form.isTrapped()
            ? ContributionState.WAITING
            : service.report(
                new ReportPlace(
                    subject.getPlace().key(),
                    problem,
                    problem == null ? form.value("otherKey", "") : "",
                    form.value("comment", "")),
                fields.visitor(),
                null);
    fields.thank(subject.path(PAGE), state);
  }

  public List<Option> getProblems() {
    return Option.of(ReportedProblem.values(), text);
  }

  /** The places near by, of which it may be another record. */
  public List<Option> getOthers() {
    return merges.around(subject.getPlace().key(), subject.getPlace().details()).stream()
        .map(LikePlace::place)
        .map(place -> new Option(place.key(), text.say(List.of(place.name(), place.street()))))
        .toList();
  }

  public PlaceView getPlace() {
    return subject.getPlace();
  }
}
