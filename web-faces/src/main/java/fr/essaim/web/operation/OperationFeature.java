package fr.essaim.web.operation;

import static fr.essaim.web.shell.MenuEntry.Part.ADMINISTRATION;
import static fr.essaim.web.shell.Route.forward;
import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.servlet;

import fr.essaim.core.identity.Permission;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Need;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What machines and administrators watch. */
@ApplicationScoped
public class OperationFeature implements Feature {

  private static final String PATH = "/intranet/administration/sante";

  @Inject private HealthPage health;
  @Inject private Text text;

  @Override
  public List<Route> routes() {
    return List.of(
        servlet("/robots.txt").inside(),
        servlet("/health").inside(),
        servlet("/health/ready").inside(),
        servlet("/health/{check}").inside(),
        forward("/metrics", MetricsServlet.PATH).methods("GET").inside(),
        forward("/metrics/{worker}", WorkerMetricsServlet.PATH).methods("GET").inside(),
        reading(PATH, "/pages/intranet/health.xhtml"));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(ADMINISTRATION, 30, PATH, "operation.nav", Permission.INSTANCE_WATCH)
            .withIcon("activity"),
        MenuEntry.overview(10, PATH, "operation.overview"));
  }

  @Override
  public List<Need> needs() {
    health.load();
    long number = health.getUnwell();
    return number == 0 ? List.of() : List.of(new Need(PATH, text.count("operation.needs", number)));
  }
}
