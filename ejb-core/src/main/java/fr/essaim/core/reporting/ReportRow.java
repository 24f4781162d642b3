package fr.essaim.core.reporting;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.steering.OperationRef;
import java.time.LocalDate;

/**
 * A report as lists show it.
 *
 * @param funder null where it is addressed to none
 * @param versions how many are frozen
 */
public record ReportRow(
    String key,
    String title,
    ReportState state,
    OperationRef operation,
    OrganisationRef funder,
    LocalDate starts,
    LocalDate ends,
    int versions) {}
