package fr.essaim.web.audit;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.identity.AuditLine;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.history.ThingHistories;
import fr.essaim.web.history.ThingHistory;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the trail keeps, in words that people understand. */
@Named
@RequestScoped
public class AuditWords {

  private static final String ROLE = "identity.Role.";

  /** Most between an act and what it changed. */
  private static final Duration ONE_ACT = Duration.ofSeconds(2);

  @Inject private Features features;
  @Inject private ThingHistories histories;
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

  /** What was changed of the thing at that moment, as far as its history can be read. */
  public List<String> changes(AuditLine line) {
    if (line.subject() == null) {
      return List.of();
    }
    try {
      return histories
          .find(typeOf(line))
          .map(history -> changes(history, line))
          .orElseGet(List::of);
    } catch (UnknownThing | NotAllowed hidden) {
      return List.of();
    }
  }

  private List<String> changes(ThingHistory history, AuditLine line) {
    return history.lines(keyOf(line)).stream()
        .filter(change -> Duration.between(change.at(), line.at()).abs().compareTo(ONE_ACT) < 0)
        .map(ChangeLine::change)
        .map(
            change ->
                text.of(
                    "audit.change",
                    history.label(change.field()),
                    history.value(change.field(), change.before()),
                    history.value(change.field(), change.after())))
        .toList();
  }

  private static String typeOf(AuditLine line) {
    int slash = line.subject().indexOf('/');
    return slash < 0 ? line.subject() : line.subject().substring(0, slash);
  }

  private static String keyOf(AuditLine line) {
    return line.subject().substring(line.subject().indexOf('/') + 1);
  }
}
