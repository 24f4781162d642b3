package fr.essaim.web.jobs;

import fr.essaim.core.administration.JobService;
import fr.essaim.core.jobs.JobView;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/** The jobs: what each is for, how its last run went, when the next one is; and one now. */
@Named
@ViewScoped
public class JobsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String PATH = "/intranet/administration/taches";

  @Inject private JobService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient List<JobView> jobs;

  /** Asks once who may read this page. */
  public void load() {
    jobs = service.list();
  }

  public void runNow(JobView job) {
    service.runNow(job.name());
    redirect.to(PATH, text.of("jobs.wanted", title(job)));
  }

  public List<JobView> getJobs() {
    if (jobs == null) {
      load();
    }
    return jobs;
  }

  /** What it is called, in words. */
  public String title(JobView job) {
    return text.orElse("jobs.name." + job.name(), job.name());
  }

  /** What it is for. */
  public String help(JobView job) {
    return text.orElse("jobs.help." + job.name(), "");
  }

  /** How often it runs, in the largest unit that says it exactly. */
  public String every(JobView job) {
    Duration every = job.every();
    if (every.toHours() > 0 && every.toHours() % 24 == 0) {
      return text.count("jobs.every.days", every.toDays());
    }
    if (every.toMinutes() > 0 && every.toMinutes() % 60 == 0) {
      return text.count("jobs.every.hours", every.toHours());
    }
    return every.toSeconds() % 60 == 0
        ? text.count("jobs.every.minutes", every.toMinutes())
        : text.count("jobs.every.seconds", every.toSeconds());
  }
}
