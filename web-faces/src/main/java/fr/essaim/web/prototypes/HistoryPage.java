package fr.essaim.web.prototypes;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.identity.Access;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who changed what of a prototype, and when. */
@Named
@RequestScoped
public class HistoryPage {

  @Inject private PrototypeService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private PrototypeDossier dossier;
  private List<Entry> entries;

  /** What one person changed at one moment. */
  public record Entry(Instant at, String who, List<ChangeLine> lines) {}

  public void load() {
    String key = redirect.variable("key");
    dossier = service.open(key);
    entries = together(service.history(key));
  }

  public PrototypeDossier getDossier() {
    return dossier;
  }

  public List<Entry> getEntries() {
    return entries;
  }

  /** How a person of the history is named. */
  public String name(String who) {
    if (who.equals(Access.SYSTEM)) {
      return text.get("prototypes.history.system");
    }
    return who.isEmpty() ? text.get("prototypes.history.nobody") : who;
  }

  private static List<Entry> together(List<ChangeLine> lines) {
    List<Entry> entries = new ArrayList<>();
    for (ChangeLine line : lines) {
      Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
      if (last == null || !last.at().equals(line.at()) || !last.who().equals(line.who())) {
        last = new Entry(line.at(), line.who(), new ArrayList<>());
        entries.add(last);
      }
      last.lines().add(line);
    }
    return entries;
  }
}
