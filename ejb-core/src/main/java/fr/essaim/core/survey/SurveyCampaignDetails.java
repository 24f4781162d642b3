package fr.essaim.core.survey;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.FieldName;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.shared.Violations;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one states of a campaign of the survey.
 *
 * @param federationKey whose centres are asked; never to change
 * @param surveyYear the year of the survey, whose block is asked beside the fixed questions
 * @param dataYear the year that answers are about
 * @param questionnaire the number of its version
 * @param words what is said to the centres; may be empty
 */
public record SurveyCampaignDetails(
    @FieldName("federation") @NotBlank(message = "survey.campaign.federation.missing")
        String federationKey,
    @NotNull(message = "survey.campaign.year.missing")
        @Min(value = EARLIEST, message = "survey.campaign.year.odd")
        @Max(value = LATEST, message = "survey.campaign.year.odd")
        Integer surveyYear,
    @NotNull(message = "survey.campaign.year.missing")
        @Min(value = EARLIEST, message = "survey.campaign.year.odd")
        @Max(value = LATEST, message = "survey.campaign.year.odd")
        Integer dataYear,
    @NotNull(message = "survey.campaign.questionnaire.missing") Integer questionnaire,
    @NotNull(message = "survey.campaign.undated") LocalDate opensOn,
    @NotNull(message = "survey.campaign.undated") LocalDate closesOn,
    @Size(max = 2000, message = "survey.too-long") String words) {

  private static final int EARLIEST = 2000;
  private static final int LATEST = 2100;

  public SurveyCampaignDetails {
    federationKey = PlainText.of(federationKey);
    words = PlainText.of(words);
  }

  @AssertTrue(message = "survey.campaign.data-later")
  boolean isDataYear() {
    return surveyYear == null || dataYear == null || dataYear <= surveyYear;
  }

  /** Nobody knows yet what a year was that has not begun when the survey opens. */
  @AssertTrue(message = "survey.campaign.data-future")
  boolean isOpensOn() {
    return dataYear == null || opensOn == null || dataYear <= opensOn.getYear();
  }

  /** Whether the year that answers are about goes on when the survey opens. */
  public boolean isOfAnUnfinishedYear() {
    return dataYear == opensOn.getYear();
  }

  @AssertTrue(message = "survey.campaign.closes-first")
  boolean isClosesOn() {
    return opensOn == null || closesOn == null || !closesOn.isBefore(opensOn);
  }

  /** The same, field by field as text: for drafts, history and conflicts. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("federation", federationKey);
    fields.put("surveyYear", text(surveyYear));
    fields.put("dataYear", text(dataYear));
    fields.put("questionnaire", text(questionnaire));
    fields.put("opensOn", text(opensOn));
    fields.put("closesOn", text(closesOn));
    fields.put("words", words);
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave; a field that is absent counts as empty.
   *
   * @throws BusinessRuleViolation with all that is wrong
   */
  public static SurveyCampaignDetails of(Map<String, String> fields) {
    Violations violations = new Violations();
    SurveyCampaignDetails details =
        new SurveyCampaignDetails(
            fields.get("federation"),
            number(violations, "surveyYear", fields),
            number(violations, "dataYear", fields),
            number(violations, "questionnaire", fields),
            violations.read("opensOn", fields.get("opensOn"), SurveyCampaignDetails::day),
            violations.read("closesOn", fields.get("closesOn"), SurveyCampaignDetails::day),
            fields.get("words"));
    violations.read(null, details, Constraints::check);
    violations.refuse();
    return details;
  }

  private static Integer number(Violations violations, String field, Map<String, String> fields) {
    return violations.number(field, fields.get(field), "survey.campaign.year.number");
  }

  private static LocalDate day(String typed) {
    return typed == null || typed.isBlank() ? null : TypedDate.day(typed);
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
