package fr.essaim.web.reports;

import fr.essaim.core.prototypes.MistakeReport;
import fr.essaim.core.prototypes.MistakeReports;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** One mistake that a visitor reported, to be answered in words or noted as mended. */
@Named
@ViewScoped
public class MistakeReportPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private MistakeReports reports;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient MistakeReport report;
  private String answer;

  public void load() {
    String id = redirect.variable("id");
    if (!ThingType.isId(id)) {
      throw new UnknownThing("mistake", id);
    }
    report = reports.open(UUID.fromString(id));
  }

  /** Sends the answer, which deals with the report. */
  public void answer() {
    reports.answer(report.id(), answer);
    redirect.to(MistakeTable.PATH, text.get("reports.mistake.answer.done"));
  }

  public void dealtWith() {
    reports.dealtWith(report.id());
    redirect.to(MistakeTable.PATH, text.get("reports.mistake.done"));
  }

  public MistakeReport getReport() {
    return report;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
