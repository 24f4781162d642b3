package fr.essaim.web.identity;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Role;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the forms about accounts offer to choose from. */
@Named
@RequestScoped
public class IdentityOptions {

  @Inject private Access access;
  @Inject private OrganisationDirectory directory;
  @Inject private NetworkOptions network;
  @Inject private Text text;

  /** The roles that the person may give. */
  public List<Option> getGivenRoles() {
    boolean all = access.allowsSomewhere(Permission.INSTANCE_ADMINISTER);
    return Arrays.stream(Role.values())
        .filter(role -> all || role.isOfACentre())
        .map(role -> new Option(role, text.label(role)))
        .toList();
  }

  /** The organisations that the person may give roles in. */
  public List<Option> getManaged() {
    if (access.allowsSomewhere(Permission.INSTANCE_ADMINISTER)) {
      return network.getOrganisations();
    }
    List<String> keys =
        access.grants().stream()
            .filter(grant -> Permission.ACCOUNT_MANAGE.roles().contains(grant.role()))
            .map(Grant::organisationKey)
            .distinct()
            .toList();
    Map<String, OrganisationRef> organisations = directory.named(keys);
    return keys.stream()
        .map(
            key ->
                new Option(
                    key, organisations.containsKey(key) ? organisations.get(key).name() : key))
        .toList();
  }
}
