package fr.essaim.core.survey.domain;

import fr.essaim.core.history.StampedAggregate;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.survey.SurveyCampaignDetails;
import fr.essaim.core.survey.SurveyState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A year's survey in a federation. It is prepared, launched, open between its two days, and closed.
 * From its launch on it asks what it asks: years and questionnaire change no more.
 */
@Entity
@Table(schema = "survey", name = "campaign")
public class SurveyCampaign extends StampedAggregate {

  public static final String TYPE = "survey-campaign";

  @Column(name = "federation_key")
  private String federationKey;

  @Column(name = "survey_year")
  private int surveyYear;

  @Column(name = "data_year")
  private int dataYear;

  private int questionnaire;

  @Column(name = "opens_on")
  private LocalDate opensOn;

  @Column(name = "closes_on")
  private LocalDate closesOn;

  private String words;

  @Column(name = "launched_at")
  private Instant launchedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  protected SurveyCampaign() {}

  private SurveyCampaign(String key) {
    super(key);
  }

  /** The key of the one of a federation and a year. */
  public static String keyOf(String federationKey, int surveyYear) {
    return federationKey + "-" + surveyYear;
  }

  /** Prepares one; nobody is asked yet. */
  public static SurveyCampaign prepare(SurveyCampaignDetails details) {
    Constraints.check(details);
    SurveyCampaign campaign =
        new SurveyCampaign(keyOf(details.federationKey(), details.surveyYear()));
    campaign.take(details);
    campaign.changes().noteAll("", Map.of(), details.fields());
    return campaign;
  }

  /**
   * States it otherwise; once it is launched, its words and its days alone.
   *
   * @throws BusinessRuleViolation {@code survey.campaign.fixed}, {@code survey.campaign.own-year}
   */
  public void describe(SurveyCampaignDetails next, LocalDate today) {
    Constraints.check(next);
    refuseClosed(today);
    SurveyCampaignDetails before = details();
    boolean isOfAnother =
        !next.federationKey().equals(federationKey) || next.surveyYear() != surveyYear;
    if (isOfAnother) {
      throw new BusinessRuleViolation("survey.campaign.own-year").at("surveyYear");
    }
    boolean asksOtherwise = next.dataYear() != dataYear || next.questionnaire() != questionnaire;
    if (launchedAt != null && asksOtherwise) {
      throw new BusinessRuleViolation("survey.campaign.fixed");
    }
    take(next);
    changes().noteAll("", before.fields(), next.fields());
  }

  /**
   * Asks the centres.
   *
   * @throws BusinessRuleViolation {@code survey.campaign.launched}, {@code survey.campaign.past}
   */
  public void launch(Instant now, LocalDate today) {
    guardUnlaunched();
    if (closesOn.isBefore(today)) {
      throw new BusinessRuleViolation("survey.campaign.past", closesOn);
    }
    launchedAt = now;
    changes().note("launched", "", today.toString());
  }

  /** Ends it before its last day. */
  public void close(Instant now, LocalDate today) {
    guardLaunched();
    refuseClosed(today);
    closedAt = now;
    changes().note("closed", "", today.toString());
  }

  /**
   * @throws BusinessRuleViolation {@code survey.campaign.launched}
   */
  public void guardUnlaunched() {
    if (launchedAt != null) {
      throw new BusinessRuleViolation("survey.campaign.launched");
    }
  }

  /**
   * @throws BusinessRuleViolation {@code survey.campaign.unlaunched}
   */
  public void guardLaunched() {
    if (launchedAt == null) {
      throw new BusinessRuleViolation("survey.campaign.unlaunched");
    }
  }

  /**
   * @throws BusinessRuleViolation unless centres can answer today
   */
  public void guardOpen(LocalDate today) {
    guardLaunched();
    refuseClosed(today);
    if (state(today) != SurveyState.OPEN) {
      throw new BusinessRuleViolation("survey.campaign.not-yet", opensOn);
    }
  }

  public SurveyState state(LocalDate today) {
    if (launchedAt == null) {
      return SurveyState.PREPARED;
    }
    if (closedAt != null || closesOn.isBefore(today)) {
      return SurveyState.CLOSED;
    }
    return opensOn.isAfter(today) ? SurveyState.ANNOUNCED : SurveyState.OPEN;
  }

  public SurveyCampaignDetails details() {
    return new SurveyCampaignDetails(
        federationKey, surveyYear, dataYear, questionnaire, opensOn, closesOn, words);
  }

  public Optional<Instant> launchedAt() {
    return Optional.ofNullable(launchedAt);
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  @Override
  public String type() {
    return TYPE;
  }

  private void refuseClosed(LocalDate today) {
    if (closedAt != null) {
      throw new BusinessRuleViolation("survey.campaign.closed");
    }
    if (launchedAt != null && closesOn.isBefore(today)) {
      throw new BusinessRuleViolation("survey.campaign.over", closesOn);
    }
  }

  private void take(SurveyCampaignDetails details) {
    federationKey = details.federationKey();
    surveyYear = details.surveyYear();
    dataYear = details.dataYear();
    questionnaire = details.questionnaire();
    opensOn = details.opensOn();
    closesOn = details.closesOn();
    words = details.words();
  }
}
