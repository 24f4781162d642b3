package fr.essaim.core.spread.internal;

import fr.essaim.core.identity.OperationScope;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.shared.SqlText;

/**
 * Whose campaigns a caller reads.
 *
 * @param federations in whose name they were sent
 * @param operations or for which ones
 */
public record LedCampaigns(OrganisationScope federations, OperationScope operations) {

  /** Adds the condition that a row is of a campaign of these. */
  SqlText add(SqlText sql) {
    federations.within(sql.add("("), "p.federation_key");
    return operations.within(sql.add(" or "), "p.operation_key").add(")");
  }
}
