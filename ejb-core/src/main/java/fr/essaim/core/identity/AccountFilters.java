package fr.essaim.core.identity;

/** What the list of accounts can be narrowed by, as addresses name it. */
public final class AccountFilters {

  /** {@link Role}: those who hold one of them, in one of the organisations if any are chosen. */
  public static final String ROLE = "role";

  /** Keys of organisations: those who hold a role in one of them. */
  public static final String ORGANISATION = "organisation";

  /** {@link AccountState}; all but closed ones where none is chosen. */
  public static final String STATE = "etat";

  private AccountFilters() {}
}
