package fr.essaim.web.administration;

import static fr.essaim.web.shell.MenuEntry.Part.ADMINISTRATION;
import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.servlet;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.administration.FirstSteps;
import fr.essaim.core.administration.FirstStepsService;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.publication.PublicationService;
import fr.essaim.core.publication.PublicationStatus;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Need;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Site;
import fr.essaim.web.shell.Task;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import fr.essaim.web.shell.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The overview of the administration, and the first steps of an instance. */
@ApplicationScoped
public class AdministrationFeature implements Feature {

  private static final String PUBLICATION = "/intranet/administration/publication";

  private static final String STEPS = "/intranet/administration/premiers-pas";

  @Inject private PublicationService publication;
  @Inject private Text text;
  @Inject private Access access;
  @Inject private AdministrationPage page;
  @Inject private FirstStepsService steps;
  @Inject private Site site;

  @Override
  public List<Route> routes() {
    return List.of(
        reading("/intranet/administration", "/pages/intranet/administration.xhtml"),
        stateful(STEPS, "/pages/intranet/first-steps.xhtml"),
        stateful(PUBLICATION, "/pages/intranet/publication.xhtml"),
        servlet("/administration/{rest*}").methods("GET", "POST").inside());
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(
                ADMINISTRATION,
                10,
                "/intranet/administration",
                "administration.nav",
                Permission.INSTANCE_WATCH)
            .withIcon("chart"),
        MenuEntry.of(
                ADMINISTRATION,
                60,
                PUBLICATION,
                "administration.nav.publication",
                Permission.INSTANCE_WATCH)
            .withIcon("share"),
        MenuEntry.overview(30, PUBLICATION, "administration.overview.publication"),
        MenuEntry.overview(130, STEPS, "administration.overview.steps"));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        ThingType.inside("publication", "administration.thing.publication", PUBLICATION),
        ThingType.inside("first-steps", "administration.thing.first-steps", null));
  }

  @Override
  public List<Waiting> waiting() {
    if (!access.allowsSomewhere(Permission.INSTANCE_WATCH)) {
      return List.of();
    }
    page.load();
    return List.of(
        Waiting.of(10, "check", "administration.steps.title", firstSteps()),
        Waiting.of(
            50,
            "warn",
            "administration.index.title",
            page.getNeedy().stream().map(AdministrationFeature::need).toList()));
  }

  private static Task need(AdministrationPage.Place place) {
    return new Task(
        place.title(),
        String.join(" ", place.needs()),
        null,
        place.path(),
        "administration.needs.act",
        null);
  }

  private List<Task> firstSteps() {
    FirstSteps list = site.isDemonstration() ? null : steps.list();
    return list == null || !list.isWanted()
        ? List.of()
        : List.of(
            new Task(
                text.of("administration.steps.home", list.done(), list.steps().size()),
                text.of("administration.steps.home.next", list.next().orElseThrow()),
                null,
                STEPS,
                "administration.steps.home.go",
                null));
  }

  @Override
  public List<Need> needs() {
    PublicationStatus status = publication.status();
    List<Need> needs = new ArrayList<>();
    status
        .otherBase()
        .map(base -> text.of("administration.publication.otherBase", base))
        .ifPresent(sentence -> needs.add(new Need(PUBLICATION, sentence)));
    if (!status.parked().isEmpty()) {
      needs.add(
          new Need(
              PUBLICATION, text.count("administration.needs.publication", status.parked().size())));
    }
    if (status.dumpsFailure().isPresent()) {
      needs.add(new Need(PUBLICATION, text.get("administration.needs.dumps")));
    }
    return needs;
  }
}
