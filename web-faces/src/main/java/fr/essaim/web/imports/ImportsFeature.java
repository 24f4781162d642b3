package fr.essaim.web.imports;

import static fr.essaim.web.shell.MenuEntry.Part.ADMINISTRATION;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Permission;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is taken over from files. */
@ApplicationScoped
public class ImportsFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of(stateful("/intranet/administration/import", "/pages/intranet/import.xhtml"));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(
                ADMINISTRATION,
                100,
                "/intranet/administration/import",
                "imports.nav",
                Permission.INSTANCE_ADMINISTER)
            .withIcon("upload"),
        MenuEntry.overview(120, "/intranet/administration/import", "imports.overview"));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        ThingType.inside("import", "imports.thing.import", "/intranet/administration/import"),
        ThingType.inside("first-data", "imports.thing.first-data", null));
  }
}
