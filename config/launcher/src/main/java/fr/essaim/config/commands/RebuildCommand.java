package fr.essaim.config.commands;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes every open document anew from the business tables. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Builds every open document anew from the database and says which differed.",
      "Needed after a change of essaim.base-uri."
    })
final class RebuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Served served;
  @Mixin private ShownLines lines;

  @Override
  public Integer call() {
    JsonObject report =
        served.with(
            spec.commandLine().getErr(),
            client -> client.post("rebuild", JsonObject.EMPTY_JSON_OBJECT));
    PrintWriter out = spec.commandLine().getOut();
    JsonArray changed = report.getJsonArray("changed");
    JsonArray gone = report.getJsonArray("gone");
    lines.print(out, "differed:  ", changed);
    lines.print(out, "withdrawn: ", gone);
    out.printf(
        "%d documents are public; %d differed and %d were withdrawn.%n",
        report.getInt("documents"), changed.size(), gone.size());
    out.flush();
    return 0;
  }
}
