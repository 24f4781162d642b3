package fr.essaim.web.identity;

import fr.essaim.core.identity.AccountQuery;
import fr.essaim.core.identity.AccountState;
import fr.essaim.core.identity.Role;
import fr.essaim.web.shell.Address;
import fr.essaim.web.shell.Parameters;
import java.util.Map;

/** A list of accounts as its address says it: {@code ?q=camille&role=staff&page=2}. */
final class AccountAddress {

  static final String WORDS = "q";
  static final String ROLE = "role";
  static final String ORGANISATION = "organisation";
  static final String STATE = "etat";
  static final String PAGE = "page";

  private AccountAddress() {}

  /** What the parameters of a request ask for. */
  static AccountQuery read(Map<String, String[]> values) {
    Parameters parameters = new Parameters(values);
    return new AccountQuery(
        parameters.first(WORDS),
        parameters.all(ROLE, Role.class),
        parameters.all(ORGANISATION),
        parameters.all(STATE, AccountState.class),
        parameters.number(PAGE),
        AccountQuery.DEFAULT_SIZE);
  }

  /** The address of a list at a page; only what differs from the whole list stands in it. */
  static String write(String path, AccountQuery query, int number) {
    return new Address(path)
        .with(WORDS, query.text())
        .with(ROLE, Parameters.words(query.roles()))
        .with(ORGANISATION, query.organisationKeys())
        .with(STATE, Parameters.words(query.states()))
        .atPage(PAGE, number)
        .toString();
  }
}
