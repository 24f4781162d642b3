package fr.essaim.web.education;

import fr.essaim.core.education.ContributionService;
import fr.essaim.core.education.ReportPlace;
import fr.essaim.core.education.ReportedProblem;
import fr.essaim.core.education.WalkService;
import fr.essaim.core.education.WalkStop;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.identity.ActingFor;
import fr.essaim.web.intranet.Notices;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.SentForm;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Address;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The places near a centre that are to be looked at this month, to be printed or filled in in the
 * street. It is a plain form: what is typed is kept by a script of its own until it is sent, and
 * the same sheet that arrives twice counts once.
 */
@Named
@RequestScoped
public class WalkPage {

  static final String PATH = "/intranet/tournee";

  private static final String CENTRE = "centre";
  private static final String SHEET = "sheet";
  private static final String YES = "yes";
  private static final String NO = "no";

  @Inject private WalkService walks;
  @Inject private ContributionService contributions;
  @Inject private OrganisationDirectory organisations;
  @Inject private NetworkOptions options;
  @Inject private ActingFor acting;
  @Inject private Access access;
  @Inject private ProposalFields fields;
  @Inject private SentForm form;
  @Inject private PageAddress address;
  @Inject private Answers answers;
  @Inject private Notices notices;
  @Inject private Text text;

  private String centre;
  private List<WalkStop> stops = List.of();

  public void load() {
    String asked = address.text(CENTRE);
    centre = asked.isEmpty() ? acting.getKey() : asked;
    if (centre.isEmpty()) {
      return;
    }
    stops = walks.around(centre);
    if (form.isSent()) {
      send();
    }
  }

  private void send() {
    UUID sheet = sheet().orElseThrow(() -> new UnknownThing(SHEET, form.value(SHEET, "")));
    int told = 0;
    for (String key : form.value("key", "").split(",")) {
      String said = form.value("said-" + key, "");
      if (said.equals(YES) || said.equals(NO)) {
        told += tell(key, said.equals(YES), sheet) ? 1 : 0;
      }
    }
    notices.add(text.count("education.walk.done", told));
    answers.seeOther(new Address(PATH).with(CENTRE, centre).toString());
  }

  /** What cannot be told of one place any more is said, and the others go on. */
  private boolean tell(String key, boolean isRight, UUID sheet) {
    try {
      if (isRight) {
        contributions.confirm(key, fields.visitor(), sheet);
      } else {
        contributions.report(
            new ReportPlace(key, ReportedProblem.WRONG, "", form.value("word-" + key, "")),
            fields.visitor(),
            sheet);
      }
      return true;
    } catch (BusinessRuleViolation gone) {
      notices.refuse(text.error(gone));
      return false;
    }
  }

  private Optional<UUID> sheet() {
    return Optional.of(form.value(SHEET, "")).filter(ThingType::isId).map(UUID::fromString);
  }

  /** What tells this sheet from others. */
  public String getSheet() {
    return UUID.randomUUID().toString();
  }

  public List<WalkStop> getStops() {
    return stops;
  }

  /** The centre that one walks from; empty for none. */
  public String getCentre() {
    return centre;
  }

  public String getCentreName() {
    return centre.isEmpty() ? "" : organisations.view(centre).details().name();
  }

  /** From which centres one may walk. */
  public List<Option> getCentres() {
    return access.allowsSomewhere(Permission.ORGANISATION_READ)
        ? options.getOrganisations()
        : acting.getOrganisations();
  }
}
