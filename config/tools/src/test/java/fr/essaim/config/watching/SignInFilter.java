package fr.essaim.config.watching;

import fr.essaim.config.RunningEssaim;
import java.nio.file.Path;
import java.util.List;

/** The filter for fail2ban that comes with Essaim, run by fail2ban's own program. */
public final class SignInFilter {

  private SignInFilter() {}

  /** Whom it would shut out, by a log of refused sign-ins. */
  public static List<String> addressesIn(Path log) throws Exception {
    Program.Ended found =
        Program.named("fail2ban-regex")
            .inPython()
            .run(
                "",
                "-c",
                Program.UNPACKED.resolve("etc/fail2ban").toString(),
                "-o",
                "ip",
                log.toString(),
                RunningEssaim.HOME
                    .directory()
                    .resolve("config/watching/fail2ban/filter.d/essaim.conf")
                    .toString());
    return found.output().strip().lines().toList();
  }
}
