package fr.essaim.web.home;

import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Route.page;
import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.servlet;

import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The two home pages: the visitors', and that of the intranet. */
@ApplicationScoped
public class HomeFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of(
        page("/", "/pages/home/home.xhtml"),
        reading("/intranet", "/pages/intranet/home.xhtml"),
        servlet("/intranet/visite/{step}"),
        servlet("/emblems/{file}"));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(MenuEntry.of(WORK, 10, "/intranet", "home.nav", null).withIcon("home"));
  }
}
