package fr.essaim.web.notifications;

import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.servlet;

import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What people are told in the intranet. */
@ApplicationScoped
public class NotificationsFeature implements Feature {

  static final String PATH = "/intranet/avis";

  @Override
  public List<Route> routes() {
    return List.of(
        reading(PATH, "/pages/intranet/notifications.xhtml"),
        servlet(NotificationServlet.PATH).methods("POST"));
  }
}
