package fr.essaim.web.lists;

import static fr.essaim.web.shell.Route.servlet;

import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What all lists of the intranet take from forms. */
@ApplicationScoped
public class ListsFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of(servlet(RowActServlet.PATH).methods("POST"));
  }
}
