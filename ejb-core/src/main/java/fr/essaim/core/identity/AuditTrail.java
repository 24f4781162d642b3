package fr.essaim.core.identity;

import fr.essaim.core.identity.internal.AuditRows;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The trail of what was done, to read. Nothing is asked of the caller: services that are open to
 * administrators do that.
 */
@ApplicationScoped
public class AuditTrail {

  @Inject private AuditRows rows;

  /** What the query asks for, newest first. */
  public ListResult<AuditLine> list(ListQuery query) {
    return rows.page(query);
  }

  /** Every act that the trail knows, in the order of the alphabet. */
  public List<String> acts() {
    return rows.acts();
  }
}
