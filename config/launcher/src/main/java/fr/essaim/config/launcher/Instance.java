package fr.essaim.config.launcher;

import fr.essaim.config.administration.AdministrationClient;
import fr.essaim.config.administration.Http;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A running Essaim: database, application and endpoint of one data directory. It is started whole
 * or not at all, then kept alive, and stopped in the order that loses nothing: the application
 * first, the database last.
 */
public final class Instance implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  /** Pages may fail for a moment during a start, but not for such a part of it. */
  private static final int FAILING = 3;

  private static final long PROBE_PAUSE_MILLIS = 50;
  private static final Duration DATABASE_START = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration STOP = Duration.ofMinutes(1);
  private static final Duration STOP_WITH_ARCHIVE = Duration.ofMinutes(2);

  /** For whom an instance runs. */
  public enum Mode {
    /** For everybody: pages, documents, endpoint. */
    PUBLIC,
    /** For one command: the administration interface alone, on ports that nobody knows. */
    MAINTENANCE
  }

  private final Home home;
  private final Settings settings;
  private final Terminal terminal;
  private final Mode mode;
  private final int port;
  private final int endpointPort;
  private final ListeningHost host;
  private final DatabaseOptions options;
  private final int workerCount;
  private final Duration startPatience;

  private DataDirectory data;
  private Secrets secrets;
  private Guardian guardian;
  private ChildRecords records;
  private DatabaseAccess access;
  private DatabaseHold hold;
  private EmbeddedDatabase embedded;
  private ApplicationServer applicationServer;
  private PublicPort publicPort;
  private EndpointWorkers workers;
  private SupervisedProcess database;
  private SupervisedProcess application;
  private LivenessWatch livenessWatch;
  private volatile boolean stopping;
  private boolean stopped;
  private volatile boolean ready;

  /**
   * For the file of the state: a stop holds our own until those who watch the children are done.
   */
  private final Object stateLock = new Object();

  public Instance(Home home, Settings settings, Terminal terminal, Mode mode) {
    this(home, settings, terminal, mode, new DatabaseOptions());
  }

  public Instance(
      Home home, Settings settings, Terminal terminal, Mode mode, DatabaseOptions options) {
    boolean isToServe = mode == Mode.PUBLIC && !settings.flag(Setting.DEV);
    this.home = home;
    this.settings = isToServe ? settings : settings.with(Setting.ENDPOINT_WARM_UP, "0");
    this.terminal = terminal;
    this.mode = mode;
    this.options = options;
    this.host = ListeningHost.of(settings);
    this.port = mode == Mode.PUBLIC ? settings.number(Setting.PORT) : Ports.freePair();
    this.endpointPort = port + 1;
    this.workerCount = mode == Mode.PUBLIC ? WorkerCount.of(settings) : 1;
    this.startPatience = Duration.ofSeconds(settings.number(Setting.START_TIMEOUT));
  }

  /**
   * Starts everything and returns when it answers.
   *
   * @throws Refusal when that cannot be; nothing is left running then
   */
  public void start() throws InterruptedException {
    FirstData firstData = FirstData.of(settings);
    Path war = home.war();
    Path directory = home.directory().resolve(settings.text(Setting.DATA_DIR));
    data = DataDirectory.take(directory);
    data.writeLogs(logs(), terminal);
    try {
      if (mode == Mode.PUBLIC) {
        terminal.keep(data.log("launcher"));
        terminal.say("Essaim starts …");
      }
      takeOver();
      if (mode == Mode.PUBLIC) {
        requirePorts();
      }
      publicPort = new PublicPort(host.address(), port, terminal);
      if (mode == Mode.PUBLIC) {
        publicPort.hold();
      }
      secrets = Secrets.of(data);
      LedgerOfErasures ledger = LedgerOfErasures.in(data);
      guardian = new Guardian();
      startDatabaseAndApplication(war);
      ledger.complete(access, terminal);
      startEndpoint();
      awaitApplication();
      boolean begins = false;
      if (mode == Mode.PUBLIC) {
        begins =
            firstData.load(
                administration(), home, data, settings.optional(Setting.ADMINISTRATOR), terminal);
        awaitAnswers();
      }
      if (begins) {
        awaitFirstPublication();
      }
      awaitEndpoint();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    becomeReady();
  }

  private LogSettings logs() {
    LogSettings logs = LogSettings.of(settings);
    return mode == Mode.PUBLIC ? logs : logs.inFiles();
  }

  private void takeOver() throws IOException, InterruptedException {
    records = new ChildRecords(data.children());
    List<String> orphans = records.endOrphans();
    if (!orphans.isEmpty()) {
      terminal.say("Ended what an interrupted Essaim had left: " + String.join(", ", orphans));
    }
    Files.deleteIfExists(DataDirectory.state(data.path()));
  }

  private void requirePorts() {
    Ports.requireFree(
        host.address(),
        port,
        "Port %d is taken by another program: stop that one, or choose another (essaim.port or --port)."
            .formatted(port));
    Ports.requireFree(
        LOOPBACK,
        endpointPort,
        "Port %d, which the endpoint needs (it is the one after that of the pages), is taken by another program: stop that one, or choose another for the pages (essaim.port or --port)."
            .formatted(endpointPort));
  }

  private void startDatabaseAndApplication(Path war) throws InterruptedException, IOException {
    boolean together = false;
    if (settings.optional(Setting.DB_URL).isPresent()) {
      access = DatabaseAccess.external(settings);
      ExternalDatabase.check(access);
      hold = DatabaseHold.take(access, options.isJoining(), terminal);
      terminal.step("the database at " + access.url() + " answers");
    } else {
      int databasePort = Ports.free();
      embedded = new EmbeddedDatabase(data, secrets, databasePort);
      access = DatabaseAccess.embedded(databasePort, secrets);
      together =
          mode == Mode.PUBLIC
              && embedded.wasStoppedInGoodOrder()
              && schemaUpgrade(war).isKnownToBeDone();
      if (!together) {
        terminal.begin("preparing PostgreSQL");
      }
      embedded.initialise();
      database = child(embedded);
      startChild(database);
    }
    if (!together) {
      awaitDatabase(war);
    }
    workers = new EndpointWorkers(home, data, settings, access, workerCount, endpointPort);
    applicationServer =
        new ApplicationServer(home, data, settings, publicPort, applicationEnvironment());
    applicationServer.unpack();
    application = child(applicationServer);
    startChild(application);
    if (together) {
      awaitDatabase(war);
    }
  }

  private void awaitDatabase(Path war) throws InterruptedException, IOException {
    if (database == null) {
      schemaUpgrade(war).run(access, publicPort);
      return;
    }
    embedded.awaitReady(database, DATABASE_START);
    try {
      embedded.prepare();
    } catch (SQLException e) {
      throw new Refusal(
          "PostgreSQL refuses its roles and database (%s): see %s."
              .formatted(e.getMessage(), embedded.log()),
          e);
    }
    terminal.step("the database is up");
    schemaUpgrade(war).run(access, publicPort);
  }

  /** Before the application starts, unless it is known to have nothing to do. */
  private SchemaUpgrade schemaUpgrade(Path war) {
    return new SchemaUpgrade(data, settings, terminal, war);
  }

  private Map<String, String> applicationEnvironment() {
    Map<String, String> environment = new HashMap<>(settings.asEnvironment());
    environment.remove(Setting.DB_READER_USER.environmentName());
    environment.remove(Setting.DB_READER_PASSWORD.environmentName());
    environment.put("ESSAIM_SETTINGS_ORIGINS", settings.origins());
    environment.putAll(placeEnvironment());
    environment.put("ESSAIM_LOG_DIR", data.path().resolve("logs").toString());
    environment.putAll(
        ApplicationEnvironment.of(
            access, secrets, data, baseUri(), workers.urls(), mode == Mode.MAINTENANCE));
    return environment;
  }

  /** By what the application sees whether the database is a copy of somebody else's. */
  private Map<String, String> placeEnvironment() {
    return Map.of(
        "ESSAIM_PLACE", InstancePlace.of(data).name(),
        "ESSAIM_PLACE_TAKE_OVER", Boolean.toString(options.isTakingOver()),
        "ESSAIM_PLACE_JOIN", Boolean.toString(isBesideAnother()));
  }

  private boolean isBesideAnother() {
    return hold != null && hold.isBesideAnother();
  }

  /** What is set; else in maintenance, where nobody sees a port, what the documents have. */
  private String baseUri() {
    return settings
        .optional(Setting.BASE_URI)
        .or(() -> mode == Mode.MAINTENANCE ? rememberedBaseUri() : Optional.empty())
        .orElseGet(() -> "http://%s:%d".formatted(host.forBrowsers(), publicPort()));
  }

  /** The base of the documents that are there; empty before the first start. */
  private Optional<String> rememberedBaseUri() {
    try (Connection connection = access.asOwner()) {
      return RememberedValue.of(connection, RememberedValue.BASE_URI);
    } catch (SQLException e) {
      terminal.warn("The base of the URIs could not be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** In maintenance nobody sees the port, and URIs must not change with it. */
  private int publicPort() {
    return mode == Mode.PUBLIC ? port : settings.number(Setting.PORT);
  }

  private void startEndpoint() throws InterruptedException, IOException {
    awaitLogTable();
    workers.prepare(data);
    startChild(workers.superviseFirst(this::child));
  }

  /** The worker reads a table that the application makes at its first start. */
  private void awaitLogTable() throws InterruptedException {
    long end = end();
    while (true) {
      try (Connection connection = access.asOwner();
          Statement statement = connection.createStatement()) {
        while (!SchemaVersion.exists(statement, "publication.open_document")) {
          requireAlive(end);
          TimeUnit.MILLISECONDS.sleep(2 * PROBE_PAUSE_MILLIS);
        }
        return;
      } catch (SQLException e) {
        requireAlive(end);
        TimeUnit.MILLISECONDS.sleep(2 * PROBE_PAUSE_MILLIS);
      }
    }
  }

  private void awaitApplication() throws InterruptedException {
    terminal.begin("starting the application");
    String probe = mode == Mode.PUBLIC ? local("/") : local("/health/live");
    await(probe);
    terminal.step("the application answers");
  }

  private void awaitAnswers() throws InterruptedException {
    await(local("/"));
    await(local("/catalogue"));
    terminal.step("documents answer");
  }

  /** What the instance begins with is in documents, dumps and endpoint before it says ready. */
  private void awaitFirstPublication() throws InterruptedException {
    terminal.begin("publishing the first data");
    await(local("/health/ready"));
    long last = lastPosition();
    long end = end();
    while (workers.first().position() < last) {
      requireAlive(end);
      TimeUnit.MILLISECONDS.sleep(PROBE_PAUSE_MILLIS);
    }
    terminal.step("the first data are published");
  }

  private long lastPosition() {
    try (Connection connection = access.asOwner();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select max(position) from publication.open_document")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new Refusal(
          "The log of documents could not be read (%s).".formatted(e.getMessage()), e);
    }
  }

  private void awaitEndpoint() throws InterruptedException {
    await(workers.first().healthUrl());
    if (mode == Mode.PUBLIC) {
      await(local("/sparql?query=ASK%7B%7D"));
    }
    terminal.step("the endpoint answers");
  }

  private void await(String url) throws InterruptedException {
    long end = end();
    Probe probe = new Probe(url);
    while (!probe.answers()) {
      requireAlive(end);
      if (probe.failing().compareTo(startPatience.dividedBy(FAILING)) > 0) {
        throw new Refusal(
            "The application runs, but %s fails (status 500): see what it says in %s."
                .formatted(url, applicationServer.log()));
      }
      TimeUnit.MILLISECONDS.sleep(PROBE_PAUSE_MILLIS);
    }
  }

  private long end() {
    return System.nanoTime() + startPatience.toNanos();
  }

  private void requireAlive(long end) throws InterruptedException {
    for (SupervisedProcess child : children()) {
      if (!child.isAlive()) {
        awaitStopInstead();
        child.log().awaitLastLine();
        String said = child.log().lastLine();
        throw new Refusal(
            said.contains("OutOfMemoryError")
                ? "The start failed, because the %s has too little memory: raise %s."
                    .formatted(child.name(), heapOf(child))
                : "The start failed, because the %s ended at once (%s): see %s."
                    .formatted(child.name(), said, child.log()));
      }
    }
    if (applicationServer != null) {
      applicationServer
          .failure()
          .ifPresent(
              failure -> {
                throw new Refusal(
                    "The application could not be deployed (%s): see %s."
                        .formatted(failure, applicationServer.log()));
              });
    }
    if (System.nanoTime() > end) {
      throw new Refusal(
          "The start took longer than %d s: see the logs in %s, or raise essaim.start-timeout."
              .formatted(startPatience.toSeconds(), data.path().resolve("logs")));
    }
  }

  private String heapOf(SupervisedProcess child) {
    return child == application ? Setting.APPLICATION_HEAP.key() : Setting.ENDPOINT_HEAP.key();
  }

  boolean isStopping() {
    return stopping;
  }

  /** A child that ended because we are being stopped is no failure: let the stop go on. */
  private void awaitStopInstead() throws InterruptedException {
    if (isStopping()) {
      Thread.currentThread().join();
    }
  }

  private List<SupervisedProcess> children() {
    return Stream.of(Stream.of(application), endpoints().stream(), Stream.of(database))
        .flatMap(all -> all)
        .filter(Objects::nonNull)
        .toList();
  }

  private List<SupervisedProcess> endpoints() {
    return workers == null ? List.of() : workers.children();
  }

  private SupervisedProcess child(ChildProgram program) {
    return new SupervisedProcess(program, guardian, records, terminal, this::writeState);
  }

  private synchronized void startChild(SupervisedProcess child) throws InterruptedException {
    while (stopping) {
      wait();
    }
    child.start();
  }

  private void becomeReady() {
    ready = true;
    publicPort.say(WaitingPage.STARTING);
    LastVersion.note(access, terminal);
    children().forEach(SupervisedProcess::keepAlive);
    livenessWatch = new LivenessWatch(local("/health/live"), application, terminal, startPatience);
    livenessWatch.start();
    writeState();
    adviseOnBaseUri();
    adviseOnCopy();
  }

  /**
   * Starts the endpoint workers beside the first, which no start waits for.
   *
   * @see EndpointWorkers
   */
  public void startOtherWorkers() throws InterruptedException {
    for (SupervisedProcess child : workers.superviseOthers(this::child)) {
      child.keepAlive();
      startChild(child);
    }
  }

  /** URIs are stored in documents: a start with another base changes nothing by itself. */
  private void adviseOnBaseUri() {
    if (mode == Mode.MAINTENANCE) {
      return;
    }
    rememberedBaseUri()
        .filter(remembered -> !remembered.equals(baseUri()))
        .ifPresent(
            remembered ->
                terminal.warn(
                    "The open data was published under %s and this start has %s: run essaim rebuild, or set essaim.base-uri back."
                        .formatted(remembered, baseUri())));
  }

  /** The application decides, and keeps a copy from publishing; here is said what to do then. */
  private void adviseOnCopy() {
    if (mode != Mode.PUBLIC) {
      return;
    }
    try {
      if (Http.get(local("/health/ready"), PATIENCE).body().contains("\"reason\":\"copy\"")) {
        terminal.warn(
            "This is a copy of the instance at %s: it publishes nothing and sends no e-mail. Give it another essaim.base-uri or, if it takes the place of that instance, start it once with --take-over."
                .formatted(baseUri()));
        if (Files.isSymbolicLink(data.path().resolve("logs"))) {
          terminal.warn(
              "Its logs go where those of the original go: to keep them apart, stop it and delete the link %s."
                  .formatted(data.path().resolve("logs")));
        }
      }
    } catch (IOException e) {
      terminal.say("Whether this is a copy could not be asked: " + e.getMessage());
    }
  }

  private void writeState() {
    synchronized (stateLock) {
      if (stopping) {
        return;
      }
      try {
        new InstanceState(
                ProcessHandle.current().pid(),
                host.loopback(),
                port,
                access.url(),
                pid(database),
                pid(application),
                workers == null ? List.of() : workers.states(),
                ready)
            .write(data.path());
      } catch (IOException e) {
        terminal.warn("The file of the state cannot be written: " + e.getMessage());
      }
    }
  }

  private static long pid(SupervisedProcess child) {
    return child == null ? 0 : child.pid();
  }

  private String local(String path) {
    return "http://" + host.loopback() + ":" + port + path;
  }

  public AdministrationClient administration() {
    return new AdministrationClient(local("/administration/"), secrets.administrationToken());
  }

  /** Where a browser on this machine finds it. */
  public String address() {
    return "http://%s:%d".formatted(host.forBrowsers(), port);
  }

  /** Stops everything in order; a second call waits for the first. */
  @Override
  public void close() {
    synchronized (this) {
      stopping = true;
    }
    stopOnce();
  }

  private synchronized void stopOnce() {
    if (stopped) {
      return;
    }
    stopped = true;
    try {
      if (livenessWatch != null) {
        livenessWatch.close();
      }
      if (publicPort != null) {
        publicPort.closeApplication();
      }
      boolean archiving = announceArchive();
      Duration patience = archiving ? STOP_WITH_ARCHIVE : STOP;
      end(patience, Stream.concat(Stream.of(application), endpoints().stream()));
      keepArchives();
      end(STOP, Stream.of(database));
      if (data != null) {
        synchronized (stateLock) {
          Files.deleteIfExists(DataDirectory.state(data.path()));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      terminal.say("Not everything could be put away: " + e.getMessage());
    } finally {
      if (publicPort != null) {
        publicPort.close();
      }
      if (guardian != null) {
        guardian.close();
      }
      if (hold != null) {
        hold.close();
      }
      if (data != null) {
        data.close();
      }
    }
  }

  private static void end(Duration patience, Stream<SupervisedProcess> whichever)
      throws InterruptedException {
    List<SupervisedProcess> children = whichever.filter(Objects::nonNull).toList();
    children.forEach(SupervisedProcess::requestStop);
    for (SupervisedProcess child : children) {
      child.awaitEnd(patience);
    }
  }

  private boolean announceArchive() {
    boolean archiving =
        applicationServer != null
            && applicationServer.archive() != null
            && applicationServer.archive().isWrittenAtEnd();
    if (archiving && ready) {
      terminal.say("Keeping the loaded classes, so that the next start is quicker …");
    }
    return archiving;
  }

  private void keepArchives() {
    ClassArchive ofApplication = applicationServer == null ? null : applicationServer.archive();
    ClassArchive ofEndpoint = workers == null ? null : workers.first().archive();
    for (ClassArchive archive : new ClassArchive[] {ofApplication, ofEndpoint}) {
      if (archive != null) {
        keepOrDrop(archive);
      }
    }
  }

  private void keepOrDrop(ClassArchive archive) {
    try {
      if (ready) {
        archive.keep();
      } else {
        archive.drop();
      }
    } catch (UncheckedIOException e) {
      terminal.say(
          "The loaded classes could not be kept, and the next start takes as long as this one: "
              + e.getMessage());
    }
  }
}
