package fr.essaim.core.jobs.internal;

import fr.essaim.core.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The jobs that there are. */
@ApplicationScoped
public class Jobs {

  @Inject @Any private Instance<Job> beans;

  private final Map<String, Job> offered = new ConcurrentHashMap<>();

  /** By name; a job that was offered and is seen here too is there once. */
  public List<Job> all() {
    Map<String, Job> all = new TreeMap<>(offered);
    beans.forEach(job -> all.put(job.name(), job));
    return List.copyOf(all.values());
  }

  public void add(Job job) {
    offered.put(job.name(), job);
  }

  public Optional<Job> named(String name) {
    return all().stream().filter(job -> job.name().equals(name)).findFirst();
  }
}
