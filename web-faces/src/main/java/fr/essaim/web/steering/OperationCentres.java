package fr.essaim.web.steering;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeFilters;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.shared.Module;
import fr.essaim.core.steering.OperationFilters;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.OperationState;
import fr.essaim.core.steering.OperationView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The centres that carry an operation, with the work that goes on there. */
@Named
@RequestScoped
public class OperationCentres {

  @Inject private OperationService service;
  @Inject private PrototypeService prototypes;
  @Inject private Access access;

  private List<Shown> own;

  /**
   * A centre of an operation.
   *
   * @param states of its prototypes, as far as this person sees them: how many are in each
   */
  public record Centre(
      OrganisationRef organisation, boolean leads, Map<PrototypeState, Integer> states) {

    public int total() {
      return states.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** An operation with its centres. */
  public record Shown(OperationView operation, List<Centre> centres) {}

  /** The open operations of somebody whose role is in operations, or pays for them. */
  public List<Shown> getOwn() {
    if (own == null) {
      own =
          access.grants().stream().anyMatch(OperationCentres::isOfOperations)
              ? service
                  .list(
                      ListQuery.all()
                          .with(OperationFilters.STATE, Set.of(OperationState.OPEN.name())))
                  .rows()
                  .stream()
                  .map(row -> service.open(row.key()))
                  .map(operation -> new Shown(operation, of(operation)))
                  .toList()
              : List.of();
    }
    return own;
  }

  /** Who leads first, then the others by name. */
  public List<Centre> of(OperationView operation) {
    List<OrganisationRef> organisations = new ArrayList<>(operation.beneficiaries());
    if (operation.lead() != null) {
      organisations.add(0, operation.lead());
    }
    List<PrototypeRow> rows = prototypesOf(operation.details().centreKeys());
    return organisations.stream()
        .map(
            each ->
                new Centre(
                    each, each.key().equals(operation.details().leadKey()), states(each, rows)))
        .toList();
  }

  private List<PrototypeRow> prototypesOf(Set<String> centres) {
    return Module.PROTOTYPES.isOn()
        ? prototypes
            .list(ListQuery.all().with(PrototypeFilters.CENTRE, centres).ofSize(ListQuery.MAX_SIZE))
            .rows()
        : List.of();
  }

  private static Map<PrototypeState, Integer> states(
      OrganisationRef centre, List<PrototypeRow> rows) {
    return rows.stream()
        .filter(
            row ->
                Stream.concat(Stream.of(row.steward()), row.origins().stream())
                    .anyMatch(each -> each.key().equals(centre.key())))
        .collect(Collectors.toMap(PrototypeRow::state, row -> 1, Integer::sum, TreeMap::new));
  }

  private static boolean isOfOperations(Grant grant) {
    return grant.role().isOfAnOperation() || grant.role() == Role.FUNDER;
  }
}
