package fr.essaim.config.faults;

import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.WebForm;
import fr.essaim.config.trial.WebSession;
import fr.essaim.config.trial.WebSession.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;

/**
 * Somebody at work in the intranet, who looks at a list, opens something in it, opens it to be
 * changed and saves it, and now and then looks at the public pages; and how long each took, before
 * a fault and while it lasts.
 */
final class OfficeDay {

  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final Duration THOUGHT = Duration.ofMillis(150);

  /** What they do, one after the other. */
  private enum Act {
    HOME,
    LIST,
    PAGE,
    EDIT,
    SAVE
  }

  private interface Visit {
    Page make() throws InterruptedException;
  }

  private final WebSession person;
  private final String key;
  private final String steward;
  private final Map<Act, Latencies> latencies = new EnumMap<>(Act.class);
  private final List<String> unanswered = new ArrayList<>();

  OfficeDay(TriedInstance instance) throws InterruptedException {
    person = instance.signedIn("ADMINISTRATOR");
    key =
        instance
            .query("select min(key) from prototypes.prototype where publication = 'PUBLISHED'")
            .iterator()
            .next();
    steward = instance.query("select min(key) from network.organisation").iterator().next();
    for (Act act : Act.values()) {
      latencies.put(act, new Latencies());
    }
  }

  /** A server that has just started is slow by itself. */
  void warmUp() throws InterruptedException {
    during(WARM_UP);
  }

  void quiet(Duration duration) throws InterruptedException {
    during(duration).forEach((act, millis) -> latencies.get(act).quiet(array(millis)));
  }

  void troubled(Duration duration) throws InterruptedException {
    during(duration).forEach((act, millis) -> latencies.get(act).troubled(array(millis)));
  }

  private static double[] array(List<Double> millis) {
    return millis.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private Map<Act, List<Double>> during(Duration duration) throws InterruptedException {
    Map<Act, List<Double>> millis = new EnumMap<>(Act.class);
    for (Act act : Act.values()) {
      millis.put(act, new ArrayList<>());
    }
    long end = System.nanoTime() + duration.toNanos();
    String edit = "/intranet/organisations/" + steward + "/modifier";
    while (System.nanoTime() < end) {
      timed(millis, Act.HOME, 200, () -> person.get("/"));
      timed(millis, Act.LIST, 200, () -> person.get("/intranet/prototypes"));
      timed(millis, Act.PAGE, 200, () -> person.get("/intranet/prototypes/" + key));
      Page form = timed(millis, Act.EDIT, 200, () -> person.get(edit));
      if (form != null) {
        WebForm typed = WebForm.in(form.body(), "id=\"edit\"");
        timed(millis, Act.SAVE, 302, () -> person.send(typed, "save"));
      }
    }
    return millis;
  }

  private Page timed(Map<Act, List<Double>> millis, Act act, int expected, Visit visit)
      throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(THOUGHT.toMillis());
    long start = System.nanoTime();
    try {
      Page page = visit.make();
      millis.get(act).add((System.nanoTime() - start) / 1e6);
      if (page.status() == expected) {
        return page;
      }
      unanswered.add(act + " " + page.status());
    } catch (Refusal nothing) {
      unanswered.add(act + " nothing");
    }
    return null;
  }

  /** Whether every page came as it should. */
  boolean isServed() {
    return unanswered.isEmpty();
  }

  boolean isAtMostTwiceAsSlow() {
    return latencies.values().stream().allMatch(Latencies::atMostDouble);
  }

  String told() {
    StringJoiner told = new StringJoiner("; ", "somebody at work: ", "");
    latencies.forEach(
        (act, found) -> told.add(act.name().toLowerCase(Locale.ROOT) + " " + found.told()));
    return told.add("pages not answered " + (isServed() ? "0" : unanswered)).toString();
  }
}
