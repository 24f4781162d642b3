package fr.essaim.core.identity;

/** What a person is in one organisation or operation. */
public enum Role {
  RESIDENT,
  CONTRIBUTOR,
  STAFF,
  MANAGER,
  FEDERATION,
  PARTNER,
  FUNDER,
  OPERATION_COORDINATOR,
  OPERATION_ASSISTANT,
  ADMINISTRATOR
}
