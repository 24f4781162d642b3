package fr.essaim.web.spread;

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
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.Module;
import fr.essaim.core.spread.AdaptationRow;
import fr.essaim.core.spread.AdaptationService;
import fr.essaim.core.spread.CampaignAnswerRow;
import fr.essaim.core.spread.CampaignService;
import fr.essaim.core.spread.InstallationRow;
import fr.essaim.core.spread.InstallationService;
import fr.essaim.core.spread.MentorRequestRow;
import fr.essaim.core.spread.MentorService;
import fr.essaim.core.spread.SpreadFilters;
import fr.essaim.core.spread.SpreadPicture;
import fr.essaim.core.spread.SpreadPictures;
import fr.essaim.core.spread.SpreadSort;
import fr.essaim.core.spread.TransferRow;
import fr.essaim.core.spread.TransferService;
import fr.essaim.web.history.HistoryPage;
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

/** Who took what from whom, and what became of it. */
@ApplicationScoped
public class SpreadFeature implements Feature {

  static final String DATASET = "essaimage";

  private static final int WAITING = 5;

  private static final String TRANSFER = TransferTable.PATH + "/{key}";
  private static final String SESSION = TRANSFER + "/seances/{id}";
  private static final String INSTALLATION = InstallationTable.PATH + "/{key}";
  private static final String ADAPTATION = AdaptationTable.PATH + "/{key}";
  private static final String CAMPAIGN = CampaignTable.PATH + "/{key}";
  private static final String ANSWER = CampaignAnswerTable.PATH + "/{key}";
  private static final String REQUEST = MentorRequestTable.PATH + "/{id}";

  /** Where prototypes of other networks are. */
  public static final String ELSEWHERE = "/intranet/ailleurs";

  @Inject private TransferService transfers;
  @Inject private InstallationService installations;
  @Inject private AdaptationService adaptations;
  @Inject private SpreadPictures pictures;
  @Inject private MentorService mentors;
  @Inject private CampaignService campaigns;
  @Inject private Access access;
  @Inject private Text text;

  /** The way between the lists of the spread, above each of them. */
  public static Optional<Section> tabs(String here) {
    return Optional.of(new Section(0, "/WEB-INF/parts/spread-tabs.xhtml", 0, here));
  }

