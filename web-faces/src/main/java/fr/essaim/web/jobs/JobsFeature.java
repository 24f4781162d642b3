package fr.essaim.web.jobs;

import static fr.essaim.web.shell.MenuEntry.Part.ADMINISTRATION;

import fr.essaim.core.administration.JobService;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.jobs.JobState;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Need;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What the instance does by itself. */
@ApplicationScoped
public class JobsFeature implements Feature {

  @Inject private JobService jobs;
  @Inject private Text text;

  @Override
  public List<Route> routes() {
    return List.of();
  }

  @Override
  public List<String> lists() {
    return List.of(JobTable.PATH);
  }

  @Override
  public List<ThingType> things() {
    return List.of(ThingType.inside("job", "jobs.thing.job", JobTable.PATH));
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(ADMINISTRATION, 45, JobTable.PATH, "jobs.nav", Permission.INSTANCE_WATCH)
            .withIcon("clock"),
        MenuEntry.overview(40, JobTable.PATH, "jobs.overview"));
  }

  @Override
  public List<Need> needs() {
    long number = jobs.list().stream().filter(job -> job.state() == JobState.FAILED).count();
    return number == 0
        ? List.of()
        : List.of(new Need(JobTable.PATH, text.count("jobs.needs", number)));
  }
}
