package fr.essaim.web.jobs;

import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the instance does by itself. */
@ApplicationScoped
public class JobsFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of(stateful("/intranet/administration/taches", "/pages/intranet/jobs.xhtml"));
  }

  @Override
  public List<ThingType> things() {
    return List.of(ThingType.inside("job", "jobs.thing.job", "/intranet/administration/taches"));
  }
}
