package fr.essaim.core.steering;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OperationScope;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.steering.internal.AlertReader;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What asks for care in the operations whose money somebody keeps; a closed one asks for none. */
@Stateless
public class MoneyAlertService {

  @Inject private Access access;
  @Inject private AlertReader reader;

  /** The most pressing first. */
  @Requires(Permission.MONEY_EDIT)
  public List<MoneyAlert> all() {
    OperationScope scope = access.operations(Permission.MONEY_EDIT);
    return reader.all(scope);
  }
}
