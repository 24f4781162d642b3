package fr.essaim.web.reporting;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.reporting.ReportAccount;
import fr.essaim.core.reporting.ReportService;
import fr.essaim.core.reporting.ReportView;
import fr.essaim.core.reporting.ReportWords;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Formats;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form of a report's texts: one a section that a person writes. */
@Named
@ViewScoped
public class WriteReportPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  @Inject private ReportService service;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Formats formats;

  private transient ReportView report;
  private List<Field> fields;
  private List<Field> amounts;

  /** A section to be written, or an amount to be typed. */
  public record Field(String key, String title, String help) implements Serializable {}

  public void load() {
    report = service.open(redirect.variable("key"));
    me.requireInOperation(Permission.REPORT_EDIT, report.operation().key());
    if (!report.drafting()) {
      throw new BusinessRuleViolation("reporting.frozen", report.versions().size());
    }
    fields =
        report.template().texts().stream()
            .map(each -> new Field(each.key(), each.title(), each.help()))
            .toList();
    amounts =
        ReportAccount.amounts()
            .filter(each -> report.texts().containsKey(each.field()))
            .map(each -> new Field(each.field(), text(each), ""))
            .toList();
    begin(shown(), report.version());
  }

  public void save() {
    save(
        typed -> {
          service.write(report.key(), typed.version(), typed.all());
          return ReportList.path(report.key());
        },
        "reporting.written");
  }

  public ReportView getReport() {
    return report;
  }

  public List<Field> getFields() {
    return fields;
  }

  /** The amounts of accounts; none unless it is a financial account. */
  public List<Field> getAmounts() {
    return amounts;
  }

  /** What an amount is called, in French as all of the report. */
  static String text(ReportAccount.Amount amount) {
    String column = amount.side() == ReportAccount.Side.PLANNED ? "planned" : "real";
    return ReportWords.of("account." + amount.account().code())
        + " · "
        + ReportWords.of("column." + column);
  }

  /** The texts as they are, and amounts as people type them. */
  private Map<String, String> shown() {
    Map<String, String> shown = new LinkedHashMap<>(report.texts());
    amounts.forEach(each -> shown.computeIfPresent(each.key(), (key, kept) -> formats.typed(kept)));
    return shown;
  }

  @Override
  protected String thing() {
    return "report/" + report.key();
  }

  @Override
  protected String address() {
    return ReportList.path(report.key()) + "/modifier";
  }
}
