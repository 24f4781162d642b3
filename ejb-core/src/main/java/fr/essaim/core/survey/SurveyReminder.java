package fr.essaim.core.survey;

import java.util.List;

/**
 * Who was asked or reminded.
 *
 * @param centres how those are called where somebody was told
 * @param recent those that were reminded a few days ago, and are left alone
 * @param unreachable those where nobody has an account
 */
public record SurveyReminder(List<String> centres, List<String> recent, List<String> unreachable) {}
