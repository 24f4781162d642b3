package fr.essaim.publisher.edition;

import fr.essaim.core.jobs.Job;
import java.time.Duration;

/**
 * Looks every hour whether an edition is due; when somebody asks for it, makes today's. It is no
 * bean: {@code PublisherStarter} offers it to the jobs, which do not see this module in the EAR.
 */
public final class EditionJob implements Job {

  private final EditionMaker maker;

  public EditionJob(EditionMaker maker) {
    this.maker = maker;
  }

  @Override
  public String name() {
    return "editions";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public int run() {
    return maker.makeDue();
  }

  @Override
  public int runAsked() {
    return maker.makeNow();
  }
}
