package fr.essaim.web.education;

import fr.essaim.core.education.ContributionState;
import fr.essaim.core.education.Cost;
import fr.essaim.core.education.ProposedChange;
import fr.essaim.core.education.SaidHours;
import fr.essaim.core.education.Visitor;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.Commune;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.web.intranet.SentForm;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.ClientAddress;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the public forms about places have in common: how their fields are read, who sent them, and
 * where they lead.
 */
@Named
@RequestScoped
public class ProposalFields {

  static final String LABELS = "education.contribution.field.";

  private static final String COMMUNE = "commune";
  private static final String WHEN = "when";
  private static final String THANKS = "merci";

  private static final List<String> PLACE =
      List.of("name", "kind", "postcode", "street", "description", "publicPhone", "publicPage");
  private static final List<String> OFFER =
      List.of("title", "description", "themes", "ageFrom", "ageTo", "cost", "costNote", "booking");

  @Inject private SentForm form;
  @Inject private TerritoryDirectory territories;
  @Inject private PageAddress address;
  @Inject private ClientAddress client;
  @Inject private Answers answers;
  @Inject private Access access;
  @Inject private Language language;
  @Inject private Text text;
  @Inject private HttpServletRequest request;

  /**
   * What the form says of the place; a commune that nobody knows stays as it was typed. Hours that
   * are said simply enough are proposed as hours, so that nobody types them again.
   */
  Map<String, String> place() {
    Map<String, String> fields = read("", PLACE);
    String typed = form.value(COMMUNE, "");
    fields.put(COMMUNE, territories.commune(typed).map(Commune::key).orElse(typed));
    SaidHours.read(form.value(WHEN, "")).ifPresent(hours -> fields.put("hours", hours));
    return fields;
  }

  /** What it says of an offer; nothing where it has no title. */
  Map<String, String> offer() {
    Map<String, String> fields = read(ProposedChange.OFFER, OFFER);
    if (fields.get("title").isEmpty() && fields.get("themes").isEmpty()) {
      return Map.of();
    }
    fields.put(
        "parents", Boolean.toString(!form.value(ProposedChange.OFFER + "parents", "").isEmpty()));
    fields.compute("cost", (name, said) -> said.isEmpty() ? Cost.UNKNOWN.name() : said);
    return fields;
  }

  private Map<String, String> read(String prefix, List<String> names) {
    Map<String, String> fields = new HashMap<>();
    names.forEach(name -> fields.put(name, form.value(prefix + name, "")));
    return fields;
  }

  /** What is said besides, with when the place is open. */
  String comment() {
    String when = form.value(WHEN, "");
    return Stream.of(
            when.isEmpty() ? "" : text.of("education.contribution.when.said", when),
            form.value("comment", ""))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  Visitor visitor() {
    return new Visitor(form.value("email", ""), language.getTag(), client.of(request));
  }

  boolean isAtOnce() {
    return !form.value("atOnce", "").isEmpty();
  }

  /** Leads to the page that says what becomes of what was sent. */
  void thank(String path, ContributionState state) {
    answers.seeOther(language.link(path + "?" + THANKS + "=" + state.name()));
  }

  /** What becomes of what was sent; null before. */
  public ContributionState getState() {
    return Arrays.stream(ContributionState.values())
        .filter(state -> state.name().equals(address.text(THANKS)))
        .findFirst()
        .orElse(null);
  }

  /** Whether one of several values is chosen. */
  public boolean chosen(String field, String given, String value) {
    return List.of(form.value(field, given).split(",")).contains(value);
  }

  /** Whether somebody is signed in, who is told by their account. */
  public boolean isKnown() {
    return access.caller().isPresent();
  }

  /** Whether they keep places somewhere, which they change at once. */
  public boolean isModerator() {
    return access.allowsSomewhere(Permission.PLACE_MODERATE);
  }
}
