package fr.essaim.endpoint;

import picocli.CommandLine;

/** Starts a worker from the command line. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    int exitCode =
        new CommandLine(new EndpointCommand())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(arguments);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
