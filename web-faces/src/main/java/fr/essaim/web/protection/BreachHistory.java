package fr.essaim.web.protection;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.protection.BreachDetails;
import fr.essaim.core.protection.BreachService;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.history.ThingHistory;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** How the site shows what people change of a breach. */
@RequestScoped
public class BreachHistory implements ThingHistory {

  private static final Set<String> TIMES = Set.of("known", "happened", "authority.at", "told.at");

  @Inject private BreachService service;
  @Inject private Text text;
  @Inject private Formats formats;

  @Override
  public String type() {
    return "breach";
  }

  @Override
  public Head head(String key) {
    return new Head(text.get("protection.breach.title"), null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    return service.history(id(key));
  }

  @Override
  public String label(String field) {
    return text.get("protection.breach." + field);
  }

  @Override
  public String value(String field, String value) {
    return value.isEmpty() || !TIMES.contains(field)
        ? value
        : formats.moment(BreachDetails.instant(value));
  }

  /** The breach that an address names. */
  static UUID id(String key) {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException notOne) {
      throw new UnknownThing("breach", key);
    }
  }
}
