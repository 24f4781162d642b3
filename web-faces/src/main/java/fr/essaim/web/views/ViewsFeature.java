package fr.essaim.web.views;

import static fr.essaim.web.shell.Route.servlet;

import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The lists that people keep as they narrowed them. */
@ApplicationScoped
public class ViewsFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of(servlet(SavedViewServlet.PATH).methods("POST"));
  }
}
