package fr.essaim.core.prototypes.internal;

import fr.essaim.core.prototypes.Theme;
import fr.essaim.core.prototypes.ThemeOrigin;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The sets of themes that come along, each a file that an import reads too. */
public final class ShippedThemes {

  /** What the founding programme calls its themes. */
  public static final String PROGRAMME = "programme";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private ShippedThemes() {}

  /** Each after the one that it is under. */
  public static List<Theme> ofTheProgramme() {
    try (InputStream file = Theme.class.getResourceAsStream("themes.csv");
        Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8);
        CSVParser lines = CSVParser.parse(reader, FORMAT)) {
      return lines.stream().map(ShippedThemes::theme).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Theme theme(CSVRecord line) {
    return new Theme(
        line.get("key"),
        ThemeOrigin.valueOf(line.get("origin")),
        line.get("label_fr"),
        line.get("label_en"),
        line.get("definition_fr"),
        line.get("definition_en"),
        line.get("broader").isEmpty() ? null : line.get("broader"),
        keys(line.get("close")));
  }

  /** Keys in one cell, separated by semicolons. */
  public static List<String> keys(String cell) {
    return Stream.of(cell.split(";")).map(String::strip).filter(key -> !key.isEmpty()).toList();
  }
}
