package fr.essaim.core.identity;

import java.util.Set;

/**
 * Which accounts to list.
 *
 * @param text words of the name or address; empty for all
 * @param roles those that hold one of these; empty for all
 * @param organisationKeys those that hold a role in one of these; empty for all
 * @param states empty for all but closed ones
 * @param number the page, from 1
 * @param size rows a page
 */
public record AccountQuery(
    String text,
    Set<Role> roles,
    Set<String> organisationKeys,
    Set<AccountState> states,
    int number,
    int size) {

  /** Rows of a page of a list. */
  public static final int DEFAULT_SIZE = 25;

  public AccountQuery {
    text = text == null ? "" : text.strip();
    roles = Set.copyOf(roles);
    organisationKeys = Set.copyOf(organisationKeys);
    states = Set.copyOf(states);
  }

  /** Everybody who has a role in an organisation, or is invited to one. */
  public static AccountQuery of(String organisationKey) {
    return new AccountQuery("", Set.of(), Set.of(organisationKey), Set.of(), 1, DEFAULT_SIZE);
  }

  /** The same at another page, with another number of rows a page. */
  public AccountQuery at(int otherNumber, int otherSize) {
    return new AccountQuery(text, roles, organisationKeys, states, otherNumber, otherSize);
  }
}
