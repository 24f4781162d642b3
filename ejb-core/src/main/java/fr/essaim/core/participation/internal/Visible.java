package fr.essaim.core.participation.internal;

import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.shared.SqlText;
import java.util.UUID;

/**
 * What a caller may see of what people gave: their own, and that of some organisations.
 *
 * @param author the caller
 * @param scope of which organisations
 */
public record Visible(UUID author, OrganisationScope scope) {

  /** Adds the condition that a row is the author's or, by its column, of one of them. */
  void add(SqlText sql, String organisation) {
    sql.add("(p.account_id = ").value(author).add(" or ");
    scope.within(sql, organisation).add(")");
  }
}
