package fr.essaim.web.education;

import static fr.essaim.web.shell.MenuEntry.Part.SITE;
import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Question.Parameter.choice;
import static fr.essaim.web.shell.Question.Parameter.commune;
import static fr.essaim.web.shell.Question.Parameter.number;
import static fr.essaim.web.shell.Question.Picture.BARS;
import static fr.essaim.web.shell.Question.Picture.MAP;
import static fr.essaim.web.shell.Question.Picture.NONE;
import static fr.essaim.web.shell.Route.forward;
import static fr.essaim.web.shell.Route.page;
import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.sent;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.education.ContributionRow;
import fr.essaim.core.education.EducationMap;
import fr.essaim.core.education.ModerationService;
import fr.essaim.core.education.PlaceFilters;
import fr.essaim.core.education.PlaceRow;
import fr.essaim.core.education.PlaceService;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.Module;
import fr.essaim.web.history.HistoryPage;
import fr.essaim.web.lists.ListAddress;
import fr.essaim.web.shell.Dataset;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Question;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Section;
import fr.essaim.web.shell.Task;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.ThingType;
import fr.essaim.web.shell.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The education map. */
@ApplicationScoped
public class EducationFeature implements Feature {

  static final String DATASET = "lieux";

  /** Most places that a page of several contexts shows; the map has them all. */
  private static final int FOUND = 6;

  private static final int WAITING = 5;

  private static final String PUBLIC = PlaceMapPage.PATH + "/{key}";
  private static final String PLACE = PlaceTable.PATH + "/{key}";
  private static final String COLLECTION = CollectionTable.PATH + "/{key}";
  private static final String SOURCE = SourcesPage.PATH + "/{key}";
  private static final String OFFER = OfferPage.PATH + "/{key}";

  @Inject private EducationMap map;
  @Inject private PlaceService service;
  @Inject private ModerationService moderation;
  @Inject private Access access;
  @Inject private ContributionWords contributionWords;
  @Inject private Text text;

