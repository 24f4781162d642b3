package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.OrganisationTree;
import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What an attacker who knows a person tries first: their name, their address, where they work. */
@ApplicationScoped
public class PasswordContext {

  @Inject private OrganisationTree organisations;

  public List<String> of(Account account) {
    return of(account, account.displayName());
  }

  /**
   * @param displayName how they want to be called; may be null
   */
  public List<String> of(Account account, String displayName) {
    List<String> about =
        new ArrayList<>(
            List.of(account.email(), account.displayName(), String.valueOf(displayName)));
    account.memberships().stream()
        .map(Membership::organisationKey)
        .distinct()
        .forEach(
            key -> {
              about.add(key);
              organisations.nameOf(key).ifPresent(about::add);
            });
    return about;
  }
}
