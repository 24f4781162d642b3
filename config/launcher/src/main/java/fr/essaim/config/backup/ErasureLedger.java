package fr.essaim.config.backup;

import fr.essaim.config.settings.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The lines of the ledger of erasures, which the application writes and a restore replays. */
public final class ErasureLedger {

  private ErasureLedger() {}

  /** Those of the file, oldest first; none when nobody was erased yet. */
  public static List<String> lines(Path file) {
    try {
      return lines(Files.readString(file));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new Refusal(
          "The ledger of erasures %s cannot be read: run the command as the user that runs Essaim."
              .formatted(file),
          e);
    }
  }

  static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }

  /**
   * What a line says.
   *
   * @throws Refusal when it is no line of a ledger
   */
  static JsonObject parse(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new Refusal(
          "The ledger of erasures has a line that cannot be read, \"%s\": correct or remove it, for anyone who it speaks of would be back."
              .formatted(line),
          e);
    }
  }

  /** Both together, each line once. */
  static List<String> together(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  static String text(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
