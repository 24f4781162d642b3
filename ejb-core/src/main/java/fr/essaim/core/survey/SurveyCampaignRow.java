package fr.essaim.core.survey;

import java.time.LocalDate;

/**
 * A campaign in a list.
 *
 * @param asked how many centres
 * @param begun how many of them answered something and did not send it
 * @param sent how many of them sent their answers
 */
public record SurveyCampaignRow(
    String key,
    int surveyYear,
    int dataYear,
    SurveyState state,
    LocalDate opensOn,
    LocalDate closesOn,
    int questionnaire,
    int asked,
    int begun,
    int sent) {}
