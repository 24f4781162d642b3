package fr.essaim.web.reports;

import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Route.sent;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.prototypes.MistakeReports;
import fr.essaim.core.shared.Module;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Need;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Task;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import fr.essaim.web.shell.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Mistakes that visitors report. */
@ApplicationScoped
public class ReportsFeature implements Feature {

  private static final String MISTAKE = MistakeTable.PATH + "/{id}";

  @Inject private MistakeReports mistakes;
  @Inject private Access access;
  @Inject private Text text;

  @Override
  public List<Route> routes() {
    return List.of(
        sent("/signaler", "/pages/reports/report.xhtml"),
        stateful(MISTAKE, "/pages/intranet/mistake.xhtml"));
  }

  @Override
  public List<String> lists() {
    return List.of(MistakeTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(WORK, 40, MistakeTable.PATH, "reports.nav", Permission.PROTOTYPE_EDIT)
            .withIcon("flag"),
        MenuEntry.overview(50, MistakeTable.PATH, "reports.overview").in(Module.PROTOTYPES));
  }

  @Override
  public List<ThingType> things() {
    return List.of(ThingType.inside("mistake", "reports.thing.mistake", MISTAKE));
  }

  /** Anyone who watches over the instance is told by its administration. */
  @Override
  public List<Waiting> waiting() {
    boolean isTold =
        access.allowsSomewhere(Permission.MISTAKE_READ)
            && !access.allowsSomewhere(Permission.INSTANCE_WATCH);
    long number = isTold ? mistakes.waiting() : 0;
    String found = text.count("reports.waiting.found", number);
    Task read = new Task(found, "", null, MistakeTable.PATH, "reports.waiting.read", null);
    return List.of(new Waiting(40, "flag", "reports.waiting", number, null, List.of(read)));
  }

  @Override
  public List<Need> needs() {
    long number = mistakes.waiting();
    return number == 0
        ? List.of()
        : List.of(new Need(MistakeTable.PATH, text.count("reports.needs", number)));
  }
}
