package fr.essaim.core.administration;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.jobs.JobBoard;
import fr.essaim.core.jobs.JobView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Where an administrator sees what the instance does by itself, and has it done at once. */
@Stateless
public class JobService {

  @Inject private Access access;
  @Inject private JobBoard board;

  /** Every job, by its name. */
  @Requires(Permission.INSTANCE_WATCH)
  public List<JobView> list() {
    access.scope(Permission.INSTANCE_WATCH);
    return board.list();
  }

  /** Has a job run as soon as a node is free for it, a few seconds from now. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "job.run-now")
  public void runNow(String name) {
    access.require(Permission.INSTANCE_ADMINISTER, null, "job/" + name);
    board.runNow(name);
  }
}