  @Override
  public Optional<Module> module() {
    return Optional.of(Module.SPREAD);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        page(SpreadPage.PATH, "/pages/spread/essaimage.xhtml"),
        reading(SpreadOverviewPage.PATH, "/pages/intranet/spread.xhtml"),
        stateful(TransferTable.PATH + "/nouveau", "/pages/intranet/transfer-new.xhtml"),
        stateful(TRANSFER, "/pages/intranet/transfer.xhtml"),
        stateful(TRANSFER + "/modifier", "/pages/intranet/transfer-edit.xhtml"),
        forward(TRANSFER + "/convention.pdf", AgreementServlet.PATH).download(),
        forward(TransferTable.PATH + "/fichiers/{key}/{id}", SpreadFileServlet.TRANSFER).download(),
        stateful(TRANSFER + "/seances/nouvelle", "/pages/intranet/session-new.xhtml"),
        stateful(SESSION, "/pages/intranet/session.xhtml"),
        stateful(SESSION + "/emargement", "/pages/intranet/session-sheet.xhtml"),
        HistoryPage.route(TRANSFER),
        stateful(InstallationTable.PATH + "/nouvelle", "/pages/intranet/installation-new.xhtml"),
        stateful(INSTALLATION, "/pages/intranet/installation.xhtml"),
        stateful(INSTALLATION + "/modifier", "/pages/intranet/installation-edit.xhtml"),
        stateful(INSTALLATION + "/adaptations/nouvelle", "/pages/intranet/adaptation-new.xhtml"),
        HistoryPage.route(INSTALLATION),
        stateful(ADAPTATION, "/pages/intranet/adaptation.xhtml"),
        stateful(ADAPTATION + "/modifier", "/pages/intranet/adaptation-edit.xhtml"),
        forward(AdaptationTable.PATH + "/fichiers/{key}/{id}", SpreadFileServlet.ADAPTATION)
            .download(),
        HistoryPage.route(ADAPTATION),
        stateful(REQUEST, "/pages/intranet/mentor-request.xhtml"),
        stateful(CampaignTable.PATH + "/nouvelle", "/pages/intranet/campaign-new.xhtml"),
        stateful(CAMPAIGN, "/pages/intranet/campaign.xhtml"),
        stateful(CAMPAIGN + "/modifier", "/pages/intranet/campaign-edit.xhtml"),
        HistoryPage.route(CAMPAIGN),
        stateful(ANSWER, "/pages/intranet/campaign-answer.xhtml"),
        HistoryPage.route(ANSWER),
        stateful(TakeUpPage.PATH, "/pages/intranet/take-up.xhtml"));
  }

  @Override
  public List<String> lists() {
    return List.of(
        TransferTable.PATH,
        InstallationTable.PATH,
        AdaptationTable.PATH,
        MentorRequestTable.PATH,
        CampaignTable.PATH,
        CampaignAnswerTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(SITE, 15, SpreadPage.PATH, "spread.nav", null),
        MenuEntry.of(WORK, 22, SpreadOverviewPage.PATH, "spread.nav", Permission.SPREAD_READ)
            .withIcon("share")
            .covering(
                TransferTable.PATH,
                InstallationTable.PATH,
                AdaptationTable.PATH,
                MentorRequestTable.PATH,
                CampaignTable.PATH,
                CampaignAnswerTable.PATH,
                ELSEWHERE),
        MenuEntry.of(WORK, 22, TransferTable.PATH, "spread.nav", Permission.INTRANET_READ)
            .withIcon("share")
            .covering(
                InstallationTable.PATH, AdaptationTable.PATH, MentorRequestTable.PATH, ELSEWHERE)
            .unless(Permission.SPREAD_READ));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        new ThingType(
            "transfer",
            "spread.thing.transfer",
            null,
            TRANSFER,
            List.of(
                form(ThingType.Form.NEW, TransferTable.PATH + "/nouveau", "transfer"),
                form("", TRANSFER + "/modifier", "transfer"),
                form("session", SESSION, "session"))),
        new ThingType(
            "installation",
            "spread.thing.installation",
            null,
            INSTALLATION,
            List.of(
                form(ThingType.Form.NEW, InstallationTable.PATH + "/nouvelle", "installation"),
                form("", INSTALLATION + "/modifier", "installation"),
                form("evidence", INSTALLATION, "evidence"),
                form("adaptation", INSTALLATION + "/adaptations/nouvelle", "adaptation"))),
        new ThingType(
            "adaptation",
            "spread.thing.adaptation",
            null,
            ADAPTATION,
            List.of(form("", ADAPTATION + "/modifier", "adaptation"))),
        ThingType.inside("mentor-request", "spread.thing.mentor-request", REQUEST),
        new ThingType(
            "campaign",
            "spread.thing.campaign",
            null,
            CAMPAIGN,
            List.of(
                form(ThingType.Form.NEW, CampaignTable.PATH + "/nouvelle", "campaign"),
                form("", CAMPAIGN + "/modifier", "campaign"))),
        new ThingType(
            "campaign-answer",
            "spread.thing.campaign-answer",
            null,
            ANSWER,
            List.of(form("", ANSWER, "campaign-answer"))),
        new ThingType(
            "take-up",
            "spread.thing.take-up",
            null,
            TakeUpPage.PATH,
            List.of(form("", TakeUpPage.PATH, "take-up"))));
  }

  /** Where a prototype is in use, and what an organisation uses and gave. */
  @Override
  public Optional<Section> about(String type, String key) {
    return switch (type) {
      case "prototype" -> Optional.of(family(key));
      case "organisation" -> Optional.of(centre(pictures.ofOrganisation(key), key));
      default -> Optional.empty();
    };
  }

  private Section family(String key) {
    SpreadPicture picture = pictures.ofPrototype(key);
    return new Section(
        10,
        "/WEB-INF/parts/prototype-spread.xhtml",
        picture.uses().size(),
        FamilyTree.of(picture, pictures.testimonies(key)));
  }

  private static Section centre(SpreadPicture picture, String key) {
    return new Section(
        10,
        "/WEB-INF/parts/organisation-spread.xhtml",
        picture.uses().size(),
        CentreSpread.of(picture, key));
  }

  private static ThingType.Form form(String part, String address, String what) {
    return new ThingType.Form(part, address, "spread.draft." + what);
  }

  @Override
  public List<Dataset> datasets() {
    return List.of(
        new Dataset(DATASET, "spread.dataset", Set.of("transfer", "installation", "adaptation")));
  }

  @Override
  public List<String> examples() {
    return List.of(
        "spread.example.installations", "spread.example.transfers", "spread.example.lineage");
  }

  @Override
  public List<Question> questions() {
    return List.of(
        Question.of("spread.question.qui-utilise", NONE, choice("prototype", "prototypes")),
        Question.of("spread.question.donne-et-recu", NONE, choice("centre", "centres")),
        Question.of("spread.question.qui-accompagne-qui", NONE, choice("channel", "channels")),
        Question.of("spread.question.heures-par-voie", BARS),
        Question.of("spread.question.essaimage-par-annee", BARS, choice("prototype", "prototypes")),
        Question.of("spread.question.les-plus-repris", BARS),
        Question.of("spread.question.themes-qui-essaiment", BARS),
        Question.of(
            "spread.question.adaptations-revenues", NONE, choice("state", "adaptation-states")),
        Question.of("spread.question.de-main-en-main", NONE, choice("prototype", "given")),
        Question.of("spread.question.un-an-apres", NONE, choice("prototype", "prototypes")),
        Question.of(
            "spread.question.pourquoi-arrete",
            NONE,
            choice("prototype", "ended"),
            choice("without", "left-out")),
        Question.of(
            "spread.question.repris-et-devenu",
            NONE,
            choice("prototype", "prototypes"),
            choice("without", "left-out")),
        Question.of(
            "spread.question.centres-sans-installation",
            NONE,
            choice("territory", "territories"),
            choice("without", "left-out")),
        Question.of(
            "spread.question.territoires-sans-installation",
            NONE,
            choice("kind", "territory-kinds")),
        Question.of(
            "spread.question.installations-par-departement",
            BARS,
            choice("prototype", "prototypes")),
        Question.of(
            "spread.question.installations-autour",
            NONE,
            commune("commune").mandatory(),
            number("within").mandatory()),
        Question.of(
            "spread.question.quartiers-prioritaires", NONE, choice("prototype", "prototypes")),
        Question.of(
            "spread.question.carte-de-l-essaimage", MAP, choice("prototype", "prototypes")));
  }

  @Override
  public List<Waiting> waiting() {
    if (!access.allowsSomewhere(Permission.SPREAD_READ)) {
      return List.of();
    }
    ListResult<TransferRow> stalled =
        transfers.list(which(SpreadFilters.STALLED, SpreadFilters.OWN, SpreadSort.QUIET));
    ListResult<InstallationRow> untold =
        installations.list(which(SpreadFilters.UNTOLD, SpreadFilters.OWN, SpreadSort.CENTRE));
    ListResult<AdaptationRow> offered =
        adaptations.list(
            which(SpreadFilters.TO_ANSWER, SpreadFilters.TO_ANSWER, SpreadSort.LATEST));
    ListResult<MentorRequestRow> asked =
        mentors.list(which(SpreadFilters.TO_ANSWER, SpreadFilters.TO_ANSWER, SpreadSort.LATEST));
    ListResult<CampaignAnswerRow> wanted =
        campaigns.answers(
            which(SpreadFilters.TO_ANSWER, SpreadFilters.TO_ANSWER, SpreadSort.CLOSES));
    return List.of(
        new Waiting(
            24,
            "bell",
            "spread.waiting.campaigns",
            wanted.total(),
            CampaignAnswerTable.PATH + "?which=" + SpreadFilters.TO_ANSWER,
            wanted.rows().stream().map(this::toTellCampaign).toList()),
        new Waiting(
            26,
            "help",
            "spread.waiting.asked",
            asked.total(),
            MentorRequestTable.PATH + "?which=" + SpreadFilters.TO_ANSWER,
            asked.rows().stream().map(this::toAccompany).toList()),
        new Waiting(
            28,
            "undo",
            "spread.waiting.offered",
            offered.total(),
            AdaptationTable.PATH + "?which=" + SpreadFilters.TO_ANSWER,
            offered.rows().stream().map(this::toAnswer).toList()),
        new Waiting(
            40,
            "warn",
            "spread.waiting.stalled",
            stalled.total(),
            TransferTable.PATH + "?which=" + SpreadFilters.STALLED,
            stalled.rows().stream().map(this::toUnblock).toList()),
        new Waiting(
            55,
            "chart",
            "spread.waiting.untold",
            untold.total(),
            InstallationTable.PATH + "?which=" + SpreadFilters.UNTOLD,
            untold.rows().stream().map(this::toTell).toList()));
  }

  private static ListQuery which(String said, String and, SpreadSort order) {
    return ListQuery.all()
        .with(SpreadFilters.WHICH, List.of(said, and))
        .sortedBy(order)
        .ofSize(WAITING);
  }

  private Task toTellCampaign(CampaignAnswerRow row) {
    return new Task(
        row.campaign().title(),
        text.of("spread.waiting.campaigns.why", row.centre().name(), row.closesOn()),
        row.askedAt(),
        AnswerCampaignPage.path(row.key()),
        "spread.waiting.campaigns.act",
        null);
  }

  private Task toAccompany(MentorRequestRow row) {
    return new Task(
        text.of("spread.request.title", row.centre().name()),
        row.prototype().title() + " · " + row.mentor().name(),
        row.askedAt(),
        MentorRequestTable.PATH + "/" + row.id(),
        "spread.waiting.asked.act",
        row.prototype().key());
  }

  private Task toAnswer(AdaptationRow row) {
    return new Task(
        row.title(),
        row.centre().name() + " · " + row.prototype().title(),
        row.modifiedAt(),
        AdaptationPage.path(row.key()),
        "spread.waiting.offered.act",
        row.prototype().key());
  }

  private Task toUnblock(TransferRow row) {
    String days = text.of("spread.stalled.days", row.stalledDays());
    return new Task(
        text.of("spread.transfer.title", row.mentor().name(), row.receiver().name()),
        row.blocker().isEmpty() ? days : days + " · " + row.blocker(),
        row.modifiedAt(),
        TransferPage.path(row.key()),
        "spread.waiting.stalled.act",
        null);
  }

  private Task toTell(InstallationRow row) {
    return new Task(
        row.prototype().title(),
        row.centre().name(),
        null,
        InstallationPage.path(row.key()) + "#evidence",
        "spread.waiting.untold.act",
        row.prototype().key());
  }
}
