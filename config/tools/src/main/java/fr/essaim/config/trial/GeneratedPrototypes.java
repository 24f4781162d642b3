package fr.essaim.config.trial;

import fr.essaim.config.administration.AdministrationClient;
import fr.essaim.config.settings.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Prototypes made up for a measure, brought in by the import like any others. */
public final class GeneratedPrototypes {

  /** A word that stands in the titles of {@link #RARE} prototypes of a series, however long. */
  public static final String RARE_WORD = "lanterne";

  /** As many as a page of a list shows. */
  public static final int RARE = 20;

  private static final String HEADER = "key,title_fr,phase,year_started,status_in_document\n";

  private GeneratedPrototypes() {}

  public static String key(String series, int number) {
    return "%s-%05d".formatted(series, number);
  }

  /** Imports those of a series from one number to another, both included. */
  public static void create(AdministrationClient application, String series, int from, int to) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int number = from; number <= to; number++) {
      csv.append(row(series, number));
    }
    JsonObject report = application.post("import", question(csv.toString()));
    if (report.getInt("created", -1) != to - from + 1) {
      throw new Refusal(
          "Only %d of %d prototypes were created: %s"
              .formatted(report.getInt("created", 0), to - from + 1, report));
    }
  }

  private static String row(String series, int number) {
    String word = number % 5 == 0 && number <= 5 * RARE ? RARE_WORD : "voilier";
    return "%s,Prototype %s %s numéro %d (exemple),1,2017,initiated%n"
        .formatted(key(series, number), word, series, number);
  }

  private static JsonObject question(String csv) {
    return Json.createObjectBuilder()
        .add(
            "files",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("name", "prototypes.csv")
                        .add(
                            "content",
                            Base64.getEncoder()
                                .encodeToString(csv.getBytes(StandardCharsets.UTF_8)))))
        .add("dryRun", false)
        .add("publish", true)
        .add("source", "programme")
        .build();
  }
}
