package fr.essaim.core.network;

import fr.essaim.core.shared.ResultPage;
import java.util.List;

/**
 * One page of organisations with what it can be narrowed by.
 *
 * @param page the rows
 * @param kinds the kinds found, most frequent first; counted as if no kind were chosen
 * @param territories the communes and areas found, most frequent first; counted as if none were
 *     chosen
 */
public record OrganisationListing(
    ResultPage<OrganisationCard> page, List<KindCount> kinds, List<TerritoryCount> territories) {

  /** How many organisations are of a kind. */
  public record KindCount(OrganisationKind kind, long count) {}

  /** How many organisations are in a territory. */
  public record TerritoryCount(TerritoryRef territory, long count) {}

  public OrganisationListing {
    kinds = List.copyOf(kinds);
    territories = List.copyOf(territories);
  }
}
