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
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Slug;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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
    ReportTemplate template = toChange(key);
    guard.check(
        template,
        version,
        "",
        Map.of(ReportTemplate.CONTENT, content),
        Map.of(ReportTemplate.CONTENT, template.content()));
    template.replace(content);
    recorder.record(template);
  }

  /**
   * Adds one.
   *
   * @param key never to change; empty to make one of the title
   * @param title instead of the one in the file; empty to leave that
   * @param content its file
   * @return its key
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "report-template.add")
  public String add(String key, String title, String content) {
    String name = PlainText.of(title);
    String wanted = PlainText.of(key);
    String given =
        wanted.isEmpty()
            ? Slug.of(name.isEmpty() ? ReportTemplateText.parse(content).title() : name)
            : wanted;
    access.require(Permission.INSTANCE_ADMINISTER, null, ReportTemplate.TYPE + "/" + given);
    if (templates.all().stream().anyMatch(each -> each.key().equals(given))) {
      throw new BusinessRuleViolation("reporting.template.key.taken", given).at("key");
    }
    ReportTemplate template = reports.addNow(ReportTemplate.add(given, name, content));
    recorder.record(template);
    return given;
  }

  /** Offers it to new reports no more; those that are begun keep it. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "report-template.withdraw")
  public void withdraw(String key) {
    offer(key, ReportTemplate::withdraw);
  }

  /** Offers one again that was withdrawn. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "report-template.offer")
  public void offer(String key) {
    offer(key, ReportTemplate::offer);
  }

  private void offer(String key, Consumer<ReportTemplate> act) {
    ReportTemplate template = toChange(key);
    act.accept(template);
    recorder.record(template);
  }

  /** A shipped one has no row until it is changed. */
  private ReportTemplate toChange(String key) {
    access.require(Permission.INSTANCE_ADMINISTER, null, ReportTemplate.TYPE + "/" + key);
    return reports.template(key).orElseGet(() -> reports.addNow(templates.known(key)));
  }

  private static ReportTemplateView view(ReportTemplate template) {
    return new ReportTemplateView(
        template.key(),
        Math.max(FIRST, template.version()),
        template.number(),
        !ShippedTemplates.KEYS.contains(template.key()),
        template.isWithdrawn(),
        template.content(),
        template.text());
  }
}
