package fr.essaim.web.identity;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.Module;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.OperationSort;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the forms about accounts offer to choose from. */
@Named
@RequestScoped
public class IdentityOptions {

  @Inject private Access access;
  @Inject private OrganisationDirectory directory;
  @Inject private NetworkOptions network;
  @Inject private OperationService service;
  @Inject private Text text;

  private List<Option> operations;

  /** The roles that the person may give. */
  public List<Option> getGivenRoles() {
    boolean all = access.allowsSomewhere(Permission.INSTANCE_ADMINISTER);
    boolean served = access.allowsSomewhere(Permission.RESIDENT_ACCOUNTS);
    return Arrays.stream(Role.values())
        .filter(role -> all || role.isOfACentre())
        .filter(role -> served || !role.isOfTheServed())
        .filter(role -> !role.isOfAnOperation() || !getOperations().isEmpty())
        .map(role -> new Option(role, text.label(role)))
        .toList();
  }

  /** The operations that the person may give roles in; none while they are switched off. */
  public List<Option> getOperations() {
    if (operations == null) {
      boolean all = access.allowsSomewhere(Permission.INSTANCE_ADMINISTER);
      operations =
          all && Module.STEERING.isOn()
              ? service
                  .list(ListQuery.all().sortedBy(OperationSort.NAME).ofSize(ListQuery.MAX_SIZE))
                  .rows()
                  .stream()
                  .map(row -> new Option(row.key(), row.name()))
                  .toList()
              : List.of();
    }
    return operations;
  }

  /** What a role is held in: the organisation, and the operation of a role in one. */
  public String place(Grant grant) {
    String organisation = network.nameOf(grant.organisationKey());
    return grant.operationKey() == null
        ? organisation
        : text.of("identity.role.in-operation", nameOf(grant.operationKey()), organisation);
  }

  /** How an operation is called that the person may give roles in; another by its key. */
  public String nameOf(String operationKey) {
    return getOperations().stream()
        .filter(option -> option.value().equals(operationKey))
        .map(Option::label)
        .findFirst()
        .orElse(operationKey);
  }

  /** The organisations that the person may give roles in. */
  public List<Option> getManaged() {
    if (access.allowsSomewhere(Permission.INSTANCE_ADMINISTER)) {
      return network.getOrganisations();
    }
    Set<String> keys = access.scope(Permission.ACCOUNT_MANAGE).organisationKeys();
    Map<String, OrganisationRef> organisations = directory.named(keys);
    return keys.stream()
        .map(
            key ->
                new Option(
                    key, organisations.containsKey(key) ? organisations.get(key).name() : key))
        .sorted(Comparator.comparing(Option::label))
        .toList();
  }
}
