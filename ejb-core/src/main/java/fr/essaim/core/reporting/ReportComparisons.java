package fr.essaim.core.reporting;

import java.util.List;

/**
 * What changed since what came before a version.
 *
 * @param sinceVersion since the version before; null for the first
 * @param sinceReport since the last report of the same kind to the same funder; null where there is
 *     none
 * @param earlier what that report is called; null where there is none
 */
public record ReportComparisons(
    List<ReportChange> sinceVersion, List<ReportChange> sinceReport, String earlier) {}
