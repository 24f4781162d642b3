package fr.essaim.core.jobs.internal;

import fr.essaim.core.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The jobs that there are. */
@ApplicationScoped
public class Jobs {

  @Inject @Any private Instance<Job> beans;

  public List<Job> all() {
    return beans.stream().sorted(Comparator.comparing(Job::name)).toList();
  }

  public Optional<Job> named(String name) {
    return all().stream().filter(job -> job.name().equals(name)).findFirst();
  }
}
