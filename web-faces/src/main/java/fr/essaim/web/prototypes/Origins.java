package fr.essaim.web.prototypes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * The organisations where a prototype may have been made, as a field of chips finds and names them.
 */
@Named
@RequestScoped
public class Origins {

  @Inject private PrototypeOptions options;
  @Inject private FieldText text;

  /** The keys of those that words find, the likeliest first. */
  public List<String> complete(String words) {
    return options.origins(words);
  }

  public String name(String key) {
    return text.value("origins", key);
  }
}
