package fr.essaim.core.identity;

/** What a person is in one organisation or operation. */
public enum Role {
  RESIDENT,
  CONTRIBUTOR,
  /** Looks through what people say of places; a volunteer or one of the team. */
  MODERATOR,
  STAFF,
  MANAGER,
  FEDERATION,
  PARTNER,
  FUNDER,
  OPERATION_COORDINATOR,
  OPERATION_ASSISTANT,
  ADMINISTRATOR;

  /** Whether it is of somebody whom a centre serves, rather than of its team. */
  public boolean isOfTheServed() {
    return this == RESIDENT || this == CONTRIBUTOR;
  }

  /** Whether it is held in an operation, and reaches the organisations that carry it. */
  public boolean isOfAnOperation() {
    return this == OPERATION_COORDINATOR || this == OPERATION_ASSISTANT;
  }

  /** Whether the manager of a centre gives it there; the others are an administrator's to give. */
  public boolean isOfACentre() {
    return switch (this) {
      case RESIDENT, CONTRIBUTOR, MODERATOR, STAFF, MANAGER -> true;
      default -> false;
    };
  }
}
