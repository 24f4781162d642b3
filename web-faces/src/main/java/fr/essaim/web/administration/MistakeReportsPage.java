package fr.essaim.web.administration;

import fr.essaim.core.prototypes.MistakeReport;
import fr.essaim.core.prototypes.MistakeReports;
import fr.essaim.core.prototypes.ReportedPage;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Address;
import fr.essaim.web.shell.PageAddress;
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

  static final String PATH = "/intranet/administration/signalements";

  @Inject private MistakeReports reports;
  @Inject private PageAddress address;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private transient List<MistakeReport> list;
  private transient List<ReportedPage> pages;
  private String page;

  public void load() {
    if (page == null) {
      page = address.text("sujet");
    }
    list = reports.list(page);
    pages = reports.pages();
  }

  /** The pages that reports wait about. */
  public List<ReportedPage> getPages() {
    return pages;
  }

  /** The page whose reports alone are shown; empty when all are. */
  public String getPage() {
    return page;
  }

  /** Where the reports about one page are shown. */
  public String linkOf(ReportedPage reported) {
    return new Address(PATH).with("sujet", reported.page()).toString();
  }

  public void dealtWith(MistakeReport report) {
    reports.dealtWith(report.id());
    redirect.to(PATH, text.get("administration.mistakes.done"));
  }

  public List<MistakeReport> getWaiting() {
    return list.stream().filter(MistakeReport::isWaiting).toList();
  }

  public List<MistakeReport> getDone() {
    return list.stream().filter(report -> !report.isWaiting()).toList();
  }
}
