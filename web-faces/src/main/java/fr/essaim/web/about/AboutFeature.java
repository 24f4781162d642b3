package fr.essaim.web.about;

import static fr.essaim.web.shell.Route.page;

import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the site says about itself. */
@ApplicationScoped
public class AboutFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of(
        page("/mentions-legales", "/pages/about/legal.xhtml"),
        page("/vie-privee", "/pages/about/privacy.xhtml"),
        page("/accessibilite", "/pages/about/accessibility.xhtml"));
  }
}
