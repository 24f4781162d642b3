package fr.essaim.web.settings;

import static fr.essaim.web.shell.MenuEntry.Part.ADMINISTRATION;
import static fr.essaim.web.shell.Route.reading;

import fr.essaim.core.administration.LegalNotice;
import fr.essaim.core.identity.Permission;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Need;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** The settings in force. */
@ApplicationScoped
public class SettingsFeature implements Feature {

  private static final String PATH = "/intranet/administration/parametres";

  @Inject private Config config;
  @Inject private Text text;

  @Override
  public List<Route> routes() {
    return List.of(reading(PATH, "/pages/intranet/settings.xhtml"));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(ADMINISTRATION, 110, PATH, "settings.nav", Permission.INSTANCE_WATCH)
            .withIcon("cog"),
        MenuEntry.overview(110, PATH, "settings.overview"));
  }

  @Override
  public List<Need> needs() {
    List<String> missing = LegalNotice.of(config).missing();
    return missing.isEmpty()
        ? List.of()
        : List.of(new Need(PATH, text.of("settings.needs", missing)));
  }
}
