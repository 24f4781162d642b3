package fr.essaim.web.gardens;

import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Permission;
import fr.essaim.web.history.HistoryPage;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The gardens that centres share. */
@ApplicationScoped
public class GardensFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of(
        stateful(GardenTable.PATH + "/nouveau", "/pages/intranet/garden-edit.xhtml"),
        stateful(GardenTable.PATH + "/{key}", "/pages/intranet/garden.xhtml"),
        stateful(GardenTable.PATH + "/{key}/modifier", "/pages/intranet/garden-edit.xhtml"),
        HistoryPage.route(GardenTable.PATH + "/{key}"));
  }

  @Override
  public List<String> lists() {
    return List.of(GardenTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(WORK, 35, GardenTable.PATH, "gardens.nav", Permission.ORGANISATION_READ));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        new ThingType(
            "garden",
            "gardens.thing.garden",
            null,
            GardenTable.PATH + "/{key}",
            List.of(
                new ThingType.Form(
                    ThingType.Form.NEW, GardenTable.PATH + "/nouveau", "gardens.draft.new"),
                new ThingType.Form("", GardenTable.PATH + "/{key}/modifier", null))));
  }
}
