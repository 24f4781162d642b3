package fr.essaim.core.spread.internal;

import fr.essaim.core.spread.domain.MentorRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Takes back requests to be accompanied, and tells both organisations. */
@ApplicationScoped
public class WaitingRequests {

  @Inject private SpreadRows rows;
  @Inject private SpreadNotifier notifier;
  @Inject private Clock clock;

  public void withdraw(MentorRequest request) {
    request.withdraw(clock.instant());
    notifier.tellWithdrawn(request);
  }

  /** All that a centre asked about a prototype. */
  public void withdraw(String prototypeKey, String centreKey) {
    rows.waitingRequests(prototypeKey, centreKey).forEach(this::withdraw);
  }
}
