package fr.essaim.web.steering;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.FunderMoney;
import fr.essaim.core.steering.FundingPlanService;
import fr.essaim.core.steering.FundingPlanView;
import fr.essaim.core.steering.PlanLineDetails;
import fr.essaim.core.steering.PlanLineView;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The form of a line of a funding plan, known or new. */
@Named
@ViewScoped
public class PlanLinePage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  @Inject private FundingPlanService service;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient FundingPlanView plan;
  private String id;

  public void load() {
    id = redirect.variable("id");
    plan = service.open(redirect.variable("key"));
    me.requireInOperation(Permission.MONEY_EDIT, plan.operation().key());
    if (isNew()) {
      begin(Map.of(), 0);
    } else {
      begin(TypedPeriod.shown(known().fields()), plan.version());
    }
  }

  public void save() {
    save(
        typed -> {
          PlanLineDetails details = PlanLineDetails.of(TypedPeriod.read(typed.all()));
          service.put(plan.operation().key(), isNew() ? null : id, typed.version(), details);
          return FundingPage.path(plan.operation().key());
        },
        "steering.money.saved");
  }

  public void drop() {
    service.drop(plan.operation().key(), id);
    redirect.to(FundingPage.path(plan.operation().key()), text.get("steering.money.dropped"));
  }

  public boolean isNew() {
    return id.equals(OperationTable.NEW);
  }

  public FundingPlanView getPlan() {
    return plan;
  }

  @Override
  protected String thing() {
    return "operation/" + plan.operation().key() + "/plan-line/" + id;
  }

  @Override
  protected String address() {
    return FundingPage.path(plan.operation().key()) + "/lignes/" + id;
  }

  private PlanLineDetails known() {
    return Stream.concat(
            plan.funders().stream().map(FunderMoney::line).filter(Objects::nonNull),
            plan.lines().stream())
        .filter(line -> line.key().equals(id))
        .map(PlanLineView::details)
        .findFirst()
        .orElseThrow(() -> new UnknownThing("plan-line", id));
  }
}
