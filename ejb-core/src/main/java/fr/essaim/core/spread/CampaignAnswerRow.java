package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationRef;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a centre answered, in a list.
 *
 * @param askedAt when the campaign was sent
 * @param closesOn the last day on which the centre can answer
 * @param answeredBy the name of who answered, empty where their account is no more; null before
 * @param answeredAt null before that
 * @param remindedAt null where nobody did
 * @param told of how many prototypes the answer speaks
 * @param changed how many of these it began, moved on or stopped
 */
public record CampaignAnswerRow(
    String key,
    CampaignRef campaign,
    OrganisationRef centre,
    CampaignAnswerState state,
    Instant askedAt,
    LocalDate closesOn,
    String answeredBy,
    Instant answeredAt,
    Instant remindedAt,
    int told,
    int changed) {}
