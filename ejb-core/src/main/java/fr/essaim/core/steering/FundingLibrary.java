package fr.essaim.core.steering;

import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationPublicView;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.steering.domain.Agreement;
import fr.essaim.core.steering.domain.AgreementStep;
import fr.essaim.core.steering.domain.FundingPlan;
import fr.essaim.core.steering.domain.Operation;
import fr.essaim.core.steering.domain.PlanLine;
import fr.essaim.core.steering.internal.JpaFinance;
import fr.essaim.core.steering.internal.JpaOperations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations that are published, with who pays how much for them. */
@Stateless
public class FundingLibrary {

  @Inject private JpaOperations operations;
  @Inject private JpaFinance finance;
  @Inject private OrganisationDirectory organisations;

  @OpenToAll
  public List<String> keys() {
    return operations.publishedKeys();
  }

  /** Those of these keys that are published, in the order of their keys. */
  @OpenToAll
  public List<PublishedOperation> published(Collection<String> keys) {
    List<Operation> found = operations.published(keys);
    List<String> all = found.stream().map(Operation::key).toList();
    Map<String, FundingPlan> plans =
        finance.plans(all).stream().collect(Collectors.toMap(FundingPlan::key, each -> each));
    Map<String, List<Agreement>> agreements =
        finance.agreements(all).stream().collect(Collectors.groupingBy(Agreement::operationKey));
    return new Reading(found, plans, agreements).all();
  }

  /** What is read at once of several operations. */
  private final class Reading {

    private final List<Operation> found;
    private final Map<String, FundingPlan> plans;
    private final Map<String, List<Agreement>> agreements;
    private final Map<String, OrganisationRef> named;
    private final Map<String, OrganisationPublicView> shown;

    private Reading(
        List<Operation> found,
        Map<String, FundingPlan> plans,
        Map<String, List<Agreement>> agreements) {
      this.found = found;
      this.plans = plans;
      this.agreements = agreements;
      Set<String> keys = new TreeSet<>();
      found.forEach(each -> keys.addAll(each.details().centreKeys()));
      found.forEach(each -> keys.addAll(each.details().funderKeys()));
      found.forEach(each -> keys.addAll(funders(each)));
      this.named = organisations.named(keys);
      Map<String, OrganisationPublicView> those =
          views(named.values().stream().map(OrganisationRef::key).collect(Collectors.toSet()));
      Set<String> above =
          those.values().stream()
              .map(OrganisationPublicView::manager)
              .filter(Objects::nonNull)
              .map(OrganisationRef::key)
              .collect(Collectors.toSet());
      above.removeAll(those.keySet());
      those.putAll(views(above));
      this.shown = those;
    }

    private List<PublishedOperation> all() {
      return found.stream().map(this::operation).toList();
    }

    private PublishedOperation operation(Operation operation) {
      OperationDetails details = operation.details();
      FundingPlan plan = plan(operation);
      Set<String> paying = funders(operation);
      Set<String> funders = new TreeSet<>(details.funderKeys());
      funders.addAll(paying);
      return new PublishedOperation(
          operation.key(),
          details,
          shownAs(details.leadKey()).orElse(null),
          shownOf(details.beneficiaryKeys()),
          shownOf(funders),
          paying.stream()
              .filter(named::containsKey)
              .map(funder -> grant(operation, plan, funder))
              .sorted(
                  Comparator.comparingLong(PublishedGrant::amount)
                      .reversed()
                      .thenComparing(PublishedGrant::key))
              .toList(),
          plan.total());
    }

    private PublishedGrant grant(Operation operation, FundingPlan plan, String funder) {
      Optional<Agreement> agreement =
          agreements(operation).stream()
              .filter(each -> each.details().funderKey().equals(funder))
              .findFirst();
      Optional<Long> planned =
          lines(plan)
              .filter(line -> line.funderKey().equals(funder))
              .map(PlanLineDetails::amount)
              .findFirst();
      Optional<OrganisationPublicView> view = shownAs(funder);
      OrganisationRef name = named.get(funder);
      return new PublishedGrant(
          Agreement.keyOf(operation.key(), funder),
          view.map(OrganisationPublicView::key).orElse(null),
          name.name(),
          name.kind(),
          view.map(this::siret).orElse(null),
          planned.orElse(null),
          planned.isPresent() ? plan.rateOf(funder) : null,
          agreement.map(each -> each.details().reference()).orElse(null),
          agreement.map(each -> each.details().signedOn()).orElse(null),
          agreement.map(Agreement::granted).orElse(null),
          agreement.map(each -> each.details().payment()).orElse(null),
          agreement.map(Reading::instalments).orElse(List.of()));
    }

    private Set<String> funders(Operation operation) {
      Set<String> keys = new TreeSet<>();
      lines(plan(operation)).forEach(line -> keys.add(line.funderKey()));
      agreements(operation).forEach(each -> keys.add(each.details().funderKey()));
      return keys;
    }

    private FundingPlan plan(Operation operation) {
      return plans.getOrDefault(operation.key(), FundingPlan.begin(operation.key()));
    }

    private List<Agreement> agreements(Operation operation) {
      return agreements.getOrDefault(operation.key(), List.of());
    }

    private static Stream<PlanLineDetails> lines(FundingPlan plan) {
      return plan.lines().stream()
          .map(PlanLine::details)
          .filter(line -> line.kind() == PlanLineKind.FUNDER);
    }

    private static List<LocalDate> instalments(Agreement agreement) {
      return agreement.steps().stream()
          .map(AgreementStep::details)
          .filter(step -> step.kind() == AgreementStepKind.INSTALMENT)
          .map(AgreementStepDetails::dueOn)
          .toList();
    }

    private List<String> shownOf(Set<String> keys) {
      return keys.stream()
          .flatMap(key -> shownAs(key).stream())
          .map(OrganisationPublicView::key)
          .distinct()
          .sorted()
          .toList();
    }

    private Optional<OrganisationPublicView> shownAs(String key) {
      return Optional.ofNullable(named.get(key)).map(OrganisationRef::key).map(shown::get);
    }

    private String siret(OrganisationPublicView funder) {
      if (funder.siret() != null || funder.manager() == null) {
        return funder.siret();
      }
      OrganisationPublicView manager = shown.get(funder.manager().key());
      return manager == null ? null : manager.siret();
    }

    private Map<String, OrganisationPublicView> views(Set<String> keys) {
      return organisations.published(keys).stream()
          .collect(Collectors.toMap(OrganisationPublicView::key, Function.identity()));
    }
  }
}
