package fr.essaim.config.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the build has left, and programs that look at it. */
final class Distribution {

  private static final Pattern LINK =
      Pattern.compile("\\]\\((?![a-z]+:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  private Distribution() {}

  /** The only file of that name. */
  static Path file(String name) throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of("target"), name)) {
      return found.iterator().next().toAbsolutePath();
    }
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Runs a program that must succeed, and gives what it said. */
  static String said(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", String.join(" ", command), said).isZero();
    return said;
  }

  /** The links in a directory's documents that lead to no file, or to no heading of one. */
  static List<String> brokenLinks(Path directory) throws IOException {
    List<String> broken = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path document : files.filter(Distribution::isDocument).toList()) {
        for (MatchResult link : LINK.matcher(Files.readString(document)).results().toList()) {
          Path target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
          if (!leads(target.normalize(), link.group(2))) {
            broken.add(directory.relativize(document) + ": " + link.group());
          }
        }
      }
    }
    return broken;
  }

  private static boolean isDocument(Path file) {
    return file.toString().endsWith(".md");
  }

  private static boolean leads(Path target, String heading) throws IOException {
    if (!Files.exists(target) || heading == null) {
      return Files.exists(target);
    }
    return HEADING
        .matcher(Files.readString(target))
        .results()
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .anyMatch(heading::equals);
  }
}
