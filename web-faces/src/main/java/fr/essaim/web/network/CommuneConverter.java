package fr.essaim.web.network;

import fr.essaim.core.network.Commune;
import fr.essaim.core.network.TerritoryDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * A commune by its name and its department. What is no commune stays as it was typed, so that a
 * draft keeps it; saving it is refused.
 */
@Named
@ApplicationScoped
public class CommuneConverter implements Converter<String> {

  private static final int MOST = 12;

  @Inject private TerritoryDirectory territories;

  /** What is offered while somebody types. */
  public List<String> complete(String typed) {
    return territories.communes(typed, MOST).stream().map(Commune::label).toList();
  }

  @Override
  public String getAsObject(FacesContext context, UIComponent component, String typed) {
    return typed == null || typed.isBlank()
        ? ""
        : territories.commune(typed).map(Commune::key).orElse(typed);
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, String key) {
    return key == null || key.isEmpty() ? "" : territories.communeLabel(key).orElse(key);
  }
}