  @Override
  public Optional<Module> module() {
    return Optional.of(Module.EDUCATION);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        page(PlaceMapPage.PATH, "/pages/education/map.xhtml").withMap(),
        forward(PlaceMapPage.PATH + "/points.json", PlacePointsServlet.PATH),
        forward(PlaceMapPage.PATH + ".csv", PlaceDownloadServlet.PATH).download(),
        forward(PlaceMapPage.PATH + ".geojson", PlaceDownloadServlet.PATH).download(),
        forward(PlaceMapPage.PATH + "/data-inclusion.json", PlaceDownloadServlet.PATH).download(),
        forward(PlaceMapPage.PATH + "/mediation-numerique.csv", PlaceDownloadServlet.PATH)
            .download(),
        reading(SourcesPage.PATH, "/pages/intranet/sources.xhtml"),
        stateful(SourcesPage.PATH + "/nouvelle", "/pages/intranet/source-new.xhtml"),
        stateful(SOURCE, "/pages/intranet/source.xhtml"),
        stateful(SOURCE + "/modifier", "/pages/intranet/source-edit.xhtml"),
        forward(PlaceMapPage.PATH + "/fond/{digest}.json", BaseMapServlet.PATH),
        page(PUBLIC, "/pages/education/place.xhtml").withOwnScripts(),
        page(PUBLIC + "/imprimer", "/pages/education/print.xhtml"),
        page(PUBLIC + "/fiche", "/pages/education/slip.xhtml"),
        forward(PUBLIC + "/agenda.ics", PlaceCalendarServlet.PATH),
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
        HistoryPage.route(OFFER),
        forward(PLACE + "/photos/{id}", PlacePhotoServlet.PATH).download(),
        forward(PLACE + "/photos/{id}/vignette", PlacePhotoServlet.PATH).download(),
        forward("/carte/{key}/photos/{id}", PlacePhotoServlet.PATH).download(),
        forward("/carte/{key}/photos/{id}/vignette", PlacePhotoServlet.PATH).download(),
        stateful(CollectionTable.PATH + "/nouvelle", "/pages/intranet/collection-new.xhtml"),
        stateful(COLLECTION, "/pages/intranet/collection.xhtml"),
        HistoryPage.route(COLLECTION),
        page(PublicCollectionPage.PATH, "/pages/education/collection.xhtml"));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        new ThingType(
            "place",
            "education.thing.place",
            PUBLIC,
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
        new ThingType(
            "collection",
            "education.thing.collection",
            null,
            COLLECTION,
            List.of(
                form(ThingType.Form.NEW, CollectionTable.PATH + "/nouvelle", "collection"),
                form("", COLLECTION, "collection"))),
        new ThingType(
            "source",
            "education.thing.source",
            null,
            SOURCE,
            List.of(
                form(ThingType.Form.NEW, SourcesPage.PATH + "/nouvelle", "source"),
                form("", SOURCE + "/modifier", "source"))),
        ThingType.inside(
            "contribution", "education.thing.contribution", ContributionTable.PATH + "/{id}"));
  }

  private static ThingType.Form form(String part, String address, String what) {
    return new ThingType.Form(part, address, "education.draft." + what);
  }

  /** Whether a place is public is judged where it is kept. */
  @Override
  public Optional<String> pageAt(String template, String path) {
    return Optional.of(path);
  }

  @Override
  public Optional<Section> search(String words) {
    ListResult<PlaceRow> found = map.search(ListQuery.words(words));
    return Optional.of(section(30, "/WEB-INF/parts/found-places.xhtml", found));
  }

  /** The places that an organisation keeps. */
  @Override
  public Optional<Section> about(String type, String key) {
    if (!type.equals("organisation")) {
      return Optional.empty();
    }
    ListResult<PlaceRow> found =
        map.search(ListQuery.all().with(PlaceFilters.CENTRE, Set.of(key)).ofSize(FOUND));
    return found.total() == 0
        ? Optional.empty()
        : Optional.of(section(20, "/WEB-INF/parts/organisation-places.xhtml", found));
  }

  private static Section section(int place, String view, ListResult<PlaceRow> found) {
    return new Section(place, view, found.total(), found.rows().stream().limit(FOUND).toList());
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
        text.of("shell.colon", text.label(row.kind()), contributionWords.said(row)),
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
        PlaceTable.PATH,
        CollectionTable.PATH,
        ContributionTable.PATH,
        OwnContributionTable.PATH,
        DuplicateTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(SITE, 5, PlaceMapPage.PATH, "education.public.nav", null),
        MenuEntry.of(WORK, 36, PlaceTable.PATH, "education.nav", Permission.INTRANET_READ)
            .withIcon("map")
            .covering(OfferPage.PATH, CollectionTable.PATH, DuplicateTable.PATH, WalkPage.PATH),
        MenuEntry.of(
                WORK,
                37,
                ContributionTable.PATH,
                "education.contributions.nav",
                Permission.PLACE_READ)
            .withIcon("flag"),
        MenuEntry.of(
                WORK, 38, OwnContributionTable.PATH, "education.own.nav", Permission.INTRANET_READ)
            .withIcon("chat"),
        MenuEntry.of(WORK, 61, SourcesPage.PATH, "education.source.overview", Permission.IMPORT)
            .withIcon("upload")
            .unless(Permission.INSTANCE_WATCH),
        MenuEntry.overview(46, SourcesPage.PATH, "education.source.overview"));
  }

  @Override
  public List<Dataset> datasets() {
    return List.of(new Dataset(DATASET, "education.dataset", Set.of("place", "offer")));
  }

  @Override
  public List<String> examples() {
    return List.of(
        "education.example.offers", "education.example.places-near", "education.example.freshness");
  }

  @Override
  public List<Question> questions() {
    return List.of(
        Question.of(
            "education.question.pres-de-chez-soi",
            NONE,
            commune("commune").mandatory(),
            number("within").mandatory(),
            number("age"),
            choice("day", "days"),
            choice("cost", "costs")),
        Question.of(
            "education.question.offres",
            NONE,
            choice("theme", "themes"),
            commune("commune"),
            choice("cost", "costs")),
        Question.of(
            "education.question.offres-par-theme",
            BARS,
            commune("commune"),
            choice("cost", "costs")),
        Question.of(
            "education.question.ouvert-en-vacances",
            NONE,
            commune("commune"),
            choice("kind", "kinds")),
        Question.of(
            "education.question.lieux-accessibles",
            MAP,
            choice("accessibility", "accessibilities"),
            choice("kind", "kinds")),
        Question.of(
            "education.question.ou-parle-t-on",
            NONE,
            choice("spoken", "languages"),
            commune("commune")),
        Question.of("education.question.offres-par-quartier", NONE, number("age")),
        Question.of("education.question.lieux-des-centres", NONE, choice("centre", "centres")),
        Question.of(
                "education.question.lieux-et-prototypes", NONE, choice("prototype", "prototypes"))
            .across(Module.SPREAD),
        Question.of("education.question.lieux-a-verifier", MAP, choice("kind", "kinds")),
        Question.of("education.question.communes-sans", MAP, choice("kind", "kinds").mandatory()));
  }
}
