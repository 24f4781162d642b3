package fr.essaim.config.watching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AlertRulesIT {

  private static final Path FILES =
      RunningEssaim.HOME.directory().resolve("config/watching/prometheus");

  private static final Pattern ALERT = Pattern.compile("(?m)- alert: (\\w+)$");
  private static final Pattern TRIED =
      Pattern.compile(
          "alertname: (\\w+)\\s+eval_time: \\S+\\s+exp_alerts:\\s+- exp_labels"
              + "|alertname: (\\w+), eval_time");

  @Test
  void theyAreValidAndSayWhatTheirTestsExpect() throws Exception {
    Program promtool = Program.named("promtool");

    assertThat(promtool.run("", "check", "config", file("prometheus.yml")))
        .satisfies(ended -> assertThat(ended.status()).as(ended.output()).isZero());
    assertThat(promtool.run("", "test", "rules", file("essaim.rules.test.yml")))
        .satisfies(ended -> assertThat(ended.status()).as(ended.output()).isZero());
  }

  @Test
  void eachIsSeenToFireByATestAndToldInTheDocumentation() throws IOException {
    List<String> alerts = all(ALERT, Files.readString(Path.of(file("essaim.rules.yml"))));
    String tests = Files.readString(Path.of(file("essaim.rules.test.yml")));
    String documentation =
        Files.readString(RunningEssaim.HOME.directory().resolve("docs/watching.md"));

    assertThat(alerts).hasSizeGreaterThan(15);
    assertThat(all(TRIED, tests)).containsAll(alerts);
    assertThat(alerts)
        .allSatisfy(alert -> assertThat(documentation).as(alert).contains("`" + alert + "`"));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> name != null)
        .toList();
  }

  private static String file(String name) {
    return FILES.resolve(name).toString();
  }
}
