package fr.essaim.config.commands;

import fr.essaim.config.launcher.DataDirectory;
import fr.essaim.config.launcher.DatabaseOptions;
import fr.essaim.config.launcher.InstanceDatabase;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.launcher.UpgradeNotice;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Settings;
import fr.essaim.config.upgrade.UpgradeCheck;
import fr.essaim.config.upgrade.WayBack;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings an instance to this version, says before what that takes, or takes it back. */
@Command(
    name = "upgrade",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a backup, brings the data to this version and sees that all answers; Essaim must be stopped.",
      "A start does so too. Ends with status 2 when something must be seen to before."
    })
final class UpgradeCommand implements Callable<Integer> {

  static final int NOT_YET = 2;

  @Spec private CommandSpec spec;
  @Mixin private Target target;
  @Mixin private BackupKey backupKey;

  @ArgGroup private What what = new What();

  /** Instead of upgrading. */
  static final class What {

    @Option(
        names = "--check",
        description = "only say what is to come and whether anything is in the way")
    private boolean check;

    @Option(
        names = "--back",
        description =
            "take the last upgrade back, with the version from before it: restore the backup that was made then")
    private boolean back;
  }

  @Override
  public Integer call() throws InterruptedException {
    Target.Chosen chosen = target.choose();
    Terminal terminal = new Terminal(spec.commandLine().getOut());
    if (!what.check) {
      requireStopped(chosen);
    }
    if (what.back) {
      new WayBack(chosen.home(), chosen.settings(), terminal)
          .in(chosen.directory(), backupKey.read(chosen.settings()));
      return 0;
    }
    Settings settings = backupKey.in(chosen.settings());
    UpgradeCheck.Report report = report(chosen, settings);
    report.lines().forEach(terminal::say);
    report.obstacles().forEach(terminal::say);
    if (!report.obstacles().isEmpty()) {
      return NOT_YET;
    }
    if (what.check) {
      terminal.say(
          report.pending() == 0
              ? "There is nothing to upgrade."
              : "Nothing is in the way: stop Essaim, then \"essaim upgrade\" or a start upgrades it.");
      return 0;
    }
    upgrade(chosen, settings, terminal);
    return 0;
  }

  private static void requireStopped(Target.Chosen chosen) {
    if (DataDirectory.isTaken(chosen.directory())) {
      throw new Refusal("Essaim runs on %s: stop it and try again.".formatted(chosen.directory()));
    }
  }

  private static UpgradeCheck.Report report(Target.Chosen chosen, Settings settings)
      throws InterruptedException {
    try (InstanceDatabase database =
        InstanceDatabase.of(chosen.home(), settings, chosen.directory())) {
      return new UpgradeCheck(chosen.home(), settings, chosen.directory()).of(database.access());
    }
  }

  private void upgrade(Target.Chosen chosen, Settings settings, Terminal terminal) {
    PrintWriter out = spec.commandLine().getOut();
    try (UpgradeNotice notice = UpgradeNotice.open(settings)) {
      DatabaseOptions alone = DatabaseOptions.joining(false);
      Served.inMaintenance(chosen.home(), settings, alone, out, application -> notice);
    }
    terminal.say("The data are at this version and all answers: start Essaim.");
  }
}
