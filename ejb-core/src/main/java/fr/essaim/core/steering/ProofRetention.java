package fr.essaim.core.steering;

import java.time.LocalDate;

/**
 * How long the proofs of an operation are kept, as accounting law asks.
 *
 * @param days from the end of the year in which it is closed
 * @param until their last day; null while the operation is open
 */
public record ProofRetention(int days, LocalDate until) {}
