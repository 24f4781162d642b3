package fr.essaim.web.people;

import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.servlet;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Permission;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The people of the network, for each other. */
@ApplicationScoped
public class PeopleFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of(
        reading(PeopleTable.PATH + "/{key}", "/pages/intranet/person.xhtml"),
        servlet(PortraitServlet.PATH + "/{key}"),
        stateful(ProfilePage.PATH, "/pages/intranet/profile.xhtml"));
  }

  @Override
  public List<String> lists() {
    return List.of(PeopleTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(WORK, 35, PeopleTable.PATH, "people.nav", Permission.INTRANET_READ)
            .withIcon("person"));
  }

  @Override
  public List<ThingType> things() {
    return List.of(ThingType.inside("person", "people.thing.person", PeopleTable.PATH + "/{key}"));
  }
}
