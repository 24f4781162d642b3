package fr.essaim.config.holes;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.settings.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The list of known holes that is kept with the code, {@code config/data/known-holes.json}: each
 * with where it was read. It says on which day somebody last looked for new ones.
 */
final class KnownHoles {

  /** After so many days somebody must look again. */
  private static final long FRESH_DAYS = 90;

  private final LocalDate readOn;
  private final List<KnownHole> holes;

  private KnownHoles(LocalDate readOn, List<KnownHole> holes) {
    this.readOn = readOn;
    this.holes = List.copyOf(holes);
  }

  static KnownHoles of(Home home) {
    try (InputStream in =
            Files.newInputStream(home.directory().resolve("config/data/known-holes.json"));
        JsonReader reader = Json.createReader(in)) {
      return read(reader.readObject());
    } catch (IOException e) {
      throw new Refusal("The list of known holes cannot be read (%s).".formatted(e), e);
    }
  }

  static KnownHoles read(JsonObject json) {
    return new KnownHoles(
        LocalDate.parse(json.getString("readOn")),
        json.getJsonArray("holes").getValuesAs(JsonObject.class).stream()
            .map(KnownHole::read)
            .toList());
  }

  /** What was found, for people to read. */
  record Findings(List<String> serious, List<String> others, List<String> warnings) {}

  /** Compares what is shipped with the list. */
  Findings in(Collection<Component> shipped, LocalDate today) {
    Findings findings = new Findings(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (KnownHole hole : holes) {
      shipped.stream()
          .map(Component::url)
          .distinct()
          .filter(hole::isIn)
          .forEach(
              url -> {
                String line = "%s (%.1f) in %s".formatted(hole.id(), hole.severity(), url);
                if (hole.isAccepted(today)) {
                  findings
                      .others()
                      .add(
                          "%s, accepted until %s: %s"
                              .formatted(line, hole.accepted().until(), hole.accepted().reason()));
                } else {
                  (hole.isSerious() ? findings.serious() : findings.others()).add(line);
                }
              });
    }
    if (ChronoUnit.DAYS.between(readOn, today) > FRESH_DAYS) {
      findings
          .warnings()
          .add(
              "The list was last brought up to date on %s: look for new holes, and say so in it."
                  .formatted(readOn));
    }
    return findings;
  }
}
