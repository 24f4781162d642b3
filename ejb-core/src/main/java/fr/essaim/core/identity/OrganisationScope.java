package fr.essaim.core.identity;

import fr.essaim.core.shared.SqlText;
import java.util.Set;

/**
 * Where a caller has a permission.
 *
 * @param everywhere whether it is in every organisation
 * @param organisationKeys in which ones, when not everywhere
 */
public record OrganisationScope(boolean everywhere, Set<String> organisationKeys) {

  public OrganisationScope {
    organisationKeys = Set.copyOf(organisationKeys);
  }

  public boolean contains(String organisationKey) {
    return everywhere || organisationKeys.contains(organisationKey);
  }

  /** Adds the condition that a column of a statement is one of its organisations. */
  public SqlText within(SqlText sql, String column) {
    return everywhere ? sql.add("true") : sql.only(column, organisationKeys);
  }
}
