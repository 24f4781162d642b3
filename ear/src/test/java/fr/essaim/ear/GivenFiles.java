package fr.essaim.ear;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an administrator is given to prepare a server: read here as it stands, so that it is right.
 */
final class GivenFiles {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Path FILES = ROOT.resolve("config/payara-server");

  private GivenFiles() {}

  static Path asadminCommands() {
    return FILES.resolve("server.asadmin");
  }

  /** What the launcher has Payara Micro do before it boots; its listener has another name there. */
  static List<String> commandsOfMicro() {
    return lines(ROOT.resolve("config/payara/preboot.txt")).stream()
        .map(line -> line.replace("http-listener.", "http-listener-1."))
        .toList();
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is to be run once as PostgreSQL's superuser, by the page on administration. */
  static List<String> sql() {
    return List.of(
        find("```sql\n(create role.*?)```", ROOT.resolve("docs/administration.md")).split(";\n"));
  }

  /** A file of variables, but for what is this machine's own. */
  static Map<String, String> environment(String file, Map<String, String> own) {
    Properties given = new Properties();
    try (Reader reader = Files.newBufferedReader(FILES.resolve(file))) {
      given.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    own.forEach(
        (name, value) -> {
          if (given.setProperty(name, value) == null) {
            throw new IllegalArgumentException(file + " does not have " + name);
          }
        });
    Map<String, String> environment = new HashMap<>();
    given.stringPropertyNames().forEach(name -> environment.put(name, given.getProperty(name)));
    return environment;
  }

  /** What a unit of systemd runs, with the path that its program has in a checkout. */
  static String command(String unit) {
    return "config/" + find("\nExecStart=/opt/essaim/(bin/.*?)\n", FILES.resolve(unit));
  }

  private static String find(String pattern, Path file) {
    try {
      Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(file));
      if (found.find()) {
        return found.group(1);
      }
      throw new IllegalArgumentException(file + " does not have " + pattern);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
