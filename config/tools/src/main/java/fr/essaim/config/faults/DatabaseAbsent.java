package fr.essaim.config.faults;

import fr.essaim.config.launcher.InstanceState;
import fr.essaim.config.launcher.Terminal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Row 5: PostgreSQL is away for a minute, once gone and once there but silent, as behind a network
 * that swallows everything. What is published goes on being answered and says how old it is; anyone
 * who saves is refused within two seconds; afterwards everything goes on unaided.
 */
final class DatabaseAbsent implements FaultOfOneInstance {

  private static final Duration AWAY = Duration.ofSeconds(60);
  private static final Duration AWAY_IN_SHORT = Duration.ofSeconds(6);

  @Override
  public int row() {
    return 5;
  }

  @Override
  public String what() {
    return "PostgreSQL away";
  }

  @Override
  public Outcome run(TriedInstance instance, Terminal terminal, boolean shortForm)
      throws InterruptedException {
    Duration away = shortForm ? AWAY_IN_SHORT : AWAY;
    long application = instance.state().applicationPid();
    Saver saver = new Saver(instance);
    Readers readers = new Readers(instance);
    terminal.say("PostgreSQL is gone for %d s …".formatted(away.toSeconds()));
    gone(instance, () -> watch(away, saver, readers));
    saver.awaitSaved();
    terminal.say("PostgreSQL is silent for %d s …".formatted(away.toSeconds()));
    silent(instance, () -> watch(away, saver, readers));
    saver.awaitSaved();
    saver.putBack();
    boolean same = instance.state().applicationPid() == application;
    return new Outcome(
        "%d s gone and %d s silent; %s; %s; application restarted: %s"
            .formatted(
                away.toSeconds(),
                away.toSeconds(),
                readers.told(),
                saver.told(),
                same ? "no" : "yes"),
        readers.areServed() && saver.isServed() && same);
  }

  /** The launcher stands still too, for it would start PostgreSQL again at once. */
  private static void gone(TriedInstance instance, Meanwhile meanwhile)
      throws InterruptedException {
    InstanceState state = instance.state();
    Signals.stop(List.of(state.pid()));
    try {
      TriedInstance.kill(state.databasePid());
      meanwhile.run();
    } finally {
      Signals.goOn(List.of(state.pid()));
    }
    TriedInstance.await("PostgreSQL is back", instance::databaseAnswers);
  }

  /** It takes connections, since the kernel does, and never says a word. */
  private static void silent(TriedInstance instance, Meanwhile meanwhile)
      throws InterruptedException {
    List<Long> database = Signals.family(instance.state().databasePid());
    Signals.stop(database);
    try {
      meanwhile.run();
    } finally {
      Signals.goOn(database);
    }
    TriedInstance.await("PostgreSQL speaks", instance::databaseAnswers);
  }

  private static void watch(Duration away, Saver saver, Readers readers)
      throws InterruptedException {
    Instant since = Instant.now();
    // It is asked twice a second; what is under way just then waits for as long as the pool does.
    TimeUnit.SECONDS.sleep(1);
    while (Instant.now().isBefore(since.plus(away))) {
      readers.read(since);
      saver.tryToSave();
      TimeUnit.MILLISECONDS.sleep(300);
    }
  }

  /** Who reads what is published, and looks at how old it is said to be. */
  private static final class Readers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** An age is in whole seconds, and what was read last may have been so a moment before. */
    private static final Duration LENIENCY = Duration.ofSeconds(3);

    private final HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final List<String> addresses = new ArrayList<>();
    private final Map<String, Integer> failed = new TreeMap<>();
    private int answered;
    private int unlabelled;
    private double slowest;

    Readers(TriedInstance instance) {
      base = instance.baseUrl();
      for (String uri :
          instance.query(
              "(select uri from publication.open_document where uri like '%/doc/prototype/%' limit 3) union (select uri from publication.open_document where uri like '%/doc/organisation/%' limit 3)")) {
        String path = uri.substring(uri.indexOf("/doc/"));
        addresses.addAll(List.of(path + ".ttl", path + ".html"));
      }
      addresses.addAll(
          List.of(
              "/catalogue.ttl",
              "/.well-known/void",
              "/dump/prototypes.nq.gz",
              "/dump/organisations.csv",
              "/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%205"));
    }

    void read(Instant since) throws InterruptedException {
      for (String address : addresses) {
        long start = System.nanoTime();
        try {
          HttpResponse<byte[]> answer =
              client.send(
                  HttpRequest.newBuilder(URI.create(base + address)).timeout(PATIENCE).build(),
                  BodyHandlers.ofByteArray());
          if (answer.statusCode() == 200) {
            answered++;
            unlabelled += saysItsAge(answer, since) ? 0 : 1;
          } else {
            failed.merge(address + " " + answer.statusCode(), 1, Integer::sum);
          }
        } catch (IOException unanswered) {
          failed.merge(address + " nothing", 1, Integer::sum);
        }
        slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
      }
    }

    private static boolean saysItsAge(HttpResponse<?> answer, Instant since) {
      Instant now = Instant.now();
      Instant asOf =
          answer
              .headers()
              .firstValue("Essaim-As-Of")
              .map(Instant::parse)
              .or(() -> answer.headers().firstValue("Age").map(age -> before(now, age)))
              .orElse(Instant.MAX);
      return !asOf.isAfter(since.plus(LENIENCY));
    }

    private static Instant before(Instant now, String seconds) {
      return now.minusSeconds(Long.parseLong(seconds));
    }

    boolean areServed() {
      return failed.isEmpty() && unlabelled == 0;
    }

    String told() {
      return "%d documents, dumps, catalogues and queries read in at most %.1f s, not answered %s, without their age %d"
          .formatted(answered, slowest, failed.isEmpty() ? "0" : failed, unlabelled);
    }
  }
}
