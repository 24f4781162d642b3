package fr.essaim.web.spread;

import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.spread.CampaignAnswerDetails;
import fr.essaim.core.spread.CampaignAnswerView;
import fr.essaim.core.spread.CampaignService;
import fr.essaim.core.spread.CampaignUse;
import fr.essaim.core.spread.InstallationRow;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a centre answers to a campaign, in one to three minutes: a tap for each prototype that it is
 * known to have, and what it uses besides.
 */
@Named
@ViewScoped
public class AnswerCampaignPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  private static final String NOTHING = "nothing";
  private static final String SINCE = "since";

  @Inject private CampaignService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private ArrayList<Line> lines;
  private transient CampaignAnswerView answer;

  /**
   * A prototype that the centre is known to have, with what can be said of it.
   *
   * @param cover the key that its picture is made of
   * @param states the first of them says that nothing changed
   */
  public record Line(String key, String cover, String title, String since, ArrayList<Option> states)
      implements Serializable {}

  static String path(String key) {
    return CampaignAnswerTable.PATH + "/" + key;
  }

  public void load() {
    key = redirect.variable("key");
    answer = service.openAnswer(key);
    if (answer.mayAnswer() && getTyped() == null) {
      Map<String, String> fields = new HashMap<>(answer.fields());
      getLines().forEach(line -> fields.putIfAbsent(CampaignAnswerDetails.STATE + line.key(), ""));
      begin(fields, answer.version());
    }
  }

  /**
   * What the form asks about. It stays so while the form is open: the page is built before it is
   * loaded again.
   */
  public List<Line> getLines() {
    if (lines == null) {
      lines = new ArrayList<>();
      service.openAnswer(redirect.variable("key")).known().forEach(row -> lines.add(line(row)));
    }
    return lines;
  }

  private Line line(InstallationRow row) {
    ArrayList<Option> states = new ArrayList<>();
    states.add(
        new Option(
            row.state().name(),
            text.get(row.state().isInUse() ? "spread.answer.still" : "spread.answer.not-yet")));
    row.state().following().stream()
        .filter(state -> state != InstallationState.INSTALLING)
        .forEach(state -> states.add(new Option(state.name(), text.get("spread.answer." + state))));
    return new Line(
        row.key(),
        row.prototype().key(),
        row.prototype().title(),
        text.of("spread.answer.state-since", row.state(), row.since()),
        states);
  }

  /** How many prototypes an answer can add. */
  public int getMostAdded() {
    return CampaignAnswerDetails.MOST_ADDED;
  }

  /** Whether more than one of them is typed already, as in a draft. */
  public boolean isMoreAdded() {
    return IntStream.rangeClosed(2, CampaignAnswerDetails.MOST_ADDED)
        .mapToObj(number -> getTyped().mine("prototype" + number))
        .anyMatch(key -> !key.isEmpty());
  }

  public void answer() {
    boolean isSecond = answer.row().answeredAt() != null;
    save(
        typed -> {
          Map<String, String> fields = new HashMap<>(typed.all());
          fields.replaceAll((field, said) -> field.startsWith(SINCE) ? TypedDate.iso(said) : said);
          service.answer(key, typed.version(), CampaignAnswerDetails.of(fields));
          return path(key);
        },
        isSecond ? "spread.answer.completed" : "spread.answer.given");
  }

  public CampaignAnswerView getAnswer() {
    return answer;
  }

  /** What was said of a prototype, as a sentence. */
  public String said(CampaignUse use) {
    if (use.before() == null) {
      return text.get("spread.answer.added");
    }
    return text.get(
        use.isChange()
            ? "spread.answer." + use.said()
            : use.said().isInUse() ? "spread.answer.still" : "spread.answer.not-yet");
  }

  public boolean isNothing() {
    return Boolean.parseBoolean(getTyped().mine(NOTHING));
  }

  public void setNothing(boolean nothing) {
    getTyped().getValues().put(NOTHING, nothing ? Boolean.toString(true) : "");
  }

  @Override
  protected String thing() {
    return "campaign-answer/" + key;
  }

  @Override
  protected String address() {
    return path(key);
  }
}
