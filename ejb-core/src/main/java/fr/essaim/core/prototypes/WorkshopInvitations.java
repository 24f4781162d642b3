package fr.essaim.core.prototypes;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.Prototypes;
import fr.essaim.core.prototypes.internal.ParticipantRows;
import fr.essaim.core.prototypes.internal.WorkshopSearch;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The workshops to come, to which everybody of the centre is invited: they say that they come, and
 * its team sees who.
 */
@Stateless
public class WorkshopInvitations {

  @Inject private Access access;
  @Inject private WorkshopSearch search;
  @Inject private ParticipantRows participants;
  @Inject private Prototypes prototypes;
  @Inject private AccountService accounts;
  @Inject private Clock clock;

  /** A workshop of one's centre, or to which one said that one comes. */
  @Requires(Permission.INTRANET_READ)
  public WorkshopInvitation read(UUID id) {
    WorkshopRow workshop = known(id);
    boolean coming = askOrComing(workshop, Permission.INTRANET_READ);
    return new WorkshopInvitation(
        workshop,
        isOpen(workshop),
        coming,
        access.allows(Permission.PARTICIPATE, workshop.steward().key()));
  }

  /**
   * Says that the caller comes; again, nothing changes.
   *
   * @throws BusinessRuleViolation {@code prototypes.workshop.over} when it was held
   */
  @Requires(value = Permission.PARTICIPATE, act = "workshop.come")
  public void come(UUID id) {
    WorkshopRow workshop = known(id);
    access.require(Permission.PARTICIPATE, workshop.steward().key(), subject(workshop));
    if (!isOpen(workshop)) {
      throw new BusinessRuleViolation("prototypes.workshop.over");
    }
    participants.add(id, caller(), clock.instant());
  }

  /** Says that the caller does not come after all, whoever answers for the workshop by now. */
  @Requires(value = Permission.PARTICIPATE, act = "workshop.stay-away")
  public void stayAway(UUID id) {
    askOrComing(known(id), Permission.PARTICIPATE);
    participants.remove(id, caller());
  }

  /** What those are called who said that they come, by their names. */
  @Requires(Permission.PROTOTYPE_READ)
  public List<String> expected(String prototypeKey, UUID id) {
    Prototype prototype =
        prototypes
            .byKey(prototypeKey)
            .orElseThrow(() -> new UnknownThing("prototype", prototypeKey));
    access.require(Permission.PROTOTYPE_READ, prototype.stewardKey(), "prototype/" + prototypeKey);
    return accounts.names(participants.of(prototype.workshop(id).id())).values().stream()
        .sorted(Comparator.comparing(Slug::of))
        .toList();
  }

  private boolean isOpen(WorkshopRow workshop) {
    return !workshop.date().isBefore(LocalDate.now(clock));
  }

  /**
   * Asks for a permission in the workshop's organisation of whoever did not say that they come.
   *
   * @return whether the caller said so
   */
  private boolean askOrComing(WorkshopRow workshop, Permission permission) {
    boolean coming = access.caller().filter(participants.of(workshop.id())::contains).isPresent();
    if (coming) {
      access.requireSomewhere(permission, subject(workshop));
    } else {
      access.require(permission, workshop.steward().key(), subject(workshop));
    }
    return coming;
  }

  private static String subject(WorkshopRow workshop) {
    return "workshop/" + workshop.id();
  }

  private WorkshopRow known(UUID id) {
    return search.find(id).orElseThrow(() -> new UnknownThing("workshop", id.toString()));
  }

  private UUID caller() {
    return access.caller().orElseThrow(() -> new NotAllowed(Permission.PARTICIPATE));
  }
}
