package fr.essaim.core.protection;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.protection.internal.Durations;
import fr.essaim.core.protection.internal.Purge;
import fr.essaim.core.register.Register;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Shows the durations in force beside the {@link Register}, and what was purged. */
@Stateless
public class RegisterService {

  @Inject private Access access;
  @Inject private Durations durations;
  @Inject private Purge purge;

  /** The number of days that each thing with a duration of its own is kept. */
  @OpenToAll
  public Map<RetentionPeriod, Integer> days() {
    Map<RetentionPeriod, Integer> days = new EnumMap<>(RetentionPeriod.class);
    for (RetentionPeriod keeping : RetentionPeriod.values()) {
      if (keeping.isDated()) {
        days.put(keeping, durations.of(keeping));
      }
    }
    return days;
  }

  /** The last purges, newest first. */
  @Requires(Permission.INSTANCE_WATCH)
  public List<PurgeLine> purges() {
    access.scope(Permission.INSTANCE_WATCH);
    return purge.recent();
  }
}
