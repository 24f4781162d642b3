package fr.essaim.config.faults;

import fr.essaim.config.faults.RushClient.Answer;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.WebForm;
import fr.essaim.config.trial.WebSession;
import fr.essaim.config.trial.WebSession.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Those who have nothing to do with a rush: somebody at work in the intranet, a visitor, and
 * somebody who signs in; and how long each of them waits.
 */
final class Bystanders {

  private static final Duration THOUGHT = Duration.ofMillis(150);
  private static final List<String> PUBLIC =
      List.of("/", "/prototypes", "/organisations", "/donnees");

  /** What they do. */
  enum Act {
    PAGE,
    SAVE,
    VISIT,
    SIGN_IN
  }

  /**
   * How it went for a while.
   *
   * @param failed what was not answered as it should be
   */
  record Wait(Map<Act, List<Double>> millis, List<String> failed) {

    Wait() {
      this(new EnumMap<>(Act.class), new ArrayList<>());
      for (Act act : Act.values()) {
        millis.put(act, new ArrayList<>());
      }
    }

    synchronized void add(Act act, long start) {
      millis.get(act).add((System.nanoTime() - start) / 1e6);
    }

    double[] of(Act act) {
      return millis.get(act).stream().mapToDouble(Double::doubleValue).toArray();
    }

    synchronized void fail(String what) {
      failed.add(what);
    }
  }

  private final TriedInstance instance;
  private final RushMaterial material;
  private final String page;
  private final String edit;
  private WebSession worker;

  Bystanders(TriedInstance instance, RushMaterial material) throws InterruptedException {
    this.instance = instance;
    this.material = material;
    String key =
        instance
            .query("select min(key) from prototypes.prototype where publication = 'PUBLISHED'")
            .iterator()
            .next();
    this.page = "/intranet/prototypes/" + key;
    String organisation =
        instance.query("select min(key) from network.organisation").iterator().next();
    this.edit = "/intranet/organisations/" + organisation + "/modifier";
    signIn();
  }

  /** The worker's session ends with the application, should that end. */
  void signIn() throws InterruptedException {
    worker = instance.signedIn("ADMINISTRATOR");
  }

  /** They go on for a while, or until something is over. */
  Wait during(Duration duration, BooleanSupplier over) {
    Wait wait = new Wait();
    long end = System.nanoTime() + duration.toNanos();
    BooleanSupplier goesOn = () -> System.nanoTime() < end && !over.getAsBoolean();
    Thread[] threads = {
      thread("worker", wait, goesOn, () -> work(wait)),
      thread("visitor", wait, goesOn, () -> visit(wait)),
      thread("sign-in", wait, goesOn, () -> signInOnce(wait))
    };
    Threads.join(threads);
    return wait;
  }

  private static Thread thread(String name, Wait wait, BooleanSupplier goesOn, Meanwhile turn) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (goesOn.getAsBoolean()) {
                  turn.run();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (Refusal | IllegalArgumentException unanswered) {
                wait.fail(name + " stopped");
              }
            },
            name);
    thread.start();
    return thread;
  }

  private void work(Wait wait) throws InterruptedException {
    look(wait, "/intranet/prototypes");
    look(wait, page);
    Page form = look(wait, edit);
    if (form.status() == 200) {
      WebForm typed = WebForm.in(form.body(), "id=\"edit\"");
      TimeUnit.MILLISECONDS.sleep(THOUGHT.toMillis());
      long start = System.nanoTime();
      Page saved = worker.send(typed, "save");
      wait.add(Act.SAVE, start);
      if (saved.status() != 302) {
        wait.fail(Act.SAVE + " " + saved.status());
      }
    }
  }

  private Page look(Wait wait, String path) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(THOUGHT.toMillis());
    long start = System.nanoTime();
    Page answer = worker.get(path);
    wait.add(Act.PAGE, start);
    if (answer.status() != 200) {
      wait.fail(Act.PAGE + " " + answer.status());
    }
    return answer;
  }

  private void visit(Wait wait) throws InterruptedException {
    RushClient visitor = material.client(2);
    for (String path : PUBLIC) {
      TimeUnit.MILLISECONDS.sleep(THOUGHT.toMillis());
      long start = System.nanoTime();
      Answer answer = visitor.get(path);
      wait.add(Act.VISIT, start);
      if (answer.status() != 200 || !answer.whole()) {
        wait.fail(Act.VISIT + " " + answer.status());
      }
    }
  }

  private void signInOnce(Wait wait) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(4 * THOUGHT.toMillis());
    long start = System.nanoTime();
    boolean done = SignIn.by(material.client(3), material.bystander());
    wait.add(Act.SIGN_IN, start);
    if (!done) {
      wait.fail(Act.SIGN_IN.name());
    }
  }
}
