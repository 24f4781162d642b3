package fr.essaim.web.search;

import static fr.essaim.web.shell.Route.page;

import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The search over everything that visitors see. */
@ApplicationScoped
public class SearchFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of(page("/recherche", "/pages/search/search.xhtml"));
  }
}
