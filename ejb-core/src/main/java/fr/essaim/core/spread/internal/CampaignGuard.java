package fr.essaim.core.spread.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.OperationScope;
import fr.essaim.core.identity.OperationTree;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.identity.OrganisationTree;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationFilters;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.shared.Violations;
import fr.essaim.core.spread.CampaignDetails;
import fr.essaim.core.spread.domain.CampaignAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who leads which campaigns, and which centres these ask. */
@ApplicationScoped
public class CampaignGuard {

  /**
   * What is the federation's own: an operation's role reaches the federation where that carries the
   * operation, and no campaign of it.
   */
  private static final Permission OF_FEDERATION = Permission.ORGANISATION_CREATE;

  @Inject private Access access;
  @Inject private OrganisationTree tree;
  @Inject private OperationTree operations;
  @Inject private OrganisationDirectory organisations;
  @Inject private PrototypeLibrary library;

  /** Those that the caller reads; none for anyone who leads none. */
  public LedCampaigns led() {
    boolean leads = access.allowsSomewhere(Permission.CAMPAIGN_READ);
    return new LedCampaigns(
        access.whereAllowed(OF_FEDERATION),
        leads ? access.operations(Permission.CAMPAIGN_READ) : new OperationScope(false, Set.of()));
  }

  /** The centres in which the caller works: what they answer for. */
  public OrganisationScope own() {
    return new OrganisationScope(
        false,
        access.grants().stream()
            .filter(grant -> grant.role().isOfACentre())
            .filter(grant -> Permission.SPREAD_EDIT.roles().contains(grant.role()))
            .map(grant -> grant.organisationKey())
            .collect(Collectors.toSet()));
  }

  /**
   * @throws NotAllowed unless the caller has the permission in the federation, or the operation, in
   *     whose name a campaign asks
   */
  public void require(Permission permission, CampaignDetails details, String subject) {
    if (details.operationKey() != null) {
      access.requireInOperation(permission, details.operationKey());
    } else {
      access.require(permission, details.federationKey(), subject);
      if (!access.allows(OF_FEDERATION, details.federationKey())) {
        throw new NotAllowed(permission);
      }
    }
  }

  /** Whether the caller has it. */
  public boolean allows(Permission permission, CampaignDetails details) {
    return details.operationKey() != null
        ? access.allowsInOperation(permission, details.operationKey())
        : access.allows(OF_FEDERATION, details.federationKey());
  }

  /** Refuses a campaign that asks nobody, or about what is not there. */
  public void check(CampaignDetails details) {
    Violations violations = new Violations();
    Map<String, PrototypeRef> prototypes = library.named(details.prototypeKeys());
    details
        .prototypeKeys()
        .forEach(
            key ->
                violations.check(
                    "prototypes",
                    prototypes.containsKey(key) && prototypes.get(key).published(),
                    "spread.prototype.unknown",
                    key));
    Collection<OrganisationRef> asked = centres(details);
    Set<String> keys = asked.stream().map(OrganisationRef::key).collect(Collectors.toSet());
    details
        .centreKeys()
        .forEach(
            key ->
                violations.check(
                    "centres", keys.contains(key), "spread.campaign.centre-other", name(key)));
    violations.check("audience", !asked.isEmpty(), "spread.campaign.nobody");
    violations.refuse();
  }

  /** In whose name it asks: how the federation or the operation is called. */
  public String asks(CampaignDetails details) {
    return details.operationKey() == null
        ? name(details.federationKey())
        : operations.nameOf(details.operationKey()).orElse(details.operationKey());
  }

  /** The centres that it asks, in the order of their names. */
  public List<OrganisationRef> centres(CampaignDetails details) {
    return organisations.named(keys(details)).values().stream()
        .filter(organisation -> organisation.kind().isCentre())
        .distinct()
        .sorted(Comparator.comparing(OrganisationRef::name))
        .toList();
  }

  /** How the centres of answers are called, in order. */
  public List<String> names(Collection<CampaignAnswer> answers) {
    return organisations
        .named(answers.stream().map(CampaignAnswer::centreKey).toList())
        .values()
        .stream()
        .map(OrganisationRef::name)
        .sorted()
        .toList();
  }

  private Set<String> keys(CampaignDetails details) {
    if (details.operationKey() != null) {
      return operations.centresOf(details.operationKey());
    }
    Set<String> keys = new HashSet<>(tree.membersOf(details.federationKey()));
    switch (details.audience()) {
      case TERRITORY -> keys.retainAll(within(details.territoryKey()));
      case CHOSEN -> keys.retainAll(details.centreKeys());
      case MEMBERS, OPERATION -> {}
    }
    return keys;
  }

  private Set<String> within(String territoryKey) {
    ListQuery query =
        ListQuery.all()
            .with(OrganisationFilters.TERRITORY, Set.of(territoryKey))
            .ofSize(ListQuery.MAX_SIZE);
    return organisations.cards(query).stream()
        .map(OrganisationCard::key)
        .collect(Collectors.toSet());
  }

  private String name(String key) {
    return tree.nameOf(key).orElse(key);
  }
}
