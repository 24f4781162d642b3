package fr.essaim.config.upgrade;

import fr.essaim.config.backup.NamedMoment;
import fr.essaim.config.backup.RestoreInPlace;
import fr.essaim.config.launcher.DataDirectory;
import fr.essaim.config.launcher.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a data directory keeps of earlier states by itself: the backups from before migrations, and
 * what a restore has put aside. What somebody has given another name is theirs, and stays.
 */
final class EarlierStates {

  static final String BEFORE = "before-";
  static final String UNUSED = "unused-";

  private static final Pattern NAME =
      Pattern.compile(
          "(?:%s|(?:%s|%s)(?:\\d.*|upgrade)-)(%s)(?:\\.zip(?:\\.gpg)?)?"
              .formatted(RestoreInPlace.ASIDE, BEFORE, UNUSED, NamedMoment.PATTERN));

  private static final Duration KEPT = Duration.ofDays(30);
  private static final int NEWEST = 3;

  private EarlierStates() {}

  /** The backups whose names begin so, the newest first. */
  static List<Path> backups(Path directory, String first) throws IOException {
    return in(DataDirectory.backups(directory), first);
  }

  /** Their names have the version before the moment, so the names alone are in no order. */
  private static List<Path> in(Path folder, String first) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(first))
          .filter(file -> named(file).matches())
          .sorted(Comparator.comparing(EarlierStates::momentOf).reversed())
          .toList();
    }
  }

  private static Matcher named(Path file) {
    return NAME.matcher(file.getFileName().toString());
  }

  private static String momentOf(Path file) {
    Matcher name = named(file);
    return name.matches() ? name.group(1) : "";
  }

  /**
   * Removes whatever is older than a month, but for the newest backups. What was put aside has no
   * such exception: anyone can start it as it is, with whoever was erased since, whereas a restore
   * erases them again.
   *
   * @return a sentence for each thing that went
   */
  static List<String> forget(Path directory, Instant now) throws IOException {
    List<Path> old = new ArrayList<>(in(directory, RestoreInPlace.ASIDE));
    old.addAll(backups(directory, UNUSED));
    backups(directory, BEFORE).stream().skip(NEWEST).forEach(old::add);
    String oldest = NamedMoment.of(now.minus(KEPT));
    List<String> gone = new ArrayList<>();
    for (Path each : old) {
      if (momentOf(each).compareTo(oldest) < 0) {
        Trees.delete(each);
        gone.add(
            "%s was removed after %d days: it could hold people who were erased since."
                .formatted(each, KEPT.toDays()));
      }
    }
    return gone;
  }
}
