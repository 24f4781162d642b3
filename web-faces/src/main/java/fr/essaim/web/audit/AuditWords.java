package fr.essaim.web.audit;

import fr.essaim.core.identity.AuditLine;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;

/** What the trail keeps, in words that people understand. */
@Named
@RequestScoped
public class AuditWords {

  private static final String ROLE = "identity.Role.";

  @Inject private Features features;
  @Inject private Text text;

  private final Map<String, String> acts = new HashMap<>();

  /**
   * {@code prototype.publish} becomes "published a prototype", as the context says that has the
   * words {@code CONTEXT.act.ACT}; without any, it stays as it is.
   */
  public String act(String act) {
    return acts.computeIfAbsent(act, this::words);
  }

  private String words(String act) {
    return features.names().stream()
        .map(name -> name + ".act." + act)
        .filter(text::containsKey)
        .findFirst()
        .map(text::get)
        .orElse(act);
  }

  /** The person's name; else what else did it. */
  public String who(AuditLine line) {
    if (line.person() != null) {
      return line.person();
    }
    return text.orElse("audit.who." + line.caller(), text.get("audit.who.erased"));
  }

  /** What it was about: the kind of thing, and its key where that says something. */
  public String subject(AuditLine line) {
    if (line.subject() == null) {
      return "";
    }
    String kind =
        features.thing(typeOf(line)).map(type -> text.get(type.label())).orElse(typeOf(line));
    if (ThingType.isId(keyOf(line))) {
      return kind;
    }
    boolean role = typeOf(line).equals("role");
    return kind + " " + (role ? text.orElse(ROLE + keyOf(line), keyOf(line)) : keyOf(line));
  }

  /** Where the thing can be seen; null where it has no page. */
  public String address(AuditLine line) {
    if (line.subject() == null) {
      return null;
    }
    return features
        .thing(typeOf(line))
        .flatMap(type -> type.intranetPage(keyOf(line)))
        .orElse(null);
  }

  private static String typeOf(AuditLine line) {
    int slash = line.subject().indexOf('/');
    return slash < 0 ? line.subject() : line.subject().substring(0, slash);
  }

  private static String keyOf(AuditLine line) {
    return line.subject().substring(line.subject().indexOf('/') + 1);
  }
}
