package fr.essaim.core.reporting;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.reporting.domain.ReportTemplate;
import fr.essaim.core.reporting.internal.JpaReports;
import fr.essaim.core.reporting.internal.ShippedTemplates;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What kinds of reports there are, and what each asks for. */
@Stateless
public class ReportTemplateService {

  /** The version of a shipped one, which has no row until it is changed. */
  private static final long FIRST = 1;

  @Inject private Access access;
  @Inject private ShippedTemplates templates;
  @Inject private JpaReports reports;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard guard;

  @Requires(Permission.REPORT_READ)
  public List<ReportTemplateView> list() {
    access.operations(Permission.REPORT_READ);
    return templates.all().stream().map(ReportTemplateService::view).toList();
  }

  @Requires(Permission.REPORT_READ)
  public ReportTemplateView open(String key) {
    access.operations(Permission.REPORT_READ);
    return view(templates.known(key));
  }

  /** What people changed of it, the latest first. */
  @Requires(Permission.REPORT_READ)
  public List<ChangeLine> history(String key) {
    access.operations(Permission.REPORT_READ);
    return history.of(templates.known(key));
  }

  /**
   * Replaces it by another file. Reports that are begun keep the one that they were begun with.
   *
   * @param version the one that the caller saw
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "report-template.edit")
  public void replace(String key, long version, String content) {
    access.require(Permission.INSTANCE_ADMINISTER, null, ReportTemplate.TYPE + "/" + key);
    ReportTemplate template =
        reports.template(key).orElseGet(() -> reports.addNow(templates.known(key)));
    guard.check(
        template,
        version,
        "",
        Map.of(ReportTemplate.CONTENT, content),
        Map.of(ReportTemplate.CONTENT, template.content()));
    template.replace(content);
    recorder.record(template);
  }

  private static ReportTemplateView view(ReportTemplate template) {
    return new ReportTemplateView(
        template.key(),
        Math.max(FIRST, template.version()),
        template.number(),
        template.content(),
        template.text());
  }
}
