package fr.essaim.web.reporting;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.reporting.ReportService;
import fr.essaim.core.reporting.ReportStart;
import fr.essaim.core.reporting.ReportTemplateService;
import fr.essaim.core.steering.AgreementService;
import fr.essaim.core.steering.FundingFilters;
import fr.essaim.core.steering.FundingPlanService;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.OperationView;
import fr.essaim.core.steering.PaymentMode;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The form that begins a report of an operation. */
@Named
@ViewScoped
public class BeginReportPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  private static final String ON_REQUEST = "execution-annuelle";
  private static final String SUBSIDY = "compte-rendu-financier";

  @Inject private ReportService service;
  @Inject private ReportTemplateService templates;
  @Inject private OperationService operations;
  @Inject private FundingPlanService plans;
  @Inject private AgreementService agreements;
  @Inject private Me me;
  @Inject private Redirect redirect;

  private transient OperationView operation;

  public void load() {
    operation = operations.open(redirect.variable("key"));
    me.requireInOperation(Permission.REPORT_EDIT, operation.key());
    begin(proposed(redirect.parameter("funder")), 0);
  }

  public void save() {
    save(
        typed -> ReportList.path(service.begin(operation.key(), ReportStart.of(typed.all()))),
        "reporting.begun");
  }

  public OperationView getOperation() {
    return operation;
  }

  public List<Option> getTemplates() {
    return templates.list().stream()
        .filter(each -> !each.withdrawn())
        .map(each -> new Option(each.key(), each.text().title()))
        .toList();
  }

  /** Those who pay for the operation, by its plan or by its own word. */
  public List<Option> getFunders() {
    return Stream.concat(
            operation.funders().stream(),
            plans.open(operation.key()).funders().stream().map(each -> each.funder()))
        .map(each -> new Option(each.key(), each.name()))
        .distinct()
        .toList();
  }

  @Override
  protected String thing() {
    return "operation/" + operation.key() + "/report/nouveau";
  }

  @Override
  protected String address() {
    return path(operation.key());
  }

  static String path(String operationKey) {
    return "/intranet/operations/" + operationKey + "/bilans/nouveau";
  }

  /** The template that fits how a funder pays, where the address names one. */
  private Map<String, String> proposed(String funder) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (funder == null) {
      return fields;
    }
    agreements
        .list(
            ListQuery.all()
                .with(FundingFilters.OPERATION, Set.of(operation.key()))
                .with(FundingFilters.FUNDER, Set.of(funder)))
        .rows()
        .stream()
        .findFirst()
        .ifPresent(
            agreement -> {
              fields.put("funder", funder);
              fields.put(
                  "template", agreement.payment() == PaymentMode.SUBSIDY ? SUBSIDY : ON_REQUEST);
            });
    return fields;
  }
}
