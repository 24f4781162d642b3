package fr.essaim.core.jobs;

import fr.essaim.core.jobs.internal.JobLedger;
import fr.essaim.core.jobs.internal.Jobs;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The jobs, to look at and to have one run. Nothing is asked of the caller: services that are open
 * to administrators do that.
 */
@ApplicationScoped
public class JobBoard {

  @Inject private Jobs jobs;
  @Inject private JobLedger ledger;

  /** Every job, by its name. */
  public List<JobView> list() {
    return ledger.views(jobs.all());
  }

  /**
   * Makes a job known that lies in another module than this one, where it is not seen in every
   * packaging. The database must be there.
   */
  public void offer(Job job) {
    jobs.add(job);
    ledger.register(List.of(job));
  }

  /**
   * Has a job run as soon as a node is free for it, a few seconds from now.
   *
   * @throws UnknownThing when there is no such job
   */
  public void runNow(String name) {
    ledger.wantNow(jobs.named(name).orElseThrow(() -> new UnknownThing("job", name)));
  }
}
