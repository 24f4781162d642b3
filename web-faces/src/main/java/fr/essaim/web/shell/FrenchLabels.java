package fr.essaim.web.shell;

import fr.essaim.core.shared.CodeLabels;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** What constants are called in French, outside any request. */
@ApplicationScoped
public class FrenchLabels implements CodeLabels {

  @Override
  public String of(Enum<?> constant) {
    String key = Text.labelKey(constant);
    return Bundles.find(Locale.FRENCH, key).orElse(key);
  }
}
