package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;
import java.time.LocalDate;

/**
 * An agreement as lists show it; amounts in cents.
 *
 * @param signedOn null until it is signed
 * @param granted with amendments
 * @param received by instalments
 * @param late how many of its instalments and documents are
 */
public record AgreementRow(
    String key,
    OperationRef operation,
    OrganisationRef funder,
    String reference,
    PaymentMode payment,
    LocalDate signedOn,
    long granted,
    long received,
    int late,
    int files) {}
