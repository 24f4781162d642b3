package fr.essaim.core.steering;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.steering.internal.AlertReader;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What asks for care in the operations whose money somebody keeps; a closed one asks for none. */
@Stateless
public class MoneyAlertService {

  @Inject private Access access;
  @Inject private AlertReader reader;

  /** The most pressing first. */
  @Requires(Permission.OPERATION_READ)
  public List<MoneyAlert> all() {
    Map<String, Boolean> kept = new HashMap<>();
    return reader.all(access.operations(Permission.OPERATION_READ)).stream()
        .filter(
            alert ->
                kept.computeIfAbsent(
                    alert.operation().key(),
                    key -> access.allowsInOperation(Permission.MONEY_EDIT, key)))
        .toList();
  }
}
