package fr.essaim.web.reporting;

import static fr.essaim.web.shell.MenuEntry.Part.ADMINISTRATION;
import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Route.forward;
import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.reporting.FrozenReportService;
import fr.essaim.core.reporting.ReportTask;
import fr.essaim.core.shared.Module;
import fr.essaim.web.history.HistoryPage;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Task;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import fr.essaim.web.shell.Waiting;
import fr.essaim.web.steering.Begun;
import fr.essaim.web.steering.OperationChoicePage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What funders are told of an operation. */
@ApplicationScoped
public class ReportingFeature implements Feature {

  private static final String REPORT = ReportList.PATH + "/{key}";
  private static final String VERSION = REPORT + "/versions/{number}";
  private static final String TEMPLATE = ReportTemplatesPage.PATH + "/{key}";
  private static final String NEW = "/intranet/operations/{key}/bilans/nouveau";

  /** Where what asks for care stands on the home page, after money. */
  private static final int WAITING = 29;

  @Inject private Access access;
  @Inject private FrozenReportService reports;
  @Inject private Text text;

  @Override
  public Optional<Module> module() {
    return Optional.of(Module.STEERING);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        reading(Begun.REPORT.address(), OperationChoicePage.VIEW),
        stateful(NEW, "/pages/intranet/report-begin.xhtml"),
        stateful(REPORT, "/pages/intranet/report.xhtml"),
        stateful(REPORT + "/modifier", "/pages/intranet/report-write.xhtml"),
        HistoryPage.route(REPORT),
        stateful(VERSION, "/pages/intranet/report-version.xhtml"),
        reading(VERSION + "/changements", "/pages/intranet/report-changes.xhtml"),
        forward(VERSION + "/fichiers/{format}", ReportFileServlet.PATH).download(),
        forward(VERSION + "/signes/{format}", ReportFileServlet.SIGNED).download(),
        stateful(ReportTemplatesPage.PATH, "/pages/intranet/report-templates.xhtml"),
        stateful(TEMPLATE, "/pages/intranet/report-template.xhtml"),
        HistoryPage.route(TEMPLATE),
        forward(TEMPLATE + "/modele.txt", ReportTemplateServlet.PATH).download());
  }

  @Override
  public List<String> lists() {
    return List.of(ReportList.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(WORK, 34, ReportList.PATH, "reporting.nav", Permission.OPERATION_READ)
            .withIcon("file"),
        MenuEntry.of(
                ADMINISTRATION,
                60,
                ReportTemplatesPage.PATH,
                "reporting.templates.nav",
                Permission.INSTANCE_ADMINISTER)
            .withIcon("file"));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        new ThingType(
            "report",
            "reporting.thing.report",
            null,
            REPORT,
            List.of(new ThingType.Form("", REPORT + "/modifier", "reporting.draft.report"))),
        new ThingType(
            "report-template",
            "reporting.thing.report-template",
            null,
            TEMPLATE,
            List.of(new ThingType.Form("", TEMPLATE, "reporting.draft.template"))));
  }

  @Override
  public List<Waiting> waiting() {
    return access.allowsSomewhere(Permission.REPORT_READ)
        ? List.of(
            Waiting.of(
                WAITING,
                "file",
                "reporting.waiting",
                reports.tasks().stream().map(this::task).toList()))
        : List.of();
  }

  private Task task(ReportTask task) {
    String kind = "reporting.ReportTaskKind." + task.kind();
    return new Task(
        task.title(),
        text.of(kind, task.number()),
        task.since(),
        ReportList.path(task.key(), task.number()),
        kind + ".act",
        null);
  }
}
