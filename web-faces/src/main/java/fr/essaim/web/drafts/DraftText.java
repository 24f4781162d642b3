package fr.essaim.web.drafts;

import fr.essaim.core.drafts.EditDraft;
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
      Pattern.compile(
          "(prototype|organisation)/([a-z0-9-]+)(?:/(sheet|workshop)(?:/([a-z0-9-]+))?)?");

  /** The last segments of the addresses where something new is noted. */
  private static final Pattern NEW = Pattern.compile("nouveau|nouvelle");

  @Inject private Text text;

  /** Where the draft is taken up again; the intranet's home where that is not known. */
  public String address(EditDraft draft) {
    Matcher thing = THING.matcher(draft.thing());
    if (!thing.matches()) {
      return "/intranet";
    }
    String path = "/intranet/" + thing.group(1) + "s/" + thing.group(2);
    if (thing.group(3) == null) {
      return isNew(thing) ? path : path + "/modifier";
    }
    return thing.group(3).equals("sheet") ? path + "/fiche" : path + "/ateliers/" + thing.group(4);
  }

  /** What it is about. */
  public String label(EditDraft draft) {
    String title = draft.fields().getOrDefault("title", draft.fields().getOrDefault("name", ""));
    Matcher thing = THING.matcher(draft.thing());
    if (!thing.matches()) {
      return title.isEmpty() ? draft.thing() : title;
    }
    if (isNew(thing) && thing.group(3) == null) {
      return text.of("drafts." + thing.group(1), title.isEmpty() ? "…" : title);
    }
    String name = title.isEmpty() ? thing.group(2).replace('-', ' ') : title;
    return thing.group(3) == null ? name : text.of("drafts." + thing.group(3), name);
  }

  private static boolean isNew(Matcher thing) {
    return NEW.matcher(thing.group(2)).matches();
  }
}
