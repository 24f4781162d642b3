package fr.essaim.config.commands;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.PrintWriter;
import java.util.List;
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
  @Mixin private Target target;

  @Override
  public Integer call() {
    JsonObject report =
        target.with(
            spec.commandLine().getErr(),
            client -> client.post("rebuild", JsonObject.EMPTY_JSON_OBJECT));
    PrintWriter out = spec.commandLine().getOut();
    List<JsonString> changed = report.getJsonArray("changed").getValuesAs(JsonString.class);
    List<JsonString> gone = report.getJsonArray("gone").getValuesAs(JsonString.class);
    changed.forEach(uri -> out.println("differed:  " + uri.getString()));
    gone.forEach(uri -> out.println("withdrawn: " + uri.getString()));
    out.printf(
        "%d documents are public; %d differed and %d were withdrawn.%n",
        report.getInt("documents"), changed.size(), gone.size());
    out.flush();
    return 0;
  }
}
