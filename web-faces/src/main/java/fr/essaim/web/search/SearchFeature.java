package fr.essaim.web.search;

import static fr.essaim.web.shell.MenuEntry.Part.SITE;
import static fr.essaim.web.shell.Route.page;
import static fr.essaim.web.shell.Route.reading;

import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The search over everything that visitors see. */
@ApplicationScoped
public class SearchFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of(
        page("/recherche", "/pages/search/search.xhtml"),
        reading("/intranet/recherche", "/pages/intranet/search.xhtml"));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(MenuEntry.of(SITE, 40, "/recherche", "search.nav", null));
  }
}
