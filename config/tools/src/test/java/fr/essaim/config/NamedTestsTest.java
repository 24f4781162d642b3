package fr.essaim.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that names a test for what it says names one that there is. */
class NamedTestsTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern NAMED =
      Pattern.compile("\\b([A-Z]\\w*[a-z](?:Test|IT))(?:\\.(\\w+))?\\b");

  private static final Map<String, List<Path>> TESTS = tests();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/threat-model.md",
        "docs/administration.md",
        "docs/payara-server.md",
        "docs/open-data.md",
        "docs/endpoint.md",
        "docs/security/README.md",
        "docs/security/asvs.md",
        "docs/security/scan.md",
        "config/data/known-holes.json"
      })
  void everyTestThatIsNamedIsThere(String page) throws IOException {
    Set<String> missing = new TreeSet<>();
    Matcher named = NAMED.matcher(Files.readString(ROOT.resolve(page)));
    while (named.find()) {
      if (!isThere(named.group(1), named.group(2))) {
        missing.add(named.group());
      }
    }

    assertThat(missing).isEmpty();
  }

  private static boolean isThere(String test, String method) throws IOException {
    for (Path file : TESTS.getOrDefault(test, List.of())) {
      if (method == null || Files.readString(file).contains("void " + method + "(")) {
        return true;
      }
    }
    return false;
  }

  /** By their names, which some have in two modules. */
  private static Map<String, List<Path>> tests() {
    return Stream.of(
            "ejb-core",
            "web-faces",
            "opendata/publisher",
            "opendata/endpoint",
            "config/launcher",
            "config/tools",
            "ontology",
            "ear")
        .map(module -> ROOT.resolve(module).resolve("src/test/java"))
        .filter(Files::isDirectory)
        .flatMap(NamedTestsTest::files)
        .collect(
            Collectors.groupingBy(
                file -> file.getFileName().toString().replaceFirst("\\.java$", "")));
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\w+(Test|IT)\\.java"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
