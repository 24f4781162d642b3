package fr.essaim.core.identity;

import java.util.Comparator;

/** A role and the organisation that it is held in. */
public record Grant(Role role, String organisationKey) {

  /** By organisation, then by role. */
  public static final Comparator<Grant> BY_ORGANISATION =
      Comparator.comparing(Grant::organisationKey).thenComparing(Grant::role);
}
