package fr.essaim.config.faults;

import fr.essaim.config.faults.Bystanders.Act;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Row 11: far too many do the same thing at once, from one address, from three and from sixteen;
 * then all of them do all of it. The application lives, others wait at most three times as long as
 * in quiet rounds, nobody who is signed in is thrown out, and anyone who is refused is told so.
 */
final class Rush implements FaultOfOneInstance {

  private static final int FIRST_NET = 20;
  private static final double TIMES = 3;

  /** How long each takes, in full and in short. */
  private record Form(
      List<Integer> addresses,
      Duration wave,
      Duration quiet,
      Duration grace,
      Duration warmUp,
      int people) {

    static final Form FULL =
        new Form(
            List.of(1, 3, 16),
            Duration.ofSeconds(60),
            Duration.ofSeconds(15),
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            10);
    static final Form SHORT =
        new Form(
            List.of(3),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ZERO,
            3);
  }

  @Override
  public int row() {
    return 11;
  }

  @Override
  public String what() {
    return "rush";
  }

  @Override
  public TriedInstance start(Home home, Path data) {
    return TriedInstance.startForMeasures(home, data);
  }

  @Override
  public Outcome run(TriedInstance instance, Terminal terminal, boolean shortForm)
      throws InterruptedException {
    Form form = shortForm ? Form.SHORT : Form.FULL;
    ApplicationMemory memory = new ApplicationMemory(instance);
    terminal.say(memory.told());
    try (RushMaterial material = new RushMaterial(instance)) {
      Waves waves = new Waves(instance, terminal, form, material);
      List<RushKind> kinds =
          List.of(
              new WrongSignIns(),
              new SlowReaders(material.file()),
              new Uploads(material),
              new PublicForms(),
              new Exports(material),
              new GraphQueries());
      for (RushKind kind : kinds) {
        waves.wave(kind.what(), List.of(kind));
      }
      waves.wave("all at once", kinds);
      return new Outcome(
          waves.told() + "; " + memory.told(),
          waves.held() && (shortForm || waves.isQuickEnough()));
    }
  }

  /** One wave after the other, and what came of each. */
  private static final class Waves {

    private final TriedInstance instance;
    private final Terminal terminal;
    private final Form form;
    private final RushMaterial material;
    private final Bystanders bystanders;
    private final SignedInPeople people;
    private final Map<Act, Latencies> quiet = new EnumMap<>(Act.class);
    private final List<String> lost = new ArrayList<>();
    private final Map<String, Bystanders.Wait> troubled = new LinkedHashMap<>();
    private int number;

    Waves(TriedInstance instance, Terminal terminal, Form form, RushMaterial material)
        throws InterruptedException {
      this.instance = instance;
      this.terminal = terminal;
      this.form = form;
      this.material = material;
      this.bystanders = new Bystanders(instance, material);
      this.people = new SignedInPeople(instance, form.people());
      bystanders.during(form.warmUp(), () -> false);
      for (Act act : Act.values()) {
        quiet.put(act, new Latencies());
      }
    }

    void wave(String what, List<RushKind> kinds) throws InterruptedException {
      for (int addresses : form.addresses()) {
        wave("%s × %d".formatted(what, addresses), kinds, addresses);
      }
    }

    private void wave(String what, List<RushKind> kinds, int addresses)
        throws InterruptedException {
      Bystanders.Wait before = bystanders.during(form.quiet(), () -> false);
      quiet.forEach((act, latencies) -> latencies.quiet(before.of(act)));
      LifeWatch life = LifeWatch.start(instance);
      RushWave wave =
          RushWave.start(
              instance.state().port(),
              kinds,
              FIRST_NET + number++,
              addresses,
              form.wave(),
              form.grace());
      Bystanders.Wait amid;
      try (life;
          wave) {
        amid = bystanders.during(form.wave(), life::hasEnded);
      }
      int thrownOut = people.lost();
      boolean held =
          life.lives() && thrownOut == 0 && wave.tally().isHonest() && amid.failed().isEmpty();
      if (!held) {
        lost.add(what);
      }
      terminal.say(
          "%s: %s; others' p95, quiet and rush: %s; others failed %s; thrown out %d; %s"
              .formatted(
                  what,
                  wave.tally().told(),
                  waits(amid),
                  counted(amid.failed()),
                  thrownOut,
                  life.told()));
      troubled.put(what, amid);
      TriedInstance.await("the application answers", () -> instance.answers("/health/ready"));
      if (life.hasEnded() || thrownOut > 0) {
        material.signIn();
        bystanders.signIn();
        people.signIn();
      }
    }

    private String waits(Bystanders.Wait amid) {
      StringJoiner told = new StringJoiner(", ", "", " ms");
      quiet.forEach(
          (act, latencies) ->
              told.add(
                  act.name().toLowerCase(Locale.ROOT).replace('_', '-')
                      + " "
                      + latencies.troubledBy(amid.of(act)).inShort()));
      return told.toString();
    }

    private static String counted(List<String> failed) {
      Map<String, Long> times =
          failed.stream().collect(Collectors.groupingBy(what -> what, Collectors.counting()));
      return times.isEmpty() ? "0" : times.toString();
    }

    /** Life, sessions and honesty. */
    boolean held() {
      return lost.isEmpty();
    }

    /**
     * Those in the middle of which somebody waited more than so many times as long as in all quiet
     * rounds.
     */
    private List<String> slow() {
      return troubled.entrySet().stream()
          .filter(wave -> quiet.entrySet().stream().anyMatch(act -> isSlow(act, wave.getValue())))
          .map(Map.Entry::getKey)
          .toList();
    }

    private static boolean isSlow(Map.Entry<Act, Latencies> act, Bystanders.Wait amid) {
      return !act.getValue().troubledBy(amid.of(act.getKey())).isAtMost(TIMES);
    }

    boolean isQuickEnough() {
      return slow().isEmpty();
    }

    String told() {
      return "%d waves; not held: %s; others waited more than %.0f times as long: %s"
          .formatted(number, lost.isEmpty() ? "0" : lost, TIMES, slow().isEmpty() ? "0" : slow());
    }
  }
}
