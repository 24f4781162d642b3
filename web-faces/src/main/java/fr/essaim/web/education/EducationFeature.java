package fr.essaim.web.education;

import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.sent;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.education.ContributionRow;
import fr.essaim.core.education.ModerationService;
import fr.essaim.core.education.PlaceRow;
import fr.essaim.core.education.PlaceService;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.Module;
import fr.essaim.web.history.HistoryPage;
import fr.essaim.web.lists.ListAddress;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Task;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import fr.essaim.web.shell.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The education map. */
@ApplicationScoped
public class EducationFeature implements Feature {

  private static final int WAITING = 5;

  private static final String PUBLIC = "/carte/{key}";
  private static final String PLACE = PlaceTable.PATH + "/{key}";
  private static final String OFFER = OfferPage.PATH + "/{key}";

  @Inject private PlaceService service;
  @Inject private ModerationService moderation;
  @Inject private Access access;
  @Inject private Text text;

  @Override
  public Optional<Module> module() {
    return Optional.of(Module.EDUCATION);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        sent(ProposePlacePage.PATH, "/pages/education/propose.xhtml"),
        sent(PUBLIC + "/corriger", "/pages/education/correct.xhtml"),
        sent(PUBLIC + "/confirmer", "/pages/education/confirm.xhtml"),
        sent(PUBLIC + "/signaler", "/pages/education/report.xhtml"),
        sent(FollowContributionPage.PATH + "{link}", "/pages/education/follow.xhtml").inside(),
        reading(WalkPage.PATH, "/pages/intranet/walk.xhtml").methods("GET", "HEAD", "POST"),
        stateful(ContributionTable.PATH + "/{id}", "/pages/intranet/contribution.xhtml"),
        stateful(PLACE + "/fusionner", "/pages/intranet/place-merge.xhtml"),
        stateful(PlaceTable.PATH + "/nouveau", "/pages/intranet/place-new.xhtml"),
        stateful(PLACE, "/pages/intranet/place.xhtml"),
        stateful(PLACE + "/modifier", "/pages/intranet/place-edit.xhtml"),
        stateful(PLACE + "/offres/nouvelle", "/pages/intranet/offer-new.xhtml"),
        HistoryPage.route(PLACE),
        reading(OFFER, "/pages/intranet/offer.xhtml"),
        stateful(OFFER + "/modifier", "/pages/intranet/offer-edit.xhtml"),
        HistoryPage.route(OFFER));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        new ThingType(
            "place",
            "education.thing.place",
            null,
            PLACE,
            List.of(
                form(ThingType.Form.NEW, PlaceTable.PATH + "/nouveau", "place"),
                form("", PLACE + "/modifier", "place"),
                form("offer", PLACE + "/offres/nouvelle", "offer"))),
        new ThingType(
            "offer",
            "education.thing.offer",
            null,
            OFFER,
            List.of(form("", OFFER + "/modifier", "offer"))),
        ThingType.inside(
            "contribution", "education.thing.contribution", ContributionTable.PATH + "/{id}"));
  }

  private static ThingType.Form form(String part, String address, String what) {
    return new ThingType.Form(part, address, "education.draft." + what);
  }

  @Override
  public List<Waiting> waiting() {
    if (!access.allowsSomewhere(Permission.PLACE_MODERATE)) {
      return List.of();
    }
    ListResult<ContributionRow> said = moderation.list(ContributionTable.WAITING.ofSize(WAITING));
    ListQuery check = PlaceTable.TO_CHECK.ofSize(WAITING);
    ListResult<PlaceRow> found = service.list(check);
    return List.of(
        new Waiting(
            43,
            "flag",
            "education.waiting.contributions",
            said.total(),
            ListAddress.write(ContributionTable.PATH, ContributionTable.WAITING),
            said.rows().stream().map(this::task).toList()),
        new Waiting(
            44,
            "clock",
            "education.waiting.check",
            found.total(),
            ListAddress.write(PlaceTable.PATH, check),
            found.rows().stream().map(this::task).toList()));
  }

  private Task task(ContributionRow row) {
    return new Task(
        row.subject(),
        text.label(row.kind()),
        row.proposedAt(),
        ContributionTable.PATH + "/" + row.id(),
        "education.waiting.contributions.act",
        null);
  }

  private Task task(PlaceRow row) {
    return new Task(
        row.name(),
        text.of("education.edit.confirmed", row.confirmedOn(), row.confirmedBy()),
        null,
        PlacePage.path(row.key()),
        "education.waiting.check.act",
        null);
  }

  @Override
  public List<String> lists() {
    return List.of(
        PlaceTable.PATH, ContributionTable.PATH, OwnContributionTable.PATH, DuplicateTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(WORK, 36, PlaceTable.PATH, "education.nav", Permission.INTRANET_READ)
            .withIcon("map")
            .covering(OfferPage.PATH, DuplicateTable.PATH, WalkPage.PATH),
        MenuEntry.of(
                WORK,
                37,
                ContributionTable.PATH,
                "education.contributions.nav",
                Permission.PLACE_READ)
            .withIcon("flag"),
        MenuEntry.of(
                WORK, 38, OwnContributionTable.PATH, "education.own.nav", Permission.INTRANET_READ)
            .withIcon("chat"));
  }
}
