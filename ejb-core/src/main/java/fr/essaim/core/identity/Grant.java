package fr.essaim.core.identity;

import java.util.Comparator;

/**
 * A role and where it is held.
 *
 * @param organisationKey the organisation that its person has it from
 * @param operationKey for a role in an operation, which one; null for every other role, and for one
 *     that was given before it was said which
 */
public record Grant(Role role, String organisationKey, String operationKey) {

  /** By organisation, then by role. */
  public static final Comparator<Grant> BY_ORGANISATION =
      Comparator.comparing(Grant::organisationKey).thenComparing(Grant::role);

  public Grant {
    boolean named = operationKey != null && !operationKey.isBlank();
    operationKey = named && role != null && role.isOfAnOperation() ? operationKey : null;
  }

  /** A role in an organisation. */
  public Grant(Role role, String organisationKey) {
    this(role, organisationKey, null);
  }
}
