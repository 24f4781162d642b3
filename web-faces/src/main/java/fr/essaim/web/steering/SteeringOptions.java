package fr.essaim.web.steering;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationCard;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.AgreementStepKind;
import fr.essaim.core.steering.Euros;
import fr.essaim.core.steering.ExpenseCategory;
import fr.essaim.core.steering.Measure;
import fr.essaim.core.steering.ObjectiveUnit;
import fr.essaim.core.steering.OperationRef;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.PaymentMode;
import fr.essaim.core.steering.PaymentRequestKind;
import fr.essaim.core.steering.PlanLineKind;
import fr.essaim.core.steering.StaffProof;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.network.NetworkOptions;
import fr.essaim.web.shell.Section;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the forms of operations offer to choose from. */
@Named
@RequestScoped
public class SteeringOptions {

  @Inject private OrganisationDirectory organisations;
  @Inject private OperationService operations;
  @Inject private Access access;
  @Inject private NetworkOptions network;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private OperationRef chosen;

  /** The keys of the organisations that words find, the likeliest first. */
  public List<String> complete(String words) {
    return organisations.list(ListQuery.words(words)).rows().stream()
        .map(OrganisationCard::key)
        .toList();
  }

  public String name(String key) {
    return network.nameOf(key);
  }

  public List<Option> getUnits() {
    return Option.of(ObjectiveUnit.values(), text);
  }

  /** The operation that a list is narrowed to; null where it is none that this person reads. */
  public OperationRef getChosen() {
    String key = redirect.parameter("operation");
    if (chosen == null && key != null) {
      try {
        chosen = operations.named(key);
      } catch (UnknownThing | NotAllowed none) {
        return null;
      }
    }
    return chosen;
  }

  /**
   * The way to begin something: in the operation that a list is narrowed to, or in one to choose.
   */
  public List<ListView.Action> begin(Begun begun) {
    OperationRef in = getChosen();
    if (in == null) {
      return List.of(new ListView.Action(begun.address(), begun.label(), begun.permission()));
    }
    return begun.isPossibleIn(in) && access.allowsInOperation(begun.permission(), in.key())
        ? List.of(new ListView.Action(begun.address(in), begun.label(), begun.permission()))
        : List.of();
  }

  /** What stands over a list of money when it is narrowed to an operation. */
  static Optional<Section> tabs(String here) {
    return Optional.of(new Section(0, "/WEB-INF/parts/money-tab.xhtml", 0, here));
  }

  public List<Option> getPlanLineKinds() {
    return Option.of(PlanLineKind.values(), text);
  }

  public List<Option> getCategories() {
    return Option.of(ExpenseCategory.values(), text);
  }

  public List<Option> getPayments() {
    return Option.of(PaymentMode.values(), text);
  }

  public List<Option> getStepKinds() {
    return Option.of(AgreementStepKind.values(), text);
  }

  public List<Option> getRequestKinds() {
    return Option.of(PaymentRequestKind.values(), text);
  }

  public List<Option> getStaffProofs() {
    return Option.of(StaffProof.values(), text);
  }

  public List<Option> getMeasures() {
    return Option.of(Measure.values(), text);
  }

  /** An amount as it is typed in a field; null where nothing is. */
  static Long cents(String field, String typed) {
    try {
      return Euros.read(typed);
    } catch (BusinessRuleViolation refused) {
      throw refused.at(field);
    }
  }

  /** A day as it is typed in a field. */
  static LocalDate day(String field, String typed) {
    try {
      return TypedDate.day(typed);
    } catch (BusinessRuleViolation refused) {
      throw refused.at(field);
    }
  }
}
