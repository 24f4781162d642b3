package fr.essaim.web.identity;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.web.intranet.Option;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/**
 * The organisation that a person of several acts for just now: what the home shows and what forms
 * propose. What the person may do stays what all their roles allow.
 */
@Named
@RequestScoped
public class ActingFor {

  @Inject private Access access;
  @Inject private AccountService service;
  @Inject private OrganisationDirectory directory;

  private List<Option> organisations;
  private String key;

  /** Where the person has roles. */
  public List<Option> getOrganisations() {
    if (organisations == null) {
      List<String> keys = access.grants().stream().map(Grant::organisationKey).distinct().toList();
      Map<String, OrganisationRef> named = keys.size() > 1 ? directory.named(keys) : Map.of();
      organisations =
          keys.stream()
              .map(
                  each -> new Option(each, named.containsKey(each) ? named.get(each).name() : each))
              .toList();
    }
    return organisations;
  }

  /** Whether there is anything to choose. */
  public boolean isChoice() {
    return getOrganisations().size() > 1;
  }

  /** The organisation's key; empty for all of them. */
  public String getKey() {
    if (key == null) {
      String chosen = isChoice() ? service.own().actsFor() : null;
      key = chosen == null ? "" : chosen;
    }
    return key;
  }

  /** How the organisation is called; empty for all of them. */
  public String getName() {
    return getOrganisations().stream()
        .filter(option -> option.value().equals(getKey()))
        .map(Option::label)
        .findFirst()
        .orElse("");
  }

  /** Whether what belongs to an organisation is to be shown. */
  public boolean shows(String organisationKey) {
    return getKey().isEmpty() || getKey().equals(organisationKey);
  }
}
