package fr.essaim.config.holes;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.settings.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Comparator;

/**
 * Under which licence a part is, as an SPDX expression: {@code config/data/licences.json} reads
 * what the part says in one of a hundred ways, or else knows it by the beginning of its name.
 */
final class Licences {

  private static final String FILE = "config/data/licences.json";

  private final JsonObject known;
  private final JsonObject said;

  Licences(Home home) throws IOException {
    try (InputStream in = Files.newInputStream(home.directory().resolve(FILE));
        JsonReader reader = Json.createReader(in)) {
      JsonObject file = reader.readObject();
      this.known = file.getJsonObject("known");
      this.said = file.getJsonObject("said");
    }
  }

  /**
   * @param purl a package URL
   * @param words what the part says of its licence; empty when it does not
   * @throws Refusal when neither is known
   */
  String of(String purl, String words) {
    if (said.containsKey(words)) {
      return said.getString(words);
    }
    return known.keySet().stream()
        .filter(purl::startsWith)
        .max(Comparator.comparingInt(String::length))
        .map(known::getString)
        .orElseThrow(
            () ->
                new Refusal(
                    "Nothing says under which licence %s is (\"%s\"): name it in %s."
                        .formatted(purl, words, FILE)));
  }
}
