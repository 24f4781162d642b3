package fr.essaim.config.launcher;

import picocli.CommandLine.Option;

/** What an operator says of a database that somebody else may use, or has used. */
public final class DatabaseOptions {

  @Option(
      names = "--join",
      description = "run beside another Essaim on the same database, as one more node of it")
  private boolean join;

  @Option(
      names = "--take-over",
      description =
          "publish and send e-mails in the place of the instance that the database was copied from")
  private boolean takeOver;

  /** Those of a command that does not publish. */
  public static DatabaseOptions joining(boolean join) {
    DatabaseOptions options = new DatabaseOptions();
    options.join = join;
    return options;
  }

  boolean isJoining() {
    return join;
  }

  boolean isTakingOver() {
    return takeOver;
  }
}
