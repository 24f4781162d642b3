package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;
import java.time.LocalDate;

/**
 * A payment request as lists show it; amounts in cents.
 *
 * @param declaredOn null until it is declared
 * @param declared what was spent, overheads included; null until it is, and for an advance
 * @param advance what an advance amounts to; null for all others
 * @param retained null until it is checked, and for an advance
 * @param due null until it is checked
 * @param paid null until it is paid
 */
public record PaymentRequestRow(
    String key,
    int number,
    OperationRef operation,
    OrganisationRef funder,
    PaymentRequestKind kind,
    PaymentRequestState state,
    LocalDate declaredOn,
    Long declared,
    Long advance,
    Long retained,
    Long due,
    Long paid) {}
