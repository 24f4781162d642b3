package fr.essaim.config.administration;

import fr.essaim.config.settings.FileFailure;
import fr.essaim.config.settings.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Files on their way to the application: names, and contents in base 64. */
public final class SentFiles {

  private SentFiles() {}

  /** The file itself, or the files right in the directory, by name. */
  public static List<Path> in(Path fileOrDirectory) {
    if (Files.isRegularFile(fileOrDirectory)) {
      return List.of(fileOrDirectory);
    }
    try (Stream<Path> entries = Files.list(fileOrDirectory)) {
      return entries.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new Refusal(
          "%s cannot be read (%s): name a file or a directory that is there, and that this user may read."
              .formatted(fileOrDirectory, FileFailure.reason(e)),
          e);
    }
  }

  public static JsonArray of(List<Path> files) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Path file : files) {
      try {
        array.add(
            Json.createObjectBuilder()
                .add("name", file.getFileName().toString())
                .add("content", Base64.getEncoder().encodeToString(Files.readAllBytes(file))));
      } catch (IOException e) {
        throw new Refusal(
            "%s cannot be read (%s): let this user read it, or name others."
                .formatted(file, FileFailure.reason(e)),
            e);
      }
    }
    return array.build();
  }
}
