package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.EditDraft;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what a draft is about, and where it is taken up again. */
@Named
@RequestScoped
public class DraftText {

  private static final Pattern THING =
      Pattern.compile("prototype/([a-z0-9-]+)(?:/(sheet|workshop)(?:/([a-z0-9-]+))?)?");

  @Inject private Text text;

  /** Where the draft is taken up again; the list where that is not known. */
  public String address(EditDraft draft) {
    Matcher thing = THING.matcher(draft.thing());
    if (!thing.matches()) {
      return Dossiers.PATH;
    }
    String path = Dossiers.path(thing.group(1));
    if (thing.group(2) == null) {
      return thing.group(1).equals(Dossiers.NEW) ? path : path + "/modifier";
    }
    return thing.group(2).equals("sheet") ? path + "/fiche" : path + "/ateliers/" + thing.group(3);
  }

  /** What it is about. */
  public String label(EditDraft draft) {
    String title = draft.fields().getOrDefault("title", "");
    Matcher thing = THING.matcher(draft.thing());
    if (!thing.matches()) {
      return title.isEmpty() ? draft.thing() : title;
    }
    String name = title.isEmpty() ? thing.group(1).replace('-', ' ') : title;
    if (thing.group(2) != null) {
      return text.of("prototypes.draft." + thing.group(2), name);
    }
    return thing.group(1).equals(Dossiers.NEW)
        ? text.of("prototypes.draft.new", title.isEmpty() ? "…" : title)
        : name;
  }
}
