package fr.essaim.config.commands;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Spec private CommandSpec spec;
  @Mixin private Served served;
  @Mixin private ShownLines lines;

  @Override
  public Integer call() {
    JsonObject report =
        served.with(
            spec.commandLine().getErr(),
            client -> client.post("verify", JsonObject.EMPTY_JSON_OBJECT));
    PrintWriter out = spec.commandLine().getOut();
    JsonArray differences = report.getJsonArray("differences");
    lines.print(out, "differs: ", differences);
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
