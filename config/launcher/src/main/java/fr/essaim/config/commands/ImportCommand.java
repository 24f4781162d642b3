package fr.essaim.config.commands;

import fr.essaim.config.administration.SentFiles;
import fr.essaim.config.settings.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings tables into the database, and says what became of each line. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Imports tables (CSV or XLSX), or a card export of the wiki.",
      "A bad line is reported and left out; the rest is imported. Run twice, nothing changes.",
      "Ends with status 2 when lines were left out."
    })
final class ImportCommand implements Callable<Integer> {

  /** All was read, but some lines were left out. */
  static final int SOME_REFUSED = 2;

  @Spec private CommandSpec spec;
  @Mixin private Served served;

  @Parameters(paramLabel = "DIR-OR-FILE", description = "a file, or a directory of files")
  private Path source;

  @Option(names = "--dry-run", description = "only show what would be done")
  private boolean dryRun;

  @Option(names = "--publish", description = "publish too what may be published (else: drafts)")
  private boolean publish;

  @Option(
      names = "--source",
      defaultValue = "programme",
      paramLabel = "NAME",
      description = "where the facts come from, kept with each (${DEFAULT-VALUE})")
  private String sourceName;

  @Override
  public Integer call() {
    List<Path> files = SentFiles.in(source);
    if (files.isEmpty()) {
      throw new Refusal("There is no file in %s: name another directory.".formatted(source));
    }
    JsonObject question =
        Json.createObjectBuilder()
            .add("files", SentFiles.of(files))
            .add("dryRun", dryRun)
            .add("publish", publish)
            .add("source", sourceName)
            .build();
    JsonObject report =
        served.with(spec.commandLine().getErr(), client -> client.post("import", question));
    PrintWriter out = spec.commandLine().getOut();
    boolean whole = ImportReportText.write(report, out);
    out.flush();
    return whole ? 0 : SOME_REFUSED;
  }
}
