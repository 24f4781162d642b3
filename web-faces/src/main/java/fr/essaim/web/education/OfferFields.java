package fr.essaim.web.education;

import fr.essaim.core.education.OfferDetails;
import fr.essaim.core.education.Stage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the typed fields of an offer, whose ages are those of the stages that were chosen. */
final class OfferFields {

  /** The stages that were chosen, instead of ages. */
  static final String STAGES = "stages";

  private static final String FROM = "ageFrom";
  private static final String TO = "ageTo";

  private OfferFields() {}

  /**
   * @throws fr.essaim.core.shared.BusinessRuleViolation with all that is wrong
   */
  static OfferDetails read(Map<String, String> typed) {
    List<String> chosen = List.of(said(typed, STAGES).split(","));
    List<Stage> ages =
        Arrays.stream(Stage.values())
            .filter(stage -> stage != Stage.PARENTS && chosen.contains(stage.name()))
            .toList();
    Map<String, String> fields = new HashMap<>(typed);
    if (!ages.isEmpty() && said(typed, FROM).isEmpty() && said(typed, TO).isEmpty()) {
      fields.put(FROM, String.valueOf(ages.get(0).youngest()));
      fields.put(TO, String.valueOf(ages.get(ages.size() - 1).oldest()));
    }
    if (chosen.contains(Stage.PARENTS.name())) {
      fields.put("parents", "true");
    }
    return OfferDetails.of(fields);
  }

  /** Whether nothing is said of any offer. */
  static boolean areEmpty(Map<String, String> typed) {
    return Stream.of("title", STAGES, FROM, TO, "themes", "cost", "costNote", "booking")
        .allMatch(field -> said(typed, field).isEmpty());
  }

  private static String said(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "");
  }
}
