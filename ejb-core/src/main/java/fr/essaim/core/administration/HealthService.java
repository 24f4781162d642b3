package fr.essaim.core.administration;

import fr.essaim.core.administration.internal.DatabaseFacts;
import fr.essaim.core.administration.internal.DeclaredSteps;
import fr.essaim.core.administration.internal.Disk;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.jobs.JobBoard;
import fr.essaim.core.jobs.JobState;
import fr.essaim.core.jobs.JobView;
import fr.essaim.core.mail.EmailQueue;
import fr.essaim.core.mail.MailServer;
import fr.essaim.core.mail.MailStatus;
import fr.essaim.core.publication.PublicationQueue;
import fr.essaim.core.shared.BaseUri;
import fr.essaim.core.shared.InstanceClaim;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Where an administrator sees whether the instance is well; the endpoint is seen by its pages. */
@Stateless
public class HealthService {

  private static final Duration USUAL_LAG = Duration.ofSeconds(10);

  @Inject private Access access;
  @Inject private DatabaseFacts database;
  @Inject private Disk disk;
  @Inject private PublicationQueue publication;
  @Inject private EmailQueue mail;
  @Inject private DeclaredSteps declared;
  @Inject private BaseUri base;
  @Inject private JobBoard jobs;
  @Inject private InstanceClaim claim;
  @Inject private OtherAddresses others;
  @Inject private Clock clock;

  /** Every part, those of the foundation first. */
  @Requires(Permission.INSTANCE_WATCH)
  public List<HealthItem> list() {
    access.scope(Permission.INSTANCE_WATCH);
    List<HealthItem> items = new ArrayList<>();
    items.add(databaseItem());
    items.add(schema());
    items.add(publicationItem());
    items.add(address(base.text(), base.isForOthers(), declared.isDeclared(FirstStep.BASE_URI)));
    if (claim.isCopy()) {
      items.add(HealthItem.of(HealthTopic.COPY, HealthState.ILL, base.text()));
    }
    others
        .last()
        .map(asked -> HealthItem.of(HealthTopic.REQUESTS, HealthState.WATCH, asked, base.text()))
        .ifPresent(items::add);
    items.addAll(List.of(mailItem(), jobsItem(), diskItem()));
    return items;
  }

  private HealthItem databaseItem() {
    return HealthItem.of(
        HealthTopic.DATABASE, HealthState.WELL, database.version(), database.size());
  }

  private HealthItem schema() {
    DatabaseFacts.Schema schema = database.schema();
    return HealthItem.of(
        HealthTopic.SCHEMA,
        schema.failed() ? HealthState.ILL : HealthState.WELL,
        schema.version(),
        schema.since());
  }

  private HealthItem publicationItem() {
    PublicationQueue.Waiting waiting = publication.waiting();
    Duration lag =
        waiting
            .oldest()
            .map(since -> Duration.between(since, clock.instant()))
            .filter(positive -> !positive.isNegative())
            .orElse(Duration.ZERO);
    int parked = publication.parked().size();
    boolean late = lag.compareTo(USUAL_LAG) > 0;
    return HealthItem.of(
        HealthTopic.PUBLICATION,
        late ? HealthState.ILL : parked > 0 ? HealthState.WATCH : HealthState.WELL,
        waiting.changes(),
        lag.toSeconds(),
        parked);
  }

  /**
   * @param isForOthers whether it means something on another machine
   * @param isMeant whether somebody said that it is as it should be
   */
  static HealthItem address(String base, boolean isForOthers, boolean isMeant) {
    return HealthItem.of(
        HealthTopic.ADDRESS, isForOthers || isMeant ? HealthState.WELL : HealthState.WATCH, base);
  }

  private HealthItem mailItem() {
    return mail(mail.status(), declared.isDeclared(FirstStep.MAIL));
  }

  /**
   * @param isWithoutMail whether somebody decided to do without e-mails that leave
   */
  static HealthItem mail(MailStatus status, boolean isWithoutMail) {
    MailServer.State server = status.server().state();
    boolean isMissed =
        server == MailServer.State.NOT_SET && (status.waiting() > 0 || !isWithoutMail);
    HealthState state = HealthState.WELL;
    if (server == MailServer.State.WRONG) {
      state = HealthState.ILL;
    } else if (status.trouble() > 0 || isMissed) {
      state = HealthState.WATCH;
    }
    return HealthItem.of(HealthTopic.MAIL, state, server, status.waiting(), status.trouble());
  }

  private HealthItem jobsItem() {
    List<JobView> all = jobs.list();
    long failed = all.stream().filter(job -> job.state() == JobState.FAILED).count();
    return HealthItem.of(
        HealthTopic.JOBS,
        failed > 0 ? HealthState.WATCH : HealthState.WELL,
        (long) all.size(),
        failed);
  }

  private HealthItem diskItem() {
    Disk.Space space = disk.space();
    return HealthItem.of(HealthTopic.DISK, space.state(), space.free(), space.total());
  }
}
