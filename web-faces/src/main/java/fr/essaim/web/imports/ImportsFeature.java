package fr.essaim.web.imports;

import static fr.essaim.web.shell.MenuEntry.Part.ADMINISTRATION;
import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Route.forward;
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

  /** Where files are brought in. */
  static final String PAGE = "/intranet/administration/import";

  @Override
  public List<Route> routes() {
    return List.of(
        stateful(PAGE, "/pages/intranet/import.xhtml"),
        stateful(PAGE + "/{id}", "/pages/intranet/import-report.xhtml"),
        forward(PAGE + "/{id}/anomalies.csv", ImportFaultsServlet.PATH).download(),
        forward(PAGE + "/modeles/{file}", ImportTemplateServlet.PATH).download());
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(WORK, 60, PAGE, "imports.nav", Permission.IMPORT)
            .withIcon("upload")
            .unless(Permission.INSTANCE_WATCH),
        MenuEntry.of(ADMINISTRATION, 100, PAGE, "imports.nav", Permission.INSTANCE_ADMINISTER)
            .withIcon("upload"),
        MenuEntry.overview(120, "/intranet/administration/import", "imports.overview"));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        ThingType.inside("import", "imports.thing.import", PAGE + "/{id}"),
        ThingType.inside("first-data", "imports.thing.first-data", null));
  }
}
