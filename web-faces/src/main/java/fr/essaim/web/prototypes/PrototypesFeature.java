package fr.essaim.web.prototypes;

import static fr.essaim.web.shell.MenuEntry.Part.HOME;
import static fr.essaim.web.shell.MenuEntry.Part.SITE;
import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Question.Parameter.choice;
import static fr.essaim.web.shell.Question.Parameter.date;
import static fr.essaim.web.shell.Question.Parameter.requiredText;
import static fr.essaim.web.shell.Question.Picture.BARS;
import static fr.essaim.web.shell.Question.Picture.MAP;
import static fr.essaim.web.shell.Question.Picture.NONE;
import static fr.essaim.web.shell.Route.forward;
import static fr.essaim.web.shell.Route.page;
import static fr.essaim.web.shell.Route.reading;
import static fr.essaim.web.shell.Route.servlet;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.prototypes.AskedSection;
import fr.essaim.core.prototypes.HandedOver;
import fr.essaim.core.prototypes.ProposedRelease;
import fr.essaim.core.prototypes.PrototypeFilters;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeRow;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.core.prototypes.PublicationState;
import fr.essaim.core.prototypes.SheetGauge;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.UnfinishedSheet;
import fr.essaim.core.prototypes.VersionService;
import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.web.history.CallerText;
import fr.essaim.web.history.HistoryPage;
import fr.essaim.web.identity.ActingFor;
import fr.essaim.web.intranet.Notices;
import fr.essaim.web.shell.AgendaEntry;
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

/** The library of prototypes, and the work on them. */
@ApplicationScoped
public class PrototypesFeature implements Feature {

  /** Most things of a kind that a page of several contexts shows; the lists have them all. */
  private static final int FOUND = 6;

  private static final int WAITING = 5;

  private static final String PHOTO = "/intranet/photos/{key}/{id}";

  @Inject private PrototypeLibrary library;
  @Inject private PrototypeService prototypes;
  @Inject private VersionService versions;
  @Inject private Access access;
  @Inject private WorkshopTable workshops;
  @Inject private ActingFor acting;
  @Inject private Notices notices;
  @Inject private Text text;
  @Inject private CallerText callers;

