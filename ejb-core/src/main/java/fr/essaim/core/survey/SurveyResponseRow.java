package fr.essaim.core.survey;

import fr.essaim.core.network.OrganisationRef;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The answers of a centre in a list.
 *
 * @param launchedAt when the centre was asked
 * @param remindedAt null for never
 */
public record SurveyResponseRow(
    String key,
    SurveyRef campaign,
    OrganisationRef centre,
    ResponseState state,
    LocalDate closesOn,
    Progress progress,
    int revision,
    Instant launchedAt,
    Instant sentAt,
    Instant remindedAt) {}
