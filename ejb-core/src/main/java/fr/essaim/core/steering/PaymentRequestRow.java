package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;
import java.time.LocalDate;

/**
 * A payment request as lists show it; amounts in cents.
 *
 * @param declaredOn null until it is declared
 * @param declared what is asked for: what an advance amounts to, or what was spent with overheads
 * @param retained null until it is checked
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
    long declared,
    Long retained,
    Long due,
    Long paid) {}
