package fr.essaim.web.ties;

import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.sent;
import static fr.essaim.web.shell.Route.servlet;

import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What people follow and keep at hand. */
@ApplicationScoped
public class TiesFeature implements Feature {

  static final String PATH = "/intranet/suivis";

  @Override
  public List<Route> routes() {
    return List.of(
        reading(PATH, "/pages/intranet/ties.xhtml"),
        servlet(TieServlet.PATH).methods("POST"),
        sent("/ne-plus-recevoir/{id}", "/pages/ties/stop.xhtml"));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(MenuEntry.of(WORK, 45, PATH, "ties.nav", null).withIcon("bell"));
  }

  /** Nobody reports a mistake on a page whose address is a secret. */
  @Override
  public Optional<String> pageAt(String template, String path) {
    return Optional.empty();
  }
}
