package fr.essaim.web.identity;

import fr.essaim.core.identity.AccountCard;
import fr.essaim.core.identity.AccountQuery;
import fr.essaim.core.identity.AccountRegister;
import fr.essaim.core.identity.AccountState;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Role;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Parameters;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The accounts that a person looks after, narrowed as the address says. */
@Named
@RequestScoped
public class AccountListPage {

  static final String PATH = "/intranet/administration/comptes";

  @Inject private AccountRegister register;
  @Inject private OrganisationDirectory directory;
  @Inject private NetworkOptions network;
  @Inject private HttpServletRequest request;
  @Inject private Text text;

  private AccountQuery query;
  private ResultPage<AccountCard> accounts;
  private Map<String, OrganisationRef> organisations;

  public void load() {
    query = AccountAddress.read(request.getParameterMap());
    accounts = register.list(query);
    organisations =
        directory.named(
            accounts.rows().stream()
                .flatMap(card -> card.grants().stream())
                .map(Grant::organisationKey)
                .distinct()
                .toList());
  }

  public AccountQuery getQuery() {
    return query;
  }

  public ResultPage<AccountCard> getAccounts() {
    return accounts;
  }

  public boolean isNarrowed() {
    return !page(1).equals(PATH);
  }

  /** How an organisation is called. */
  public String nameOf(String key) {
    OrganisationRef organisation = organisations.get(key);
    return organisation == null ? key : organisation.name();
  }

  public List<Option> getRoles() {
    return Arrays.stream(Role.values())
        .map(role -> new Option(Parameters.word(role), text.label(role)))
        .toList();
  }

  public List<Option> getStates() {
    return Arrays.stream(AccountState.values())
        .map(state -> new Option(Parameters.word(state), text.label(state)))
        .toList();
  }

  public List<Option> getOrganisations() {
    return network.getOrganisations();
  }

  /** Whether a value is the one that a filter of the address has chosen. */
  public boolean isChosen(String filter, String value) {
    Set<String> chosen =
        switch (filter) {
          case AccountAddress.ROLE -> Parameters.words(query.roles());
          case AccountAddress.STATE -> Parameters.words(query.states());
          default -> query.organisationKeys();
        };
    return chosen.contains(value);
  }

  /** The address of a page of this list. */
  public String page(int number) {
    return AccountAddress.write(PATH, query, number);
  }

  /** The address of this list as a file. */
  public String file(String extension) {
    return AccountAddress.write(PATH + "." + extension, query, 1);
  }
}
