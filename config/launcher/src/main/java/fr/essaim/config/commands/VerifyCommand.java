package fr.essaim.config.commands;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds dumps, documents, feeds and endpoint against each other. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Compares dumps, documents, feeds and endpoint, triple for triple, at one position of the log.",
      "Ends with status 2 when they differ."
    })
final class VerifyCommand implements Callable<Integer> {

  static final int DIFFERENT = 2;

  /** More lines than this tell nobody more. */
  private static final int SHOWN = 50;

  @Spec private CommandSpec spec;
  @Mixin private Target target;

  @Option(names = "--all", description = "Show every difference, not only the first 50.")
  private boolean all;

  @Override
  public Integer call() {
    JsonObject report =
        target.with(
            spec.commandLine().getErr(),
            client -> client.post("verify", JsonObject.EMPTY_JSON_OBJECT));
    PrintWriter out = spec.commandLine().getOut();
    List<JsonString> differences = report.getJsonArray("differences").getValuesAs(JsonString.class);
    differences.stream()
        .limit(all ? Long.MAX_VALUE : SHOWN)
        .forEach(difference -> out.println("differs: " + difference.getString()));
    if (!all && differences.size() > SHOWN) {
      out.printf("… and %d more; --all shows them.%n", differences.size() - SHOWN);
    }
    out.printf(
        "%d documents at position %d: %s%n",
        report.getInt("documents"),
        report.getJsonNumber("position").longValue(),
        differences.isEmpty()
            ? "dumps, documents, feeds and endpoint say the same."
            : differences.size() + " differences; essaim rebuild mends them.");
    out.flush();
    return differences.isEmpty() ? 0 : DIFFERENT;
  }
}
