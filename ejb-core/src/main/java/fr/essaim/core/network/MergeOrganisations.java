package fr.essaim.core.network;

import java.util.Set;

/**
 * The wish that two records of one organisation become one.
 *
 * @param goneKey the record that ends
 * @param keptKey the one that stays
 * @param fromGone the fields whose value comes from the record that ends
 */
public record MergeOrganisations(String goneKey, String keptKey, Set<String> fromGone) {

  public MergeOrganisations {
    fromGone = Set.copyOf(fromGone);
  }
}
