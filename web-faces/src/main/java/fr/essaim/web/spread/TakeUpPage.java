package fr.essaim.web.spread;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PublishedPrototype;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.spread.AskMentor;
import fr.essaim.core.spread.InstallationRow;
import fr.essaim.core.spread.InstallationService;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.MentorChoice;
import fr.essaim.core.spread.MentorService;
import fr.essaim.core.spread.SpreadFilters;
import fr.essaim.core.spread.TakeUp;
import fr.essaim.core.spread.UnderWay;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.drafts.TypedFields;
import fr.essaim.web.identity.ActingFor;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code /intranet/prototypes/{key}/reprendre}: which centre takes a prototype up, alone or
 * accompanied, and by when. A centre that has it already finds somebody who accompanies it.
 */
@Named
@ViewScoped
public class TakeUpPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  static final String PATH = "/intranet/prototypes/{key}/reprendre";

  private static final String WAY = "mentor";
  private static final String ALONE = "alone";
  private static final String MESSAGE = "message";
  private static final String VERSION = "version";
  private static final String PLANNED_FOR = "plannedFor";
  private static final String CENTRE = "centre";

  @Inject private InstallationService installations;
  @Inject private MentorService mentors;
  @Inject private MentorWords words;
  @Inject private OwnCentres ownCentres;
  @Inject private PrototypeLibrary library;
  @Inject private ActingFor acting;
  @Inject private Centres centres;
  @Inject private SpreadText spreadText;
  @Inject private Access access;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private String centre;
  private transient PublishedPrototype prototype;
  private transient InstallationRow running;
  private transient MentorChoice choice;
  private transient UnderWay underWay;

  static String path(String prototypeKey) {
    return PATH.replace("{key}", prototypeKey);
  }

  public void load() {
    key = redirect.variable("key");
    prototype = library.prototype(key);
    if (isBarred()) {
      return;
    }
    if (centre == null) {
      centre = asked();
    }
    if (!centre.isEmpty() && getTyped() == null) {
      me.require(Permission.SPREAD_EDIT, centre);
      Map<String, String> fields = new HashMap<>();
      fields.put(VERSION, getVersions().isEmpty() ? "" : getVersions().get(0).label());
      fields.put(WAY, "");
      fields.put(MESSAGE, "");
      fields.put(PLANNED_FOR, "");
      begin(fields, 1);
    }
  }

  /** The centre that the address names, else the one that one acts for or the only one. */
  private String asked() {
    String named = redirect.parameter(CENTRE);
    if (named != null) {
      return named;
    }
    List<Option> own = centres.getOwn();
    return own.stream()
        .map(option -> (String) option.value())
        .filter(each -> own.size() == 1 || each.equals(acting.getKey()))
        .findFirst()
        .orElse("");
  }

  /** Goes on with the chosen centre. */
  public void choose() {
    if (centre == null || centre.isEmpty()) {
      throw new BusinessRuleViolation("spread.centre.missing")
          .at(centres.getOwn().isEmpty() ? "centreByName" : CENTRE);
    }
    ownCentres.check(centre, "centreByName");
    redirect.to(address());
  }

  /** Plans it, and asks who is to accompany the centre. */
  public void plan() {
    save(
        typed ->
            InstallationPage.path(
                installations.takeUp(
                    new TakeUp(
                        centre,
                        key,
                        typed.mine(VERSION),
                        mentor(typed),
                        typed.mine(MESSAGE),
                        TypedDate.read(PLANNED_FOR, typed.mine(PLANNED_FOR))))),
        "spread.take-up.done");
  }

  /** Asks somebody to accompany a centre that has it already. */
  public void ask() {
    save(
        typed ->
            MentorRequestTable.PATH
                + "/"
                + mentors.ask(new AskMentor(centre, key, mentor(typed), typed.mine(MESSAGE))),
        "spread.request.asked");
  }

  private static String mentor(TypedFields typed) {
    String way = typed.mine(WAY);
    if (way.isEmpty()) {
      throw new BusinessRuleViolation("spread.way.missing").at(WAY);
    }
    return way.equals(ALONE) ? null : way;
  }

  /** Whether the person takes nothing up for any centre: the page says who does. */
  public boolean isBarred() {
    return !access.allowsSomewhere(Permission.SPREAD_EDIT);
  }

  /** The organisations whose teams one can ask. */
  public List<Option> getToAsk() {
    return acting.getOrganisations().stream()
        .map(option -> new Option(option.value(), spreadText.organisation((String) option.value())))
        .toList();
  }

  public PublishedPrototype getPrototype() {
    return prototype;
  }

  public String getCentre() {
    return centre;
  }

  public void setCentre(String centre) {
    this.centre = centre;
  }

  /** Whether it is not known yet which centre is meant. */
  public boolean isChoosing() {
    return getTyped() == null;
  }

  public String getCentreName() {
    return spreadText.organisation(centre);
  }

  /** The released versions, the newest first. */
  public List<Option> getVersions() {
    return library.releases(key).stream()
        .map(number -> new Option(number.toString(), number.toString()))
        .toList();
  }

  /** What of it the centre has already; null where it has nothing. */
  public InstallationRow getRunning() {
    if (running == null) {
      ListQuery query =
          ListQuery.all()
              .with(SpreadFilters.CENTRE, Set.of(centre))
              .with(SpreadFilters.PROTOTYPE, Set.of(key));
      running =
          installations.list(query).rows().stream()
              .filter(row -> row.state() != InstallationState.STOPPED)
              .findFirst()
              .orElse(null);
    }
    return running;
  }

  /** Who accompanies the centre with it already, or is asked to. */
  public UnderWay getUnderWay() {
    if (underWay == null) {
      underWay = mentors.underWay(centre, key);
    }
    return underWay;
  }

  /**
   * Alone, by one of those who could accompany, each with why, or by the federation; with who does
   * already, where somebody does.
   */
  public List<Option> getWays() {
    if (getUnderWay().isGoing()) {
      return List.of(new Option(ALONE, text.get("spread.take-up.accompanied")));
    }
    if (choice == null) {
      choice = mentors.candidates(centre, key);
    }
    List<Option> ways = new ArrayList<>();
    choice
        .candidates()
        .forEach(each -> ways.add(new Option(each.centre().key(), words.sentence(each))));
    if (choice.federation() != null) {
      ways.add(
          new Option(
              choice.federation().key(),
              text.of("spread.take-up.federation", choice.federation().name())));
    }
    if (getRunning() == null) {
      ways.add(new Option(ALONE, text.get("spread.take-up.alone")));
    }
    return ways;
  }

  @Override
  protected String thing() {
    return "take-up/" + key;
  }

  @Override
  protected String address() {
    return path(key) + "?" + CENTRE + "=" + centre;
  }
}
