/** Transfers, installations and adaptations, and what they guard. */
package fr.essaim.core.spread.domain;
