package fr.essaim.config.launcher;

import fr.essaim.config.settings.FullDisk;
import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The PostgreSQL that comes with Essaim: on the loopback address only, without a socket file, and
 * with passwords from its first moment.
 */
final class EmbeddedDatabase implements ChildProgram {

  private static final String SUPERUSER = "postgres";
  private static final int INITDB_SECONDS = 120;

  /** What a first start writes, and the reserve beside it, in megabytes. */
  private static final int FIRST_ROOM = 400;

  private static final Pattern READY =
      Pattern.compile("database system is ready to accept connections");

  /**
   * Of what it keeps in memory: the system keeps files too, and gives that up when it must. And
   * what its processes may take, each for itself, and how many there are.
   */
  private static final List<String> SMALL =
      List.of(
          "shared_buffers=48MB",
          "work_mem=2MB",
          "maintenance_work_mem=16MB",
          "autovacuum_max_workers=1",
          "max_parallel_workers_per_gather=0",
          "max_parallel_maintenance_workers=0");

  private final DataDirectory data;
  private final Secrets secrets;
  private final int port;
  private final Path cluster;
  private final ChildLog log;
  private final LogWatch fullDisk;
  private final LogWatch readiness;

  EmbeddedDatabase(DataDirectory data, Secrets secrets, int port) {
    this.data = data;
    this.secrets = secrets;
    this.port = port;
    this.cluster = data.postgres().resolve("data");
    this.log = data.childLog("postgresql");
    this.fullDisk = log.watch(FullDisk.SAID);
    this.readiness = log.watch(READY);
  }

  /** Makes the cluster if there is none yet; what an interrupted start has half made is redone. */
  void initialise() {
    try {
      if (Files.exists(cluster)) {
        return;
      }
      requireRoom();
      PrivateFiles.makeDirectory(data.postgres());
      Path fresh = cluster.resolveSibling("data.new");
      Trees.delete(fresh);
      Path passwordFile = data.postgres().resolve("superuser-password");
      PrivateFiles.write(passwordFile, secrets.superuserPassword() + "\n");
      try {
        initdb(fresh, passwordFile);
      } finally {
        Files.delete(passwordFile);
      }
      Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Refusal(
          "PostgreSQL's data cannot be created in %s (%s): is there room on the disk?"
              .formatted(cluster, e.getMessage()),
          e);
    }
  }

  private void requireRoom() throws IOException {
    long free = Files.getFileStore(data.path()).getUsableSpace() >> 20;
    if (free < FIRST_ROOM) {
      throw new Refusal(
          "There is too little room in %s: %d MB, and a first start needs %d. Make room, or choose another directory (essaim.data-dir)."
              .formatted(data.path(), free, FIRST_ROOM));
    }
  }

  private void initdb(Path fresh, Path passwordFile) throws IOException {
    List<String> command = new ArrayList<>(PostgresBinaries.asOrdinaryUser());
    command.addAll(
        List.of(
            PostgresBinaries.in(data.postgres()).program("initdb"),
            "--pgdata=" + fresh,
            "--username=" + SUPERUSER,
            "--pwfile=" + passwordFile,
            "--auth-host=scram-sha-256",
            "--auth-local=reject",
            "--encoding=UTF8",
            "--locale=" + locale()));
    fullDisk.startHere();
    Process initdb = log.start(new ProcessBuilder(command));
    try {
      if (!initdb.waitFor(INITDB_SECONDS, TimeUnit.SECONDS)) {
        initdb.destroyForcibly();
      }
      if (initdb.waitFor() != 0) {
        log.awaitLastLine();
        throw new Refusal(
            fullDisk.find().isPresent()
                ? "PostgreSQL could not create its data, because the disk of %s is full: make room there and start again."
                    .formatted(data.postgres())
                : "PostgreSQL could not create its data: see what it says in %s, start Essaim as an ordinary user, or use a server of your own by essaim.db.url."
                    .formatted(log()));
      }
    } catch (InterruptedException e) {
      initdb.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static String locale() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return system.startsWith("mac") ? "en_US.UTF-8" : "C.UTF-8";
  }

  /** Whether it was stopped in good order, so that it will be there in an instant. */
  boolean wasStoppedInGoodOrder() {
    return Files.exists(prepared()) && !Files.exists(cluster.resolve("postmaster.pid"));
  }

  private Path prepared() {
    return data.postgres().resolve("prepared");
  }

  /** Makes roles and database, once. */
  void prepare() throws SQLException, IOException {
    if (Files.exists(prepared())) {
      return;
    }
    String server = DatabaseAccess.embeddedUrl(port, "postgres");
    try (Connection connection =
            DatabaseAccess.connect(server, SUPERUSER, secrets.superuserPassword());
        Statement statement = connection.createStatement()) {
      role(statement, DatabaseAccess.OWNER, secrets.ownerPassword());
      role(statement, DatabaseAccess.READER, secrets.readerPassword());
      statement.execute("drop database if exists " + DatabaseAccess.NAME);
      statement.execute(
          "create database %s owner %s".formatted(DatabaseAccess.NAME, DatabaseAccess.OWNER));
      statement.execute("revoke all on database %s from public".formatted(DatabaseAccess.NAME));
      statement.execute(
          "grant connect on database %s to %s"
              .formatted(DatabaseAccess.NAME, DatabaseAccess.READER));
    }
    Files.createFile(prepared());
  }

  /** Waits until it lets one in. */
  void awaitReady(SupervisedProcess process, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    String server = DatabaseAccess.embeddedUrl(port, "postgres");
    while (true) {
      try (Connection connection =
          DatabaseAccess.connect(server, SUPERUSER, secrets.superuserPassword())) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException e) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new Refusal(
              fullDisk.find().isPresent()
                  ? "PostgreSQL does not start, because the disk of %s is full: make room there (old backups, logs) and start again; what was saved is unharmed."
                      .formatted(data.path())
                  : "PostgreSQL does not start: see what it says in %s.".formatted(log()),
              e);
        }
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static void role(Statement statement, String name, String password) throws SQLException {
    statement.execute(
        "do $$ begin if not exists (select from pg_roles where rolname = '%s') then create role %s login; end if; end $$"
            .formatted(name, name));
    statement.execute("alter role %s password '%s'".formatted(name, password));
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public List<String> command() {
    fullDisk.startHere();
    readiness.startHere();
    List<String> command = new ArrayList<>(PostgresBinaries.asOrdinaryUser());
    command.addAll(
        List.of(
            PostgresBinaries.in(data.postgres()).program("postgres"),
            "-D",
            cluster.toString(),
            "-p",
            Integer.toString(port),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "unix_socket_directories=",
            "-c",
            "log_line_prefix=%m [%p] %u ",
            "-c",
            // Else the rows that are refused, and those of people who are gone, stay in its log.
            "log_error_verbosity=terse"));
    if (Heaps.isSmallMachine()) {
      SMALL.forEach(setting -> command.addAll(List.of("-c", setting)));
    }
    return command;
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(Heaps.environment());
    environment.put("TZ", "UTC");
    return environment;
  }

  @Override
  public ChildLog log() {
    return log;
  }

  @Override
  public boolean hasBeenReady() {
    return readiness.find().isPresent();
  }

  /** It lets clients in within a second or two, or ends. */
  @Override
  public Duration lasting() {
    return Duration.ofSeconds(5);
  }

  @Override
  public StopSignal stopSignal() {
    return StopSignal.INT;
  }
}
