package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;
import java.time.LocalDate;

/**
 * An expense as lists show it; amounts in cents.
 *
 * @param declared what payment requests hold of it
 * @param proofs how many files prove it
 */
public record ExpenseRow(
    String key,
    int number,
    String label,
    OperationRef operation,
    ExpenseCategory category,
    OrganisationRef beneficiary,
    String supplier,
    String document,
    LocalDate spentOn,
    long amount,
    ExpenseState state,
    LocalDate paidOn,
    long declared,
    int proofs) {}
