package fr.essaim.web.operation;

import static fr.essaim.web.shell.MenuEntry.Part.ADMINISTRATION;
import static fr.essaim.web.shell.Route.forward;
import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.servlet;

import fr.essaim.core.identity.Permission;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What machines and administrators watch. */
@ApplicationScoped
public class OperationFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of(
        servlet("/robots.txt").inside(),
        servlet("/health").inside(),
        servlet("/health/{check}").inside(),
        forward("/metrics", MetricsServlet.PATH).methods("GET").inside(),
        reading("/intranet/administration/sante", "/pages/intranet/health.xhtml"));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(
            ADMINISTRATION,
            30,
            "/intranet/administration/sante",
            "operation.nav",
            Permission.INSTANCE_WATCH));
  }
}
