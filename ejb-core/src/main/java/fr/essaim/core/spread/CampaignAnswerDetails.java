package fr.essaim.core.spread;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a centre says of what it has in use. A field of the form is called by its kind and by what
 * it is about, such as {@code state-la-radio-phare} or {@code prototype1}.
 *
 * @param known of what it was known to have
 * @param added what it uses besides
 * @param nothing whether it says that it uses nothing
 */
public record CampaignAnswerDetails(List<KnownUse> known, List<AddedUse> added, boolean nothing) {

  /** How many prototypes an answer can add. */
  public static final int MOST_ADDED = 5;

  /** The field that says how far the centre is with an installation, before its key. */
  public static final String STATE = "state-";

  private static final String NO_COUNT = "spread.evidence.count-invalid";

  public CampaignAnswerDetails {
    known = List.copyOf(known);
    added = List.copyOf(added);
  }

  /**
   * How far the centre is with an installation.
   *
   * @param since when it came to that state; null for today
   * @param reason why it stopped; empty unless it did
   * @param uses how many times it was used; null when not counted
   */
  public record KnownUse(
      String installationKey,
      InstallationState state,
      PartialDate since,
      String reason,
      Integer uses) {

    /** The field of a kind that is about it. */
    public String field(String kind) {
      return kind + "-" + installationKey;
    }
  }

  /**
   * A prototype that nobody knew the centre to use.
   *
   * @param number of its fields in the form
   */
  public record AddedUse(int number, String prototypeKey, PartialDate since, Integer uses) {

    /** The field of a kind that is about it. */
    public String field(String kind) {
      return kind + number;
    }
  }

  /** What it says of the known, field by field as text: for conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    known.forEach(use -> fields.put(STATE + use.installationKey(), use.state().name()));
    return fields;
  }

  /**
   * Reads the fields of the form.
   *
   * @throws BusinessRuleViolation with all that is wrong
   */
  public static CampaignAnswerDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    List<KnownUse> known =
        new TreeMap<>(fields)
            .keySet().stream()
                .filter(field -> field.startsWith(STATE))
                .map(field -> known(field.substring(STATE.length()), fields, violations))
                .toList();
    List<AddedUse> added = new ArrayList<>();
    for (int number = 1; number <= MOST_ADDED; number++) {
      String prototype = PlainText.of(fields.get("prototype" + number));
      if (!prototype.isEmpty()) {
        PartialDate since = date(fields, "since" + number, violations);
        added.add(
            new AddedUse(number, prototype, since, count(fields, "uses" + number, violations)));
      }
    }
    boolean nothing = Boolean.parseBoolean(fields.get("nothing"));
    boolean isInUse = known.stream().anyMatch(use -> use.state() != null && use.state().isInUse());
    violations.check(
        "nothing",
        !nothing || (!isInUse && added.isEmpty()),
        "spread.campaign.nothing-and-something");
    violations.check(
        "nothing", nothing || !known.isEmpty() || !added.isEmpty(), "spread.campaign.nothing-said");
    violations.refuse();
    return new CampaignAnswerDetails(known, added, nothing);
  }

  private static KnownUse known(String key, Map<String, String> fields, Violations violations) {
    InstallationState state = Typed.constant(InstallationState.class, fields.get(STATE + key));
    violations.check(STATE + key, state != null, "spread.campaign.unsaid");
    KnownUse use =
        new KnownUse(
            key,
            state,
            Typed.text(fields.get("since-" + key)).isBlank()
                ? null
                : date(fields, "since-" + key, violations),
            PlainText.of(fields.get("reason-" + key)),
            count(fields, "uses-" + key, violations));
    violations.check(
        use.field("reason"),
        state != InstallationState.STOPPED || !use.reason().isEmpty(),
        "spread.reason.missing");
    return use;
  }

  private static PartialDate date(Map<String, String> fields, String field, Violations violations) {
    String typed = PlainText.of(fields.get(field));
    violations.check(field, !typed.isEmpty(), "date.missing");
    return typed.isEmpty() ? null : violations.read(field, typed, PartialDate::new);
  }

  private static Integer count(Map<String, String> fields, String field, Violations violations) {
    Integer count = violations.number(field, fields.get(field), NO_COUNT);
    boolean fits = count == null || (count >= 0 && count <= EvidenceDetails.MOST);
    violations.check(field, fits, NO_COUNT);
    return count;
  }
}
