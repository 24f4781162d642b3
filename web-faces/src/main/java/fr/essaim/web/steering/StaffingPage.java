package fr.essaim.web.steering;

import fr.essaim.core.steering.Objective;
import fr.essaim.core.steering.ObjectiveUnit;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.StaffingService;
import fr.essaim.core.steering.StaffingView;
import fr.essaim.web.intranet.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The positions that an operation pays, beside what was promised. */
@Named
@RequestScoped
public class StaffingPage {

  static final String NEW = "nouveau";

  @Inject private StaffingService service;
  @Inject private OperationService operations;
  @Inject private Redirect redirect;

  private StaffingView staffing;

  public void load() {
    staffing = service.of(redirect.variable("key"));
  }

  public StaffingView getStaffing() {
    return staffing;
  }

  /** What was promised, as objectives say it: it may differ from what positions add up to. */
  public List<Objective> getPromised() {
    return operations.open(staffing.operation().key()).objectives().stream()
        .filter(each -> each.details().unit() == ObjectiveUnit.FULL_TIME_EQUIVALENT)
        .toList();
  }

  /** What was worked, the latest month first. */
  public List<WorkedMonth> getMonths() {
    return WorkedMonth.of(staffing.months());
  }

  static String path(String operationKey) {
    return OperationTable.path(operationKey) + "/effectifs";
  }
}
