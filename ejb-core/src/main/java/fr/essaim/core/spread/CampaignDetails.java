package fr.essaim.core.spread;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one states of a campaign.
 *
 * @param words what is said to the centres
 * @param closesOn the last day on which they can answer
 * @param federationKey in whose name it asks; null where it asks in that of an operation
 * @param territoryKey where its centres are; null unless that is what they are asked by
 * @param operationKey what its centres carry; null unless that is what they are asked by
 * @param centreKeys the centres that were chosen; none unless that is what they are asked by
 * @param prototypeKeys what it asks about; none for all
 */
public record CampaignDetails(
    @NotBlank(message = "spread.campaign.title.missing")
        @Size(max = 120, message = TransferDetails.TOO_LONG)
        String title,
    @NotBlank(message = "spread.campaign.words.missing")
        @Size(max = 2000, message = TransferDetails.TOO_LONG)
        String words,
    @NotNull(message = "spread.campaign.undated") LocalDate closesOn,
    @NotNull(message = "spread.campaign.audience.missing") CampaignAudience audience,
    @FieldName("federation") String federationKey,
    @FieldName("territory") String territoryKey,
    @FieldName("operation") String operationKey,
    @FieldName("centres") Set<String> centreKeys,
    @FieldName("prototypes") Set<String> prototypeKeys) {

  public CampaignDetails {
    title = PlainText.of(title);
    words = PlainText.of(words);
    boolean isOfOperation = audience == CampaignAudience.OPERATION;
    federationKey = isOfOperation ? null : Typed.orNull(federationKey);
    territoryKey = audience == CampaignAudience.TERRITORY ? Typed.orNull(territoryKey) : null;
    operationKey = isOfOperation ? Typed.orNull(operationKey) : null;
    centreKeys = audience == CampaignAudience.CHOSEN ? Set.copyOf(centreKeys) : Set.of();
    prototypeKeys = Set.copyOf(prototypeKeys);
  }

  @AssertTrue(message = "spread.campaign.federation.missing")
  public boolean isFederation() {
    return audience == null || audience == CampaignAudience.OPERATION || federationKey != null;
  }

  @AssertTrue(message = "spread.campaign.territory.missing")
  public boolean isTerritory() {
    return audience != CampaignAudience.TERRITORY || territoryKey != null;
  }

  @AssertTrue(message = "spread.campaign.operation.missing")
  public boolean isOperation() {
    return audience != CampaignAudience.OPERATION || operationKey != null;
  }

  @AssertTrue(message = "spread.campaign.centres.missing")
  public boolean isCentres() {
    return audience != CampaignAudience.CHOSEN || !centreKeys.isEmpty();
  }

  /** The same, field by field as text: for drafts, history and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", title);
    fields.put("words", words);
    fields.put("closesOn", Typed.text(closesOn));
    fields.put("audience", Typed.text(audience));
    fields.put("federation", Typed.text(federationKey));
    fields.put("territory", Typed.text(territoryKey));
    fields.put("operation", Typed.text(operationKey));
    fields.put("centres", String.join(",", new TreeSet<>(centreKeys)));
    fields.put("prototypes", String.join(",", new TreeSet<>(prototypeKeys)));
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave.
   *
   * @throws BusinessRuleViolation with all that is wrong
   */
  public static CampaignDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    CampaignDetails details =
        new CampaignDetails(
            fields.get("title"),
            fields.get("words"),
            violations.read("closesOn", fields.get("closesOn"), Typed::day),
            Typed.constant(CampaignAudience.class, fields.get("audience")),
            fields.get("federation"),
            fields.get("territory"),
            fields.get("operation"),
            Typed.keys(fields.get("centres")),
            Typed.keys(fields.get("prototypes")));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }
}
