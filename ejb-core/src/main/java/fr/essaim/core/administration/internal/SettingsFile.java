package fr.essaim.core.administration.internal;

import fr.essaim.core.shared.Slug;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings file of this version, read for its own order, headings and explanations, none of
 * which a plain reading of properties keeps.
 */
public final class SettingsFile {

  private static final Pattern HEADING = Pattern.compile("# -- (.+?) -+");
  private static final Pattern SETTING = Pattern.compile("(essaim\\.[a-z0-9.-]+)=(.*)");

  private SettingsFile() {}

  /** A heading with the settings beneath it. */
  public record Section(String key, String title, List<Line> lines) {

    public Section {
      lines = List.copyOf(lines);
    }
  }

  /** A setting, what is said of it, and what the file gives it. */
  public record Line(String name, String explanation, String value) {}

  /** The file that came with this version. */
  public static List<Section> shipped() {
    try (InputStream file = SettingsFile.class.getResourceAsStream(DefaultSettings.FILE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return read(reader.lines().toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A comment that stands above several settings at once explains each of them. */
  static List<Section> read(List<String> file) {
    List<Section> sections = new ArrayList<>();
    String title = "";
    List<Line> lines = new ArrayList<>();
    StringBuilder explanation = new StringBuilder();
    boolean afterSetting = true;
    for (String line : file) {
      Matcher heading = HEADING.matcher(line);
      Matcher setting = SETTING.matcher(line);
      if (heading.matches()) {
        addTo(sections, title, lines);
        title = heading.group(1);
        lines = new ArrayList<>();
        explanation.setLength(0);
      } else if (setting.matches()) {
        lines.add(new Line(setting.group(1), explanation.toString(), setting.group(2).strip()));
        afterSetting = true;
      } else if (line.startsWith("#")) {
        if (afterSetting) {
          explanation.setLength(0);
        }
        afterSetting = false;
        explanation.append(explanation.isEmpty() ? "" : " ").append(line.substring(1).strip());
      }
    }
    addTo(sections, title, lines);
    return sections;
  }

  private static void addTo(List<Section> sections, String title, List<Line> lines) {
    if (!lines.isEmpty()) {
      sections.add(new Section(Slug.of(title), title, lines));
    }
  }
}
