package fr.essaim.core.peers;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.peers.internal.ForeignSearch;
import fr.essaim.core.prototypes.CreatePrototype;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.spread.InstallationService;
import fr.essaim.core.spread.TakeUp;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

/** The prototypes of other networks: found, read, and taken up. */
@Stateless
public class ForeignPrototypeService {

  @Inject private Access access;
  @Inject private ForeignSearch search;
  @Inject private PrototypeService prototypes;
  @Inject private InstallationService installations;
  @Inject private Clock clock;

  /** All that the followed networks publish, and what they took back. */
  @Requires(Permission.INTRANET_READ)
  public ListResult<ForeignRow> list(ListQuery query) {
    access.scope(Permission.INTRANET_READ);
    return search.list(query);
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.INTRANET_READ)
  public void export(ListQuery query, Consumer<ForeignRow> reader) {
    access.scope(Permission.INTRANET_READ);
    search.each(query, reader);
  }

  /**
   * @throws UnknownThing when no network that is followed has it
   */
  @Requires(Permission.INTRANET_READ)
  public ForeignRow open(UUID id) {
    access.scope(Permission.INTRANET_READ);
    return known(id);
  }

  /**
   * Takes a prototype of another network up: begins one of our own from it, with the centre as its
   * steward, and plans its installation there.
   *
   * @return the key of the prototype
   * @throws BusinessRuleViolation {@code peers.withdrawn}, {@code peers.taken}, {@code
   *     prototypes.derived.no-changes}
   */
  @Requires(
      value = {Permission.SPREAD_EDIT, Permission.PROTOTYPE_EDIT},
      act = "foreign.take-up")
  public String takeUp(TakeFromPeer command) {
    Constraints.check(command);
    String subject = "foreign/" + command.id();
    access.require(Permission.SPREAD_EDIT, command.centreKey(), subject);
    access.require(Permission.PROTOTYPE_EDIT, command.centreKey(), subject);
    search.lock(command.id());
    ForeignRow row = known(command.id());
    if (row.withdrawnAt() != null) {
      throw new BusinessRuleViolation("peers.withdrawn", row.network().name());
    }
    if (row.taken()) {
      throw new BusinessRuleViolation("peers.taken");
    }
    String key =
        prototypes.derive(
            new CreatePrototype(
                command.centreKey(), row.details(), PartialDate.of(LocalDate.now(clock))),
            row.origin());
    installations.takeUp(
        new TakeUp(command.centreKey(), key, null, null, "", command.plannedFor()));
    return key;
  }

  private ForeignRow known(UUID id) {
    return search.find(id).orElseThrow(() -> new UnknownThing("foreign", String.valueOf(id)));
  }
}
