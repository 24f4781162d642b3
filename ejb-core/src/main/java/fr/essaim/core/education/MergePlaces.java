package fr.essaim.core.education;

import java.util.Set;

/**
 * The wish that two records of one place become one.
 *
 * @param goneKey the record that ends
 * @param keptKey the one that stays
 * @param fromGone the fields whose value comes from the record that ends
 */
public record MergePlaces(String goneKey, String keptKey, Set<String> fromGone) {

  public MergePlaces {
    fromGone = Set.copyOf(fromGone);
  }
}
