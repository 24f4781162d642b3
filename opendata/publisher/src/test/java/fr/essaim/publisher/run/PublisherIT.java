package fr.essaim.publisher.run;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.core.publication.LogEntry;
import fr.essaim.core.publication.ParkedRow;
import fr.essaim.core.publication.PublicationQueue;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.describe.CodeDescriber;
import fr.essaim.publisher.describe.CodeListDescriber;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.DocumentCheck;
import fr.essaim.publisher.document.Uris;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The publisher against a real PostgreSQL. */
class PublisherIT {

  private static final Uris URIS = new Uris("http://test.example");
  private static final DocumentCheck CHECK = new DocumentCheck(new Vocabulary(URIS.base()));

  private TestDatabase database;
  private DocumentLog log;
  private PublicationQueue queue;
  private Notes notes;
  private Publisher publisher;
  private final List<PublisherLoop> loops = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    log = new DocumentLog(database.dataSource());
    queue = new PublicationQueue(database.dataSource());
    notes = new Notes(URIS);
    publisher = publisherAt(URIS);
  }

  @AfterEach
  void stop() throws InterruptedException {
    loops.forEach(PublisherLoop::stop);
    for (Thread thread : threads) {
      thread.join(5_000);
    }
  }

  @Test
  void publishesWhatChangedAndNothingWhenItIsTheSame() throws SQLException {
    notes.with("roubaix", "Roubaix");
    database.changed("territory", "roubaix");
    database.changed("territory", "roubaix");
    publishAll();
    LogEntry first = latest("roubaix");
    assertThat(first.position()).isEqualTo(1);
    assertThat(first.nquads().lines())
        .isSorted()
        .hasSize(9)
        .anyMatch(line -> line.contains("rdf-schema#label> \"Roubaix\"@fr"))
        .allMatch(line -> line.endsWith(" <http://test.example/doc/territory/roubaix> ."));

    database.changed("territory", "roubaix");
    publishAll();
    assertThat(log.lastPosition()).isEqualTo(1);

    notes.with("roubaix", "Roubaix (exemple)");
    database.changed("territory", "roubaix");
    publishAll();
    assertThat(latest("roubaix").position()).isEqualTo(2);

    notes.with("roubaix", "Roubaix");
    database.changed("territory", "roubaix");
    publishAll();
    LogEntry third = latest("roubaix");
    assertThat(third.position()).isEqualTo(3);
    assertThat(third.nquads())
        .contains("created> \"" + first.publishedAt() + "\"")
        .contains("modified> \"" + third.publishedAt() + "\"")
        .isEqualTo(
            first
                .nquads()
                .replace(
                    "modified> \"" + first.publishedAt(), "modified> \"" + third.publishedAt()));
  }

  @Test
  void whatTheDemonstrationBroughtSaysThatItIsMadeUp() throws SQLException {
    notes.with("roubaix", "Roubaix").with("pays-d-oz", "Pays d'Oz");
    database.execute("insert into publication.made_up values ('territory', 'pays-d-oz')");
    database.changed("territory", "roubaix");
    database.changed("territory", "pays-d-oz");
    publishAll();
    String madeUp = "<http://test.example/def#madeUp> \"true\"";
    assertThat(latest("pays-d-oz").nquads()).contains(madeUp);
    assertThat(latest("roubaix").nquads()).doesNotContain(madeUp);

    database.execute("delete from publication.made_up");
    database.changed("territory", "pays-d-oz");
    publishAll();
    assertThat(latest("pays-d-oz").nquads()).doesNotContain(madeUp);
  }

  @Test
  void aReleaseWithAnotherVocabularyPublishesItsCodesAndWhateverItSaysOtherwise()
      throws SQLException {
    Vocabulary vocabulary = new Vocabulary(URIS.base());
    Publisher withCodes =
        new Publisher(
            new DocumentMaker(
                URIS,
                new Describers(
                    List.of(
                        notes, new CodeDescriber(vocabulary), new CodeListDescriber(vocabulary))),
                () -> CHECK,
                ForkJoinPool.commonPool()),
            Clock.systemUTC());
    notes.with("roubaix", "Roubaix");
    database.changed("territory", "roubaix");
    publishAll();
    notes.with("roubaix", "Roubaix, told otherwise");
    InstanceMemory memory = new InstanceMemory(database.dataSource());
    memory.remember("vocabulary", "that of the release before");

    follow(withCodes, memory);

    assertThat(queue.parked()).isEmpty();
    assertThat(latest("roubaix").nquads()).contains("told otherwise");
    LogEntry code = log.latest(URIS.document("code", "state-tested")).orElseThrow();
    assertThat(code.dataset()).isEqualTo("listes-de-codes");
    assertThat(code.nquads())
        .contains(
            "<http://test.example/def#state-tested> <"
                + Namespaces.SKOS
                + "prefLabel> \"testé\"@fr",
            "<http://test.example/def#state-tested> <" + Namespaces.SKOS + "topConceptOf>",
            "rdf-schema#label> \"tested\"@en");
    assertThat(log.latest(URIS.document("code", "installation-in-use")).orElseThrow().nquads())
        .contains("broader> <http://test.example/def#installation-used>");
    assertThat(log.latest(URIS.document("list", "states"))).isPresent();

    long position = log.lastPosition();
    memory.remember("vocabulary", "another one");
    follow(withCodes, memory);
    assertThat(log.lastPosition()).isEqualTo(position);
    follow(withCodes, memory);
    assertThat(queue.waiting().changes()).isZero();
  }

  /** What a start does, and then whatever waits. */
  private void follow(Publisher with, InstanceMemory memory) throws SQLException {
    try (Connection connection = database.connect()) {
      new ChangedVocabulary(with, memory).announce(connection);
      int taken;
      do {
        taken = with.publishWaiting(connection).taken();
      } while (taken > 0);
    }
  }

  @Test
  void leavesATombstoneForWhatIsGoneAndNothingForWhatNeverWas() throws SQLException {
    notes.with("roubaix", "Roubaix");
    database.changed("territory", "roubaix");
    database.changed("territory", "atlantide");
    publishAll();
    notes.without("roubaix");
    database.changed("territory", "roubaix");
    publishAll();
    assertThat(latest("roubaix").tombstone()).isTrue();
    assertThat(latest("roubaix").nquads()).isEmpty();
    assertThat(latest("roubaix").dataset()).isEqualTo("organisations");
    assertThat(log.lastPosition()).isEqualTo(2);

    notes.with("roubaix", "Roubaix");
    database.changed("territory", "roubaix");
    publishAll();
    assertThat(latest("roubaix").tombstone()).isFalse();
    assertThat(latest("roubaix").position()).isEqualTo(3);
  }

  @Test
  void skipsNothingThatASlowTransactionWrites() throws SQLException {
    notes.with("early", "Early").with("late", "Late");
    try (Connection slow = database.connect()) {
      slow.setAutoCommit(false);
      try (Statement insert = slow.createStatement()) {
        insert.execute("insert into publication.outbox (type, key) values ('territory', 'early')");
      }
      database.changed("territory", "late");
      publishAll();
      assertThat(log.latest(URIS.document("territory", "early"))).isEmpty();
      assertThat(log.latest(URIS.document("territory", "late"))).isEmpty();
      slow.commit();
    }
    publishAll();
    assertThat(latest("early").position()).isEqualTo(1);
    assertThat(latest("late").position()).isEqualTo(2);
    assertThat(queue.waiting().changes()).isZero();
  }

  @Test
  void parksWhatIsWrongWithItsReasonAndHoldsNobodyElseUp() throws SQLException {
    notes.with("bad", "untitled").with("bug", "a bug").with("good", "Good");
    database.changed("territory", "bad");
    database.changed("territory", "bug");
    database.changed("unheard-of", "thing");
    database.changed("territory", "good");
    publishAll();
    assertThat(latest("good").position()).isEqualTo(1);
    assertThat(queue.waiting().changes()).isZero();
    assertThat(queue.parked())
        .extracting(ParkedRow::key)
        .containsExactlyInAnyOrder("bad", "bug", "thing");
    assertThat(parked("bad").reason()).contains("http://purl.org/dc/terms/title");
    assertThat(parked("bug").reason()).isEqualTo("IllegalStateException: a bug");
    assertThat(parked("thing").reason()).contains("unheard-of");

    database.changed("territory", "bad");
    publishAll();
    assertThat(parked("bad").attempts()).isEqualTo(2);

    notes.with("bad", "Titled now");
    database.changed("territory", "bad");
    publishAll();
    assertThat(latest("bad").position()).isEqualTo(2);
    assertThat(queue.parked()).extracting(ParkedRow::key).doesNotContain("bad");
  }

  @Test
  void withdrawsWhatNamesSomebodyErasedAndCannotBeMadeAnewUntilItCan() throws SQLException {
    notes.with("roubaix", "Roubaix").with("lens", "Lens");
    database.changed("territory", "roubaix");
    database.changed("territory", "lens");
    publishAll();
    try (Connection connection = database.connect();
        Statement insert = connection.createStatement()) {
      insert.execute("insert into protection.log_cleaning (position) values (1)");
    }

    notes.with("roubaix", "a bug").with("lens", "a bug");
    database.changed("territory", "roubaix");
    database.changed("territory", "lens");
    publishAll();

    assertThat(latest("roubaix").tombstone()).isTrue();
    assertThat(latest("roubaix").nquads()).isEmpty();
    assertThat(latest("lens").tombstone()).isFalse();
    assertThat(queue.parked()).extracting(ParkedRow::key).contains("roubaix", "lens");
    long withdrawn = log.lastPosition();

    database.changed("territory", "roubaix");
    publishAll();
    assertThat(log.lastPosition()).isEqualTo(withdrawn);

    notes.with("roubaix", "Roubaix (exemple)");
    database.changed("territory", "roubaix");
    publishAll();
    assertThat(latest("roubaix").tombstone()).isFalse();
    assertThat(queue.parked()).extracting(ParkedRow::key).doesNotContain("roubaix");
  }

  @Test
  void aTextThatTheDatabaseRefusesIsParkedAlone() throws SQLException {
    notes.with("nul", "a\u0000b").with("good", "Good");
    database.changed("territory", "nul");
    database.changed("territory", "good");
    publishAll();
    assertThat(latest("good").position()).isEqualTo(1);
    assertThat(queue.parked()).extracting(ParkedRow::key).containsExactly("nul");
  }

  @Test
  void publishesManyTogetherInTheOrderOfTheirAnnouncements() throws SQLException {
    List<String> keys = IntStream.range(0, 50).mapToObj(number -> "t" + number).toList();
    for (String key : keys) {
      notes.with(key, key.equals("t7") ? "a bug" : "Title");
      database.changed("territory", key);
    }
    publishAll();
    assertThat(queue.parked()).extracting(ParkedRow::key).containsExactly("t7");
    assertThat(
            keys.stream()
                .filter(key -> !key.equals("t7"))
                .map(key -> latest(key).position())
                .toList())
        .isEqualTo(LongStream.rangeClosed(1, 49).boxed().toList());
  }

  @Test
  void givesPositionsWithoutGapsUnderManyWriters() throws InterruptedException {
    startLoop(publisher);
    startLoop(publisherAt(URIS));
    int writers = 4;
    int changes = 60;
    CountDownLatch written = new CountDownLatch(writers);
    for (int w = 0; w < writers; w++) {
      int writer = w;
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < changes; i++) {
                  String key = "t" + writer + "-" + i % 7;
                  notes.with(key, "Title " + i);
                  database.changed("territory", key);
                  database.changed("territory", "never-was");
                }
                written.countDown();
              });
      thread.start();
    }
    assertThat(written.await(30, TimeUnit.SECONDS)).isTrue();
    waitUntil(() -> queue.waiting().changes() == 0);
    List<Long> positions = new ArrayList<>();
    for (long p = 1; p <= log.lastPosition(); p++) {
      positions.add(p);
    }
    assertThat(allPositions()).isEqualTo(positions);
    for (int w = 0; w < writers; w++) {
      for (int k = 0; k < 7; k++) {
        String key = "t" + w + "-" + k;
        assertThat(latest(key).nquads()).contains(notes.title(key));
      }
    }
  }

  @Test
  void publishesSoonAfterTheCommitAndComesBackAfterItsConnectionIsKilled() {
    startLoop(publisher);
    notes.with("warm", "Warm");
    database.changed("territory", "warm");
    waitUntil(() -> log.latest(URIS.document("territory", "warm")).isPresent());

    List<Long> delays = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String key = "k" + i;
      notes.with(key, "Title");
      Instant commit = Instant.now();
      database.changed("territory", key);
      waitUntil(() -> log.latest(URIS.document("territory", key)).isPresent());
      delays.add(Duration.between(commit, Instant.now()).toMillis());
    }
    System.getLogger("freshness").log(System.Logger.Level.INFO, "ms: " + delays);
    delays.sort(null);
    assertThat(delays.get(10)).isLessThan(500);

    database.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and"
            + " query ilike '%advisory%' or query ilike 'listen%'");
    notes.with("after", "After");
    database.changed("territory", "after");
    waitUntil(() -> log.latest(URIS.document("territory", "after")).isPresent());
  }

  @Test
  void refusesToPublishUnderAnotherBaseThanTheDocumentsHave() {
    InstanceMemory memory = new InstanceMemory(database.dataSource());
    assertThat(memory.baseUri("http://old.example")).isEqualTo("http://old.example");
    startLoop(publisher);
    notes.with("roubaix", "Roubaix");
    database.changed("territory", "roubaix");
    waitUntil(() -> queue.waiting().changes() == 1);
    assertThat(log.lastPosition()).isZero();
    memory.adoptBaseUri(URIS.base());
    waitUntil(() -> log.lastPosition() == 1);
  }

  @Test
  void withdrawsWhatASwitchedOffModuleHasAndPublishesItAgainWhenItComesBack() throws SQLException {
    Publisher without =
        new Publisher(
            new DocumentMaker(
                URIS,
                new Describers(List.of(), List.of(notes)),
                () -> CHECK,
                ForkJoinPool.commonPool()),
            Clock.systemUTC());
    notes.with("roubaix", "Roubaix").with("wattrelos", "Wattrelos");
    database.changed("territory", "roubaix");
    database.changed("territory", "wattrelos");
    runAsAfterAStart(publisher);
    assertThat(log.lastPosition()).isEqualTo(2);

    runAsAfterAStart(without);
    assertThat(latest("roubaix").tombstone()).isTrue();
    assertThat(latest("wattrelos").tombstone()).isTrue();

    notes.with("tourcoing", "Tourcoing");
    database.changed("territory", "tourcoing");
    runAsAfterAStart(without);
    assertThat(log.latest(URIS.document("territory", "tourcoing"))).isEmpty();
    assertThat(queue.parked()).isEmpty();

    runAsAfterAStart(publisher);
    assertThat(latest("roubaix").tombstone()).isFalse();
    assertThat(latest("tourcoing").tombstone()).isFalse();
    assertThat(log.lastPosition()).isEqualTo(7);
  }

  /** What the loop of a start does first. */
  private void runAsAfterAStart(Publisher with) throws SQLException {
    try (Connection connection = database.connect()) {
      new SwitchedDatasets(with, new InstanceMemory(database.dataSource())).announce(connection);
      with.publishWaiting(connection);
    }
  }

  private Publisher publisherAt(Uris uris) {
    return new Publisher(
        new DocumentMaker(
            uris, new Describers(List.of(notes)), () -> CHECK, ForkJoinPool.commonPool()),
        Clock.systemUTC());
  }

  private void startLoop(Publisher with) {
    InstanceMemory memory = new InstanceMemory(database.dataSource());
    PublisherLoop loop =
        new PublisherLoop(
            database::connect,
            with,
            memory,
            new SwitchedDatasets(with, memory),
            () -> {},
            () -> true);
    Thread thread = new Thread(loop);
    thread.start();
    loops.add(loop);
    threads.add(thread);
  }

  private void publishAll() throws SQLException {
    try (Connection connection = database.connect()) {
      publisher.publishWaiting(connection);
    }
  }

  private LogEntry latest(String key) {
    return log.latest(URIS.document("territory", key)).orElseThrow();
  }

  private ParkedRow parked(String key) {
    return queue.parked().stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
  }

  private List<Long> allPositions() {
    try (Connection connection = database.connect();
        Statement select = connection.createStatement();
        var rows =
            select.executeQuery(
                "select array_agg(position order by position) from publication.open_document")) {
      rows.next();
      return List.of((Long[]) rows.getArray(1).getArray());
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Waits for the publisher's thread; the deadline is generous, for machines are busy. */
  private static void waitUntil(BooleanSupplier holds) {
    Instant deadline = Instant.now().plusSeconds(20);
    while (!holds.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.onSpinWait();
    }
  }
}
