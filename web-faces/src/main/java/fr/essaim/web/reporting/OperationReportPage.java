package fr.essaim.web.reporting;

import fr.essaim.core.reporting.ReportService;
import fr.essaim.core.reporting.ReportView;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** A report: what it would say now, and what is frozen of it. */
@Named
@ViewScoped
public class OperationReportPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private ReportService service;
  @Inject private ReportFiles files;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient ReportView report;
  private String reason;

  public void load() {
    report = service.open(redirect.variable("key"));
  }

  /** Freezes it, and makes its files at once, with the emblems of this day. */
  public void freeze() {
    int number = service.freeze(report.key());
    files.makeAll(report.key(), number, false);
    redirect.to(ReportList.path(report.key(), number), text.of("reporting.frozen.done", number));
  }

  public void correct() {
    service.correct(report.key(), reason);
    redirect.to(ReportList.path(report.key()), text.get("reporting.correct.done"));
  }

  public void delete() {
    service.delete(report.key());
    redirect.to(
        ReportList.PATH + "?operation=" + report.operation().key(), text.get("reporting.deleted"));
  }

  public ReportView getReport() {
    return report;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
