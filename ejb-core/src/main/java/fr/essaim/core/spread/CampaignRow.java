package fr.essaim.core.spread;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A campaign in a list.
 *
 * @param sentAt null before that
 * @param asked how many centres it asks
 * @param answered how many of them answered
 */
public record CampaignRow(
    String key,
    String title,
    CampaignState state,
    LocalDate closesOn,
    Instant sentAt,
    int asked,
    int answered) {}
