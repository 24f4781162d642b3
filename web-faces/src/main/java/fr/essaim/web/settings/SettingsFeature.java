package fr.essaim.web.settings;

import static fr.essaim.web.shell.Route.reading;

import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The settings in force. */
@ApplicationScoped
public class SettingsFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of(
        reading("/intranet/administration/parametres", "/pages/intranet/settings.xhtml"));
  }
}
