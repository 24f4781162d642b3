package fr.essaim.web.reporting;

import fr.essaim.core.reporting.FrozenReportService;
import fr.essaim.core.reporting.ReportComparisons;
import fr.essaim.core.reporting.ReportVersionView;
import fr.essaim.web.intranet.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What changed since the version before, and since the last report to the same funder. */
@Named
@RequestScoped
public class ReportComparisonPage {

  @Inject private FrozenReportService service;
  @Inject private Redirect redirect;

  private ReportVersionView version;
  private ReportComparisons comparisons;

  public void load() {
    int number = ReportVersionPage.number(redirect);
    version = service.open(redirect.variable("key"), number);
    comparisons = service.compare(version.key(), number);
  }

  public ReportVersionView getVersion() {
    return version;
  }

  /** What the last report to the same funder is called; null where there is none. */
  public String getEarlier() {
    return comparisons.earlier();
  }

  public List<ChangedSection> getSinceVersion() {
    return ChangedSection.of(comparisons.sinceVersion());
  }

  public List<ChangedSection> getSinceReport() {
    return ChangedSection.of(comparisons.sinceReport());
  }
}
