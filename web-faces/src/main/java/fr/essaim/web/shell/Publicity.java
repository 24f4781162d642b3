package fr.essaim.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;

/**
 * The emblems and the mention of those who pay for the operation, which stand on its pages.
 *
 * <p>Settings: {@code essaim.publicity.mention} and {@code essaim.publicity.mention-en} are the
 * sentence; {@code essaim.publicity.emblems} is a list, separated by semicolons, of {@code
 * FILE=alternative text}. A file is one of ours ({@code eu.svg}) or lies in {@code
 * essaim.publicity.directory} (SVG or PNG). What is not set is not shown; without the English
 * sentence the French one stands on English pages too. {@code auto} is the founding programme's own
 * where its data were loaded first, and else nothing.
 */
@Named
@ApplicationScoped
public class Publicity {

  private static final Logger LOG = Logger.getLogger(Publicity.class.getName());
  private static final String FILE = "[A-Za-z0-9][A-Za-z0-9_-]*\\.(svg|png)";

  private static final String AUTO = "auto";
  private static final Properties PROGRAMME = programme();

  @Inject private Config config;
  @Inject private Assets assets;
  @Inject private Site site;

  private volatile Shown shown;

  private record Shown(String setting, List<Emblem> emblems) {}

  /**
   * @param file the name of its file
   * @param alternative what it shows, for those who do not see it
   * @param url where it is
   */
  public record Emblem(String file, String alternative, String url) {}

  public String mention(Locale locale) {
    String english = locale.equals(Locale.ENGLISH) ? setting("mention-en") : "";
    return english.isEmpty() ? setting("mention") : english;
  }

  public List<Emblem> getEmblems() {
    String setting = setting("emblems");
    Shown now = shown;
    if (now == null || !now.setting().equals(setting)) {
      now = new Shown(setting, read(setting));
      shown = now;
    }
    return now.emblems();
  }

  private List<Emblem> read(String setting) {
    return Arrays.stream(setting.split(";"))
        .map(String::strip)
        .filter(entry -> !entry.isEmpty())
        .flatMap(entry -> emblem(entry).stream())
        .toList();
  }

  /** The bytes of a configured emblem. */
  public Optional<byte[]> content(String file) {
    return getEmblems().stream()
        .filter(emblem -> emblem.file().equals(file))
        .findFirst()
        .flatMap(
            emblem ->
                assets.content("emblems/" + file).or(() -> place(file).map(Publicity::bytes)));
  }

  private Optional<Emblem> emblem(String entry) {
    int sign = entry.indexOf('=');
    String file = sign < 0 ? entry : entry.substring(0, sign).strip();
    String alternative = sign < 0 ? "" : entry.substring(sign + 1).strip();
    if (!file.matches(FILE) || alternative.isEmpty()) {
      LOG.log(
          Level.WARNING,
          "essaim.publicity.emblems: \"{0}\" is left out; write FILE.svg=alternative text",
          entry);
      return Optional.empty();
    }
    boolean ours = assets.find(Assets.PREFIX + "emblems/" + file).isPresent();
    if (!ours && place(file).isEmpty()) {
      LOG.log(
          Level.WARNING,
          "essaim.publicity.emblems: \"{0}\" is left out; there is no such file in"
              + " essaim.publicity.directory",
          file);
      return Optional.empty();
    }
    String url = ours ? assets.url("emblems/" + file) : "/emblems/" + file;
    return Optional.of(new Emblem(file, alternative, url));
  }

  private Optional<Path> place(String file) {
    return Optional.of(setting("directory"))
        .filter(directory -> !directory.isBlank())
        .map(directory -> Path.of(directory, file))
        .filter(Files::isRegularFile);
  }

  private String setting(String name) {
    String set =
        config.getOptionalValue("essaim.publicity." + name, String.class).orElse("").strip();
    if (!set.equals(AUTO)) {
      return set;
    }
    return site.isOfProgramme() ? PROGRAMME.getProperty(name) : "";
  }

  private static Properties programme() {
    Properties said = new Properties();
    try (InputStream file = Publicity.class.getResourceAsStream("programme.properties")) {
      said.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return said;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      LOG.log(Level.WARNING, unreadable, () -> "The emblem " + file + " cannot be read");
      return new byte[0];
    }
  }
}