  @Override
  public Optional<Module> module() {
    return Optional.of(Module.PROTOTYPES);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        page("/prototypes/{key}", "/pages/prototypes/prototype.xhtml"),
        page("/prototypes/{key}/imprimer", "/pages/prototypes/print.xhtml"),
        page("/prototypes/{key}/affiche", "/pages/prototypes/poster.xhtml"),
        forward("/prototypes/{key}/versions/{number}/{resource}", VersionFileServlet.PATH)
            .download(),
        forward("/prototypes/{key}/couverture/{file}", CoverServlet.PATH),
        forward("/intranet/couvertures/{key}/{file}", CoverServlet.PATH),
        reading("/intranet/prototypes/{key}/apercu", "/pages/intranet/prototype-preview.xhtml"),
        servlet("/intranet/fichiers/{key}/{number}/{id}/apercu").framed(),
        servlet("/intranet/fichiers/{key}/{id}").download(),
        servlet("/intranet/fichiers/{key}/{number}/{id}").download(),
        servlet(PHOTO),
        servlet(PHOTO + "/vignette"),
        reading(WorkshopTable.NEW, "/pages/intranet/workshop-start.xhtml"),
        forward("/intranet/prototypes/{key}/ateliers/{id}/agenda.ics", WorkshopCalendar.PATH)
            .download(),
        stateful(ThemesPage.PATH, "/pages/intranet/themes.xhtml"),
        stateful("/intranet/prototypes/nouveau", "/pages/intranet/prototype-new.xhtml"),
        stateful("/intranet/prototypes/{key}", "/pages/intranet/prototype.xhtml"),
        stateful("/intranet/prototypes/{key}/modifier", "/pages/intranet/prototype-edit.xhtml"),
        stateful("/intranet/prototypes/{key}/fiche", "/pages/intranet/prototype-sheet.xhtml"),
        HistoryPage.route("/intranet/prototypes/{key}"),
        reading("/intranet/prototypes/{key}/ateliers", "/pages/intranet/workshops.xhtml"),
        stateful(
            "/intranet/prototypes/{key}/ateliers/nouveau", "/pages/intranet/workshop-new.xhtml"),
        stateful("/intranet/prototypes/{key}/ateliers/{id}", "/pages/intranet/workshop.xhtml"),
        stateful(
            "/intranet/prototypes/{key}/ateliers/{id}/emargement",
            "/pages/intranet/attendance.xhtml"),
        stateful(WorkshopTable.PATH + "/{id}", "/pages/intranet/workshop-invitation.xhtml"),
        stateful("/intranet/prototypes/{key}/versions", "/pages/intranet/versions.xhtml"),
        reading("/intranet/prototypes/{key}/comparer", "/pages/intranet/version-difference.xhtml"),
        stateful("/intranet/prototypes/{key}/versions/{number}", "/pages/intranet/version.xhtml"));
  }

  @Override
  public List<String> lists() {
    return List.of(PrototypeTable.PATH, WorkshopTable.PATH);
  }

  @Override
  public List<String> publicLists() {
    return List.of(PrototypeCatalogue.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(SITE, 10, "/prototypes", "prototypes.nav", null),
        MenuEntry.of(WORK, 20, "/intranet/prototypes", "prototypes.nav", Permission.INTRANET_READ)
            .withIcon("prototypes"),
        MenuEntry.of(
                WORK,
                25,
                WorkshopTable.PATH,
                "prototypes.workshop-list.nav",
                Permission.INTRANET_READ)
            .withIcon("calendar"),
        MenuEntry.of(WORK, 27, ThemesPage.PATH, "prototypes.themes.title", Permission.IMPORT_READ)
            .withIcon("list"),
        MenuEntry.of(
                HOME,
                10,
                "/intranet/prototypes/nouveau",
                "prototypes.way.new",
                Permission.PROTOTYPE_EDIT)
            .withIcon("plus"),
        MenuEntry.of(
                HOME,
                30,
                "/intranet/prototypes",
                "prototypes.way.catalogue",
                Permission.INTRANET_READ)
            .withIcon("prototypes")
            .unless(Permission.PROTOTYPE_READ));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        new ThingType(
            "prototype",
            "prototypes.thing.prototype",
            "/prototypes/{key}",
            "/intranet/prototypes/{key}",
            List.of(
                new ThingType.Form(
                    ThingType.Form.NEW, "/intranet/prototypes/nouveau", "prototypes.draft.new"),
                new ThingType.Form("", "/intranet/prototypes/{key}/modifier", null),
                new ThingType.Form(
                    "sheet", "/intranet/prototypes/{key}/fiche", "prototypes.draft.sheet"),
                new ThingType.Form(
                    "workshop",
                    "/intranet/prototypes/{key}/ateliers/{id}",
                    "prototypes.draft.workshop"))),
        ThingType.inside("workshop", "prototypes.thing.workshop", WorkshopTable.PATH + "/{id}"));
  }

  @Override
  public List<Dataset> datasets() {
    return List.of(
        new Dataset("prototypes", "prototypes.dataset", Set.of("prototype", "version", "theme")));
  }

  @Override
  public List<String> examples() {
    return List.of(
        "prototypes.example.prototypes",
        "prototypes.example.themes",
        "prototypes.example.licences",
        "prototypes.example.sheets");
  }

  @Override
  public List<Question> questions() {
    return List.of(
        Question.of(
            "prototypes.question.prototypes-par-theme",
            NONE,
            choice("theme", "themes-and-broader"),
            choice("without", "left-out")),
        Question.of(
            "prototypes.question.ce-que-sont-les-prototypes",
            NONE,
            choice("state", "current-states"),
            choice("kind", "kinds"),
            choice("without", "left-out")),
        Question.of(
            "prototypes.question.licence-ouverte-par-nature", BARS, choice("without", "left-out")),
        Question.of(
            "prototypes.question.prototypes-par-public", NONE, choice("audience", "audiences")),
        Question.of("prototypes.question.recherche", NONE, requiredText("word")),
        Question.of("prototypes.question.themes", BARS, choice("state", "states")),
        Question.of("prototypes.question.prototypes-par-etat", BARS, choice("kind", "kinds")),
        Question.of("prototypes.question.etats-par-annee", BARS, choice("state", "states")),
        Question.of("prototypes.question.derniers-passages", NONE, date("since")),
        Question.of("prototypes.question.versions-depuis", NONE, date("since")),
        Question.of("prototypes.question.en-usage-depuis", NONE, date("since")),
        Question.of("prototypes.question.de-l-idee-a-l-usage", NONE),
        Question.of("prototypes.question.ce-que-cela-coute", NONE, choice("figure", "figures")),
        Question.of("prototypes.question.licences", BARS),
        Question.of("prototypes.question.a-completer", NONE, choice("state", "states")),
        Question.of("prototypes.question.carte-des-prototypes", MAP, choice("theme", "themes")));
  }

  /** Whether a prototype is public is judged where it is kept. */
  @Override
  public Optional<String> pageAt(String template, String path) {
    return template.contains("{resource}") || template.contains("{file}")
        ? Optional.empty()
        : Optional.of(path);
  }

  @Override
  public Optional<Section> search(String text) {
    ResultPage<PrototypeRow> found = library.search(ListQuery.words(text)).page();
    return Optional.of(
        new Section(
            10,
            "/WEB-INF/parts/found-prototypes.xhtml",
            found.total(),
            found.rows().stream().limit(FOUND).toList()));
  }

  @Override
  public List<Waiting> waiting() {
    if (!access.allowsSomewhere(Permission.PROTOTYPE_EDIT)) {
      return List.of();
    }
    List<Task> proposals =
        versions.proposals().stream()
            .filter(proposal -> acting.shows(proposal.steward().key()))
            .map(this::toDecide)
            .toList();
    List<Task> unfinished =
        prototypes.unfinished(acting.getKey(), WAITING).stream().map(this::toComplete).toList();
    ResultPage<PrototypeRow> unpublished = prototypes.list(unpublished()).page();
    return List.of(
        Waiting.of(20, "check", "prototypes.waiting.releases", proposals),
        Waiting.of(
            25,
            "undo",
            "prototypes.waiting.sentBack",
            versions.sentBack().stream().map(this::toChange).toList()),
        Waiting.of(
            50,
            "edit",
            "prototypes.waiting.asked",
            prototypes.asked().stream().map(this::toWrite).toList()),
        Waiting.of(60, "edit", "prototypes.waiting.sheets", unfinished),
        new Waiting(
            70,
            "lock",
            "prototypes.waiting.unpublished",
            unpublished.total(),
            PrototypeTable.PATH + "?publication=draft",
            unpublished.rows().stream().map(this::toPublish).toList()));
  }

  private Task toDecide(ProposedRelease proposal) {
    String centre = proposal.steward().name();
    String why =
        proposal.by().isEmpty()
            ? centre
            : text.of("prototypes.waiting.releases.by", callers.name(proposal.by(), false), centre);
    return toRead(proposal, why, "prototypes.waiting.releases.act");
  }

  private Task toChange(ProposedRelease sentBack) {
    return toRead(
        sentBack,
        text.of("prototypes.waiting.sentBack.word", sentBack.word()),
        "prototypes.waiting.sentBack.act");
  }

  private Task toRead(ProposedRelease release, String why, String act) {
    return new Task(
        release.prototypeTitle()
            + ", "
            + text.of("prototypes.field.version", release.number().toString()),
        why,
        release.at(),
        PrototypeTable.PATH + "/" + release.prototypeKey() + "/versions/" + release.number(),
        act,
        release.prototypeKey());
  }

  private Task toComplete(UnfinishedSheet sheet) {
    SheetGauge gauge = sheet.gauge();
    return new Task(
        sheet.prototypeTitle(),
        text.of(
            "prototypes.waiting.sheets.missing", gauge.filled(), gauge.total(), gauge.missing()),
        null,
        PrototypeTable.PATH + "/" + sheet.prototypeKey() + "/fiche",
        "prototypes.waiting.sheets.act",
        sheet.prototypeKey());
  }

  private Task toWrite(AskedSection asked) {
    return new Task(
        text.label(asked.section()),
        asked.prototypeTitle(),
        asked.askedAt(),
        PrototypeTable.PATH
            + "/"
            + asked.prototypeKey()
            + "/fiche#sections:"
            + List.of(SheetSection.values()).indexOf(asked.section())
            + ":text",
        "prototypes.waiting.asked.act",
        asked.prototypeKey());
  }

  private Task toPublish(PrototypeRow row) {
    return new Task(
        row.title(),
        row.steward().name() + " · " + text.label(row.state()),
        row.modifiedAt(),
        PrototypeTable.PATH + "/" + row.key(),
        "prototypes.waiting.unpublished.act",
        row.key());
  }

  @Override
  public List<AgendaEntry> agenda(int most) {
    return workshops.next(acting.getKey(), most);
  }

  @Override
  public List<AgendaEntry> agenda(String token) {
    return workshops.at(token);
  }

  /** To the page that everybody sees of what was handed over; else a word says to whom it went. */
  @Override
  public Optional<String> elsewhere(String key) {
    return access.allowsSomewhere(Permission.PROTOTYPE_READ)
        ? prototypes.handedOver(key).map(gone -> elsewhere(key, gone))
        : Optional.empty();
  }

  private String elsewhere(String key, HandedOver gone) {
    if (gone.published()) {
      return "/prototypes/" + key;
    }
    notices.add(
        text.of("prototypes.dossier.handed-over.gone", gone.title(), gone.steward().name()));
    return PrototypeTable.PATH;
  }

  private ListQuery unpublished() {
    return ListQuery.all()
        .with(PrototypeFilters.CENTRE, Set.of(acting.getKey()))
        .with(PrototypeFilters.PUBLICATION, PublicationState.DRAFT)
        .sortedBy(PrototypeSort.NEWEST)
        .ofSize(WAITING);
  }
}
