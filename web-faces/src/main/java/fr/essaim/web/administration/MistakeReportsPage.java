package fr.essaim.web.administration;

import fr.essaim.core.prototypes.MistakeReport;
import fr.essaim.core.prototypes.MistakeReports;
import fr.essaim.web.intranet.Way;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What visitors found wrong on the pages that this person's organisations answer for. */
@Named
@ViewScoped
public class MistakeReportsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private MistakeReports reports;
  @Inject private Way way;
  @Inject private Text text;

  private transient List<MistakeReport> list;

  public void load() {
    list = reports.list();
  }

  public void dealtWith(MistakeReport report) {
    reports.dealtWith(report.id());
    way.to("/intranet/administration/signalements", text.get("administration.mistakes.done"));
  }

  public List<MistakeReport> getWaiting() {
    return list.stream().filter(MistakeReport::isWaiting).toList();
  }

  public List<MistakeReport> getDone() {
    return list.stream().filter(report -> !report.isWaiting()).toList();
  }
}
