package fr.essaim.web.reporting;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.reporting.ReportAccount;
import fr.essaim.core.reporting.ReportService;
import fr.essaim.core.reporting.ReportTemplateText;
import fr.essaim.core.reporting.ReportView;
import fr.essaim.web.history.ThingHistory;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** How the site shows what people change of a report. */
@RequestScoped
public class ReportHistory implements ThingHistory {

  @Inject private ReportService service;
  @Inject private Text text;

  private ReportView report;

  @Override
  public String type() {
    return "report";
  }

  @Override
  public Head head(String key) {
    report = service.open(key);
    return new Head(report.title(), null);
  }

  @Override
  public List<ChangeLine> lines(String key) {
    report = service.open(key);
    return service.history(key);
  }

  /** The title of a section; its key where the report is not at hand. */
  @Override
  public String label(String field) {
    return switch (field) {
      case "versions", "reason" -> text.get("reporting.field." + field);
      default ->
          ReportAccount.amountOf(field)
              .map(WriteReportPage::text)
              .or(
                  () ->
                      Optional.ofNullable(report)
                          .flatMap(shown -> shown.template().section(field))
                          .map(ReportTemplateText.Section::title))
              .orElse(field);
    };
  }

  @Override
  public Optional<String> form(String key, String field) {
    ReportView shown = service.open(key);
    return shown.mayEdit() && shown.drafting() && shown.texts().containsKey(field)
        ? Optional.of(ReportList.path(key) + "/modifier")
        : Optional.empty();
  }
}
