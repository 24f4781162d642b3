package fr.essaim.web.usage;

import static fr.essaim.web.shell.Route.page;
import static fr.essaim.web.shell.Route.servlet;

import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How the open data are used. */
@ApplicationScoped
public class UsageFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of(
        page("/donnees/usage", "/pages/usage/usage.xhtml"),
        servlet("/donnees/usage.csv").download());
  }
}
