package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.trial.WebSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** People who ask for pages at the same moment stay who they are. */
class SessionsAtOnceIT {

  private static final int REQUESTS = 100;

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Set<Integer> statuses = new ConcurrentSkipListSet<>();

  @Test
  void nobodyIsRefusedBecauseSomebodyElseAsksToo() throws Exception {
    List<Callable<Void>> people =
        List.of(
            asking(signedIn("ADMINISTRATOR"), "/intranet/prototypes"),
            asking(signedIn("MANAGER"), "/intranet/prototypes"),
            asking(new WebSession(essaim.baseUrl()), "/prototypes"));
    ExecutorService threads = Executors.newFixedThreadPool(people.size());
    List<Future<Void>> ends = new ArrayList<>(threads.invokeAll(people));
    threads.shutdown();
    for (Future<Void> end : ends) {
      end.get();
    }

    assertThat(statuses).containsExactly(200);
  }

  private WebSession signedIn(String role) throws InterruptedException {
    RunningEssaim.Account account = essaim.account(role);
    return new WebSession(essaim.baseUrl()).signIn(account.email(), account.password());
  }

  private Callable<Void> asking(WebSession person, String path) {
    return () -> {
      for (int request = 0; request < REQUESTS; request++) {
        statuses.add(person.get(path).status());
      }
      return null;
    };
  }
}
