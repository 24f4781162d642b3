package fr.essaim.it;

import fr.essaim.core.administration.AuditService;
import fr.essaim.core.administration.EmailService;
import fr.essaim.core.administration.FirstStep;
import fr.essaim.core.administration.FirstStepsService;
import fr.essaim.core.administration.HealthService;
import fr.essaim.core.administration.JobService;
import fr.essaim.core.administration.SettingsService;
import fr.essaim.core.drafts.EditDrafts;
import fr.essaim.core.education.CollectionDetails;
import fr.essaim.core.education.CollectionService;
import fr.essaim.core.education.ContributionService;
import fr.essaim.core.education.ImageRight;
import fr.essaim.core.education.MergePlaces;
import fr.essaim.core.education.ModerationService;
import fr.essaim.core.education.OfferDetails;
import fr.essaim.core.education.PhotoWords;
import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.PlaceMerges;
import fr.essaim.core.education.PlacePhotos;
import fr.essaim.core.education.PlaceService;
import fr.essaim.core.education.RefusalReason;
import fr.essaim.core.education.SourceDetails;
import fr.essaim.core.education.SourceService;
import fr.essaim.core.education.SourceWaiting;
import fr.essaim.core.education.Visitor;
import fr.essaim.core.education.WalkService;
import fr.essaim.core.history.ImportTrace;
import fr.essaim.core.identity.AccountRegister;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.AgendaAddresses;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Invitations;
import fr.essaim.core.identity.InviteSomebody;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Role;
import fr.essaim.core.identity.SecondFactorService;
import fr.essaim.core.identity.SignedInSessions;
import fr.essaim.core.imports.FileKind;
import fr.essaim.core.imports.FirstData;
import fr.essaim.core.imports.ImportService;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.EditOrganisation;
import fr.essaim.core.network.ImportedOrganisation;
import fr.essaim.core.network.MergeOrganisations;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationImports;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationLogos;
import fr.essaim.core.network.OrganisationMerges;
import fr.essaim.core.network.PublicContact;
import fr.essaim.core.network.RecordTerritory;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.notifications.NotificationService;
import fr.essaim.core.participation.GiveTestimony;
import fr.essaim.core.participation.Ideas;
import fr.essaim.core.participation.ProposeIdea;
import fr.essaim.core.participation.Testimonies;
import fr.essaim.core.peers.ForeignPrototypeService;
import fr.essaim.core.peers.PeerService;
import fr.essaim.core.peers.TakeFromPeer;
import fr.essaim.core.people.PeopleDirectory;
import fr.essaim.core.people.ProfileDetails;
import fr.essaim.core.people.ProfileService;
import fr.essaim.core.protection.BreachDetails;
import fr.essaim.core.protection.BreachService;
import fr.essaim.core.protection.ConsentService;
import fr.essaim.core.protection.ErasureReview;
import fr.essaim.core.protection.ErasureService;
import fr.essaim.core.protection.PersonalDataService;
import fr.essaim.core.protection.RegisterService;
import fr.essaim.core.prototypes.CheckedFile;
import fr.essaim.core.prototypes.CheckedPhoto;
import fr.essaim.core.prototypes.CoverWords;
import fr.essaim.core.prototypes.CreatePrototype;
import fr.essaim.core.prototypes.DerivedFrom;
import fr.essaim.core.prototypes.EditPrototype;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.FillSheet;
import fr.essaim.core.prototypes.ImportedPrototype;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.MistakeReports;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeImports;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.StateSince;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.VersionService;
import fr.essaim.core.prototypes.WorkshopDetails;
import fr.essaim.core.prototypes.WorkshopInvitations;
import fr.essaim.core.prototypes.WorkshopService;
import fr.essaim.core.publication.PublicationService;
import fr.essaim.core.reporting.FrozenReportService;
import fr.essaim.core.reporting.ReportFormat;
import fr.essaim.core.reporting.ReportService;
import fr.essaim.core.reporting.ReportStart;
import fr.essaim.core.reporting.ReportTemplateService;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.AdaptationDetails;
import fr.essaim.core.spread.AdaptationService;
import fr.essaim.core.spread.AskMentor;
import fr.essaim.core.spread.CampaignAnswerDetails;
import fr.essaim.core.spread.CampaignDetails;
import fr.essaim.core.spread.CampaignService;
import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.EndCause;
import fr.essaim.core.spread.EvidenceDetails;
import fr.essaim.core.spread.ImportedInstallation;
import fr.essaim.core.spread.InstallationDetails;
import fr.essaim.core.spread.InstallationService;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.MentorService;
import fr.essaim.core.spread.SessionDetails;
import fr.essaim.core.spread.SpreadImports;
import fr.essaim.core.spread.SpreadOverviewService;
import fr.essaim.core.spread.TakeUp;
import fr.essaim.core.spread.TransferDetails;
import fr.essaim.core.spread.TransferService;
import fr.essaim.core.spread.TransferStage;
import fr.essaim.core.steering.AgreementDetails;
import fr.essaim.core.steering.AgreementService;
import fr.essaim.core.steering.AgreementStepDetails;
import fr.essaim.core.steering.BoardService;
import fr.essaim.core.steering.CalendarPeriod;
import fr.essaim.core.steering.CreateOperation;
import fr.essaim.core.steering.DeclareObservation;
import fr.essaim.core.steering.ExpenseDetails;
import fr.essaim.core.steering.ExpenseService;
import fr.essaim.core.steering.FigureQuery;
import fr.essaim.core.steering.FigureScope;
import fr.essaim.core.steering.FinanceImports;
import fr.essaim.core.steering.FundingPlanService;
import fr.essaim.core.steering.ImportedOperation;
import fr.essaim.core.steering.ImportedPart;
import fr.essaim.core.steering.IndicatorDetails;
import fr.essaim.core.steering.IndicatorService;
import fr.essaim.core.steering.MoneyAlertService;
import fr.essaim.core.steering.NetworkGoalService;
import fr.essaim.core.steering.ObjectiveDetails;
import fr.essaim.core.steering.OperationDetails;
import fr.essaim.core.steering.OperationImports;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.PaymentRequestKind;
import fr.essaim.core.steering.PaymentRequestService;
import fr.essaim.core.steering.PlanLineDetails;
import fr.essaim.core.steering.PositionDetails;
import fr.essaim.core.steering.ProofService;
import fr.essaim.core.steering.ProvenThing;
import fr.essaim.core.steering.StaffingService;
import fr.essaim.core.survey.QuestionnaireService;
import fr.essaim.core.survey.SurveyCampaignDetails;
import fr.essaim.core.survey.SurveyCampaignService;
import fr.essaim.core.survey.SurveyResponseService;
import fr.essaim.core.ties.DigestRhythm;
import fr.essaim.core.ties.TieFlag;
import fr.essaim.core.ties.TieService;
import fr.essaim.core.views.SavedViews;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** How the tests call each service method that asks for a permission. */
@Dependent
public class ServiceCalls {

  /** Whether a call concerns the things of one organisation, or whatever the caller may see. */
  enum Reach {
    ONE_ORGANISATION,
    SEVERAL
  }

  /** One way to call a method, on the things of one side. */
  interface Arguments {
    void call(Side side) throws Exception;
  }

  record Call(Reach reach, Arguments arguments) {}

  private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

  private static final int SURVEY_YEAR = 2026;

  private static final PhotoWords PHOTO_WORDS =
      new PhotoWords("L'entrée", ImageRight.NOBODY, "", null);

  private final Map<String, Call> calls = new TreeMap<>();
  private CheckedFile textFile;
  private CheckedFile scan;
  private CheckedPhoto photo;

  @Inject private AccountService accounts;
  @Inject private SignedInSessions sessions;
  @Inject private SecondFactorService factors;
  @Inject private Invitations invitations;
  @Inject private AccountRegister register;
  @Inject private OrganisationDirectory organisations;
  @Inject private OrganisationLogos logos;
  @Inject private OrganisationMerges merges;
  @Inject private OrganisationImports organisationImports;
  @Inject private TerritoryDirectory territories;
  @Inject private PublicationService publication;
  @Inject private ImportService imports;
  @Inject private FirstData firstData;
  @Inject private PrototypeService prototypes;
  @Inject private PrototypeImports prototypeImports;
  @Inject private FileUploads uploads;
  @Inject private VersionService versions;
  @Inject private WorkshopService workshops;
  @Inject private WorkshopInvitations invited;
  @Inject private PeopleDirectory people;
  @Inject private ProfileService profiles;
  @Inject private Testimonies testimonies;
  @Inject private TransferService transfers;
  @Inject private InstallationService installations;
  @Inject private AdaptationService adaptations;
  @Inject private SpreadOverviewService spreadOverview;
  @Inject private MentorService mentors;
  @Inject private CampaignService campaigns;
  @Inject private SpreadImports spreadImports;
  @Inject private PlaceService places;
  @Inject private ContributionService contributions;
  @Inject private ModerationService moderation;
  @Inject private PlaceMerges merged;
  @Inject private WalkService walks;
  @Inject private SourceService sources;
  @Inject private PlacePhotos placePhotos;
  @Inject private CollectionService collections;
  @Inject private PeerService peers;
  @Inject private ForeignPrototypeService foreign;
  @Inject private Ideas ideas;
  @Inject private EditDrafts drafts;
  @Inject private SavedViews savedViews;
  @Inject private NotificationService notifications;
  @Inject private TieService ties;
  @Inject private AgendaAddresses agendas;
  @Inject private MistakeReports mistakes;
  @Inject private OperationService operations;
  @Inject private OperationImports operationImports;
  @Inject private NetworkGoalService networkGoals;
  @Inject private FundingPlanService plans;
  @Inject private AgreementService agreements;
  @Inject private ExpenseService expenses;
  @Inject private ProofService proofs;
  @Inject private PaymentRequestService requests;
  @Inject private StaffingService staffing;
  @Inject private ReportService reports;
  @Inject private FrozenReportService frozenReports;
  @Inject private ReportTemplateService reportTemplates;
  @Inject private MoneyAlertService alerts;
  @Inject private FinanceImports financeImports;
  @Inject private BoardService boards;
  @Inject private IndicatorService indicators;
  @Inject private QuestionnaireService questionnaires;
  @Inject private SurveyCampaignService surveys;
  @Inject private SurveyResponseService surveyResponses;
  @Inject private RegisterService processing;
  @Inject private PersonalDataService personalData;
  @Inject private ErasureService erasures;
  @Inject private ErasureReview review;
  @Inject private ConsentService consents;
  @Inject private BreachService breaches;
  @Inject private JobService jobs;
  @Inject private EmailService mail;
  @Inject private AuditService audit;
  @Inject private SettingsService settings;
  @Inject private HealthService health;
  @Inject private FirstStepsService steps;

  /** Looks into the files that are handed in, as somebody who may. */
  void prepare() {
    textFile = uploads.check(Samples.textFile());
    scan = uploads.check(Samples.scan());
    photo = uploads.checkPhoto(Samples.photo(), 480);
  }

  CheckedFile textFile() {
    return textFile;
  }

  CheckedPhoto photo() {
    return photo;
  }

  CheckedFile scan() {
    return scan;
  }

  /** The calls by {@code Service.method}. */
  Map<String, Call> all() {
    identity();
    people();
    network();
    publication();
    administration();
    imports();
    prototypes();
    versions();
    workshops();
    participation();
    around();
    spread();
    mentors();
    campaigns();
    places();
    peers();
    steering();
    money();
    survey();
    reporting();
    ties();
    protection();
    return calls;
  }

  /** Asks the centres of a federation. */
  void survey(String federation) {
    surveys.launch(surveys.prepare(survey(federation, SURVEY_YEAR)));
  }

  private static SurveyCampaignDetails survey(String federation, int year) {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    return new SurveyCampaignDetails(federation, year, year - 1, 1, today, today.plusDays(7), "");
  }

  private static String surveyOf(Side side) {
    return side.federation() + "-" + SURVEY_YEAR;
  }

  private static String responseOf(Side side) {
    return surveyOf(side) + "--" + side.organisation();
  }

  private void survey() {
    several("QuestionnaireService.list", side -> questionnaires.list());
    several("QuestionnaireService.file", side -> questionnaires.file(1));
    several(
        "QuestionnaireService.replace",
        side -> questionnaires.replace("numero".getBytes(StandardCharsets.UTF_8)));
    several("SurveyCampaignService.list", side -> surveys.list(ListQuery.all()));
    several("SurveyCampaignService.export", side -> surveys.export(ListQuery.all(), row -> {}));
    several(
        "SurveyCampaignService.beginning", side -> surveys.beginning(List.of(side.federation())));
    one("SurveyCampaignService.open", side -> surveys.open(surveyOf(side)));
    one("SurveyCampaignService.history", side -> surveys.history(surveyOf(side)));
    one(
        "SurveyCampaignService.prepare",
        side -> surveys.prepare(survey(side.federation(), SURVEY_YEAR + 1)));
    one(
        "SurveyCampaignService.edit",
        side -> surveys.edit(surveyOf(side), 1, survey(side.federation(), SURVEY_YEAR)));
    one("SurveyCampaignService.drop", side -> surveys.drop(surveyOf(side)));
    one("SurveyCampaignService.launch", side -> surveys.launch(surveyOf(side)));
    one("SurveyCampaignService.remind", side -> surveys.remind(surveyOf(side)));
    one("SurveyCampaignService.close", side -> surveys.close(surveyOf(side)));
    one(
        "SurveyCampaignService.answers",
        side -> surveys.answers(surveyOf(side), (row, lines) -> {}));
    several("SurveyResponseService.list", side -> surveyResponses.list(ListQuery.all()));
    several(
        "SurveyResponseService.export", side -> surveyResponses.export(ListQuery.all(), row -> {}));
    one("SurveyResponseService.open", side -> surveyResponses.open(responseOf(side)));
    one("SurveyResponseService.openSent", side -> surveyResponses.openSent(responseOf(side), 1));
    one("SurveyResponseService.history", side -> surveyResponses.history(responseOf(side)));
    one(
        "SurveyResponseService.answer",
        side -> surveyResponses.answer(responseOf(side), 1, Map.of("answer-D1", "12")));
    one("SurveyResponseService.send", side -> surveyResponses.send(responseOf(side)));
    one(
        "SurveyResponseService.reopen",
        side -> surveyResponses.reopen(responseOf(side), "Une erreur"));
  }

  private void ties() {
    several("NotificationService.unread", side -> notifications.unread());
    several("NotificationService.list", side -> notifications.list());
    several("NotificationService.read", side -> notifications.read(UUID.randomUUID()));
    several("NotificationService.readAll", side -> notifications.readAll());
    several("TieService.flags", side -> ties.flags("theme", "insertion"));
    several("TieService.own", side -> ties.own());
    several("TieService.favourites", side -> ties.favourites());
    several("TieService.recent", side -> ties.recent(5));
    several("TieService.look", side -> ties.look("theme", "insertion"));
    several("TieService.tie", side -> ties.tie("theme", "insertion", TieFlag.FOLLOWED));
    several("TieService.untie", side -> ties.untie("theme", "insertion", TieFlag.FOLLOWED));
    several("TieService.rhythm", side -> ties.rhythm());
    several("TieService.choose", side -> ties.choose(DigestRhythm.NEVER));
  }

  private static SourceDetails source(String name) {
    return SourceDetails.of(
        Map.of("name", name, "format", "TABLE", "licence", "LICENCE_OUVERTE_2_0", "kind", "OTHER"));
  }

  private void peers() {
    several("PeerService.list", side -> peers.list(ListQuery.all()));
    several("PeerService.export", side -> peers.export(ListQuery.all(), row -> {}));
    several("ForeignPrototypeService.list", side -> foreign.list(ListQuery.all()));
    several("ForeignPrototypeService.export", side -> foreign.export(ListQuery.all(), row -> {}));
    several("ForeignPrototypeService.open", side -> foreign.open(UUID.randomUUID()));
    one(
        "ForeignPrototypeService.takeUp",
        side ->
            foreign.takeUp(
                new TakeFromPeer(UUID.randomUUID(), side.organisation(), since("2030"))));
    one(
        "PrototypeService.derive",
        side ->
            prototypes.derive(
                new CreatePrototype(
                    side.organisation(), PrototypeDetails.titled(side.name()), since("2022")),
                new DerivedFrom(
                    "https://other.example/id/prototype/cv",
                    "https://other.example/prototypes/cv",
                    "CV",
                    "fr",
                    "Un autre réseau",
                    Licence.CC_BY_4_0)));
  }

  /** What an operation has for calls of its money and its staff. */
  void money(String operation, String centre) {
    plans.put(operation, null, 0, planLine(centre));
    agreements.conclude(operation, agreement(centre));
    expenses.commit(operation, expense(centre));
    requests.prepare(operation, centre, PaymentRequestKind.INTERIM, null);
    staffing.add(operation, position());
    reports.freeze(reports.begin(operation, report(centre)));
  }

  private void money() {
    one("FundingPlanService.open", side -> plans.open(side.operation()));
    one("FundingPlanService.history", side -> plans.history(side.operation()));
    one(
        "FundingPlanService.put",
        side -> plans.put(side.operation(), null, 1, planLine(side.federation())));
    one("FundingPlanService.drop", side -> plans.drop(side.operation(), "cofinanceur"));
    one("FundingPlanService.countOverheads", side -> plans.countOverheads(side.operation(), "15"));
    several("AgreementService.list", side -> agreements.list(ListQuery.all()));
    several("AgreementService.export", side -> agreements.export(ListQuery.all(), row -> {}));
    one("AgreementService.open", side -> agreements.open(agreementOf(side)));
    one("AgreementService.history", side -> agreements.history(agreementOf(side)));
    one(
        "AgreementService.conclude",
        side -> agreements.conclude(side.operation(), agreement(side.federation())));
    one(
        "AgreementService.describe",
        side -> agreements.describe(agreementOf(side), 1, agreement(side.organisation())));
    one("AgreementService.put", side -> agreements.put(agreementOf(side), null, 1, step()));
    one("AgreementService.drop", side -> agreements.drop(agreementOf(side), UUID.randomUUID()));
    several("ExpenseService.list", side -> expenses.list(ListQuery.all()));
    several("ExpenseService.export", side -> expenses.export(ListQuery.all(), row -> {}));
    one("ExpenseService.open", side -> expenses.open(expenseOf(side)));
    one("ExpenseService.history", side -> expenses.history(expenseOf(side)));
    one(
        "ProofService.read",
        side -> proofs.read(ProvenThing.EXPENSE, expenseOf(side), UUID.randomUUID()));
    one("ProofService.room", side -> proofs.room(ProvenThing.AGREEMENT, agreementOf(side)));
    one("ProofService.retention", side -> proofs.retention(side.operation()));
    one(
        "ProofService.keep",
        side -> proofs.keep(ProvenThing.STAFF_POSITION, positionOf(side), scan));
    one(
        "ProofService.remove",
        side -> proofs.remove(ProvenThing.EXPENSE, expenseOf(side), UUID.randomUUID()));
    one(
        "ExpenseService.commit",
        side -> expenses.commit(side.operation(), expense(side.organisation())));
    one(
        "ExpenseService.describe",
        side -> expenses.describe(expenseOf(side), 1, expense(side.organisation())));
    one("ExpenseService.advance", side -> expenses.advance(expenseOf(side), DAY));
    one("ExpenseService.stepBack", side -> expenses.stepBack(expenseOf(side)));
    one("ExpenseService.delete", side -> expenses.delete(expenseOf(side)));
    several("PaymentRequestService.list", side -> requests.list(ListQuery.all()));
    several("PaymentRequestService.export", side -> requests.export(ListQuery.all(), row -> {}));
    one("PaymentRequestService.open", side -> requests.open(requestOf(side)));
    one("PaymentRequestService.toControl", side -> requests.toControl(requestOf(side)));
    one("PaymentRequestService.history", side -> requests.history(requestOf(side)));
    one(
        "PaymentRequestService.prepare",
        side ->
            requests.prepare(
                side.operation(), side.organisation(), PaymentRequestKind.FINAL, null));
    one("PaymentRequestService.put", side -> requests.put(requestOf(side), expenseOf(side), null));
    one("PaymentRequestService.putAll", side -> requests.putAll(requestOf(side)));
    one("PaymentRequestService.take", side -> requests.take(requestOf(side), expenseOf(side)));
    one("PaymentRequestService.delete", side -> requests.delete(requestOf(side), 1));
    one("PaymentRequestService.declare", side -> requests.declare(requestOf(side), 1, DAY));
    one(
        "PaymentRequestService.decide",
        side -> requests.decide(requestOf(side), expenseOf(side), 1, null, ""));
    one("PaymentRequestService.retainRest", side -> requests.retainRest(requestOf(side)));
    one("PaymentRequestService.check", side -> requests.check(requestOf(side), 1, DAY));
    one("PaymentRequestService.pay", side -> requests.pay(requestOf(side), 1, DAY, null));
    one("StaffingService.of", side -> staffing.of(side.operation()));
    one("StaffingService.open", side -> staffing.open(positionOf(side)));
    one("StaffingService.history", side -> staffing.history(positionOf(side)));
    one("StaffingService.add", side -> staffing.add(side.operation(), position()));
    one("StaffingService.describe", side -> staffing.describe(positionOf(side), 1, position()));
    one(
        "StaffingService.note",
        side -> staffing.note(positionOf(side), YearMonth.of(2018, 3), BigDecimal.ONE));
    one("StaffingService.delete", side -> staffing.delete(positionOf(side)));
    several("MoneyAlertService.all", side -> alerts.all());
    one("FinanceImports.bringLine", side -> financeImports.bringLine(importedLine(side)));
    one("FinanceImports.rehearseLine", side -> financeImports.rehearseLine(importedLine(side)));
    one(
        "FinanceImports.undoLine",
        side -> financeImports.undoLine(Samples.trace(side.operation()), "cofinanceur"));
    one(
        "FinanceImports.bringPosition",
        side -> financeImports.bringPosition(importedPosition(side)));
    one(
        "FinanceImports.rehearsePosition",
        side -> financeImports.rehearsePosition(importedPosition(side)));
    one(
        "FinanceImports.undoPosition",
        side -> financeImports.undoPosition(Samples.trace(positionOf(side))));
  }

  private void reporting() {
    several("ReportService.list", side -> reports.list(ListQuery.all()));
    several("ReportService.export", side -> reports.export(ListQuery.all(), row -> {}));
    one("ReportService.open", side -> reports.open(reportOf(side)));
    one("ReportService.history", side -> reports.history(reportOf(side)));
    one(
        "ReportService.begin",
        side -> reports.begin(side.operation(), report(side.organisation())));
    one("ReportService.write", side -> reports.write(reportOf(side), 1, Map.of()));
    one("ReportService.freeze", side -> reports.freeze(reportOf(side)));
    one("ReportService.correct", side -> reports.correct(reportOf(side), "Un montant"));
    one("ReportService.delete", side -> reports.delete(reportOf(side)));
    one("FrozenReportService.open", side -> frozenReports.open(reportOf(side), 1));
    one("FrozenReportService.compare", side -> frozenReports.compare(reportOf(side), 1));
    one("FrozenReportService.sign", side -> frozenReports.sign(reportOf(side), 1));
    one("FrozenReportService.approve", side -> frozenReports.approve(reportOf(side), 1));
    one(
        "FrozenReportService.comment",
        side -> frozenReports.comment(reportOf(side), 1, "", true, "Pourquoi ?"));
    one(
        "FrozenReportService.answer",
        side -> frozenReports.answer(reportOf(side), 1, UUID.randomUUID(), "Voici."));
    one(
        "FrozenReportService.file",
        side -> frozenReports.file(reportOf(side), 1, ReportFormat.PDF, false));
    one(
        "FrozenReportService.keep",
        side -> frozenReports.keep(reportOf(side), 1, ReportFormat.CSV, false, new byte[] {1}));
    several("FrozenReportService.tasks", side -> frozenReports.tasks());
    several("ReportTemplateService.list", side -> reportTemplates.list());
    several("ReportTemplateService.open", side -> reportTemplates.open("bilan-caf"));
    several("ReportTemplateService.history", side -> reportTemplates.history("bilan-caf"));
    several(
        "ReportTemplateService.replace",
        side -> reportTemplates.replace("bilan-caf", 1, "# Bilan\n\n## Suite\ntexte"));
    several(
        "ReportTemplateService.add",
        side -> reportTemplates.add("bilan-a-nous", "", "# Bilan\n\n## Suite\ntexte"));
    several("ReportTemplateService.withdraw", side -> reportTemplates.withdraw("bilan-caf"));
    several("ReportTemplateService.offer", side -> reportTemplates.offer("bilan-caf"));
  }

  private static ReportStart report(String funder) {
    return ReportStart.of(
        Map.of(
            "template", "compte-rendu-financier",
            "title", "Bilan",
            "funder", funder,
            "starts", "01/01/2018",
            "ends", "31/12/2018"));
  }

  private static String reportOf(Side side) {
    return side.operation() + "-bilan-1";
  }

  private static String agreementOf(Side side) {
    return side.operation() + "-" + side.organisation();
  }

  private static String expenseOf(Side side) {
    return side.operation() + "-d1";
  }

  private static String requestOf(Side side) {
    return side.operation() + "-p1";
  }

  private static String positionOf(Side side) {
    return side.operation() + "-animation";
  }

  private static PlanLineDetails planLine(String funder) {
    return PlanLineDetails.of(
        Map.of("kind", "FUNDER", "funder", funder, "amount", "1000", "source", "Dossier"));
  }

  private static AgreementDetails agreement(String funder) {
    return AgreementDetails.of(
        Map.of("funder", funder, "reference", "X", "granted", "900", "payment", "ON_REQUEST"));
  }

  private static AgreementStepDetails step() {
    return AgreementStepDetails.of(
        Map.of("kind", "DOCUMENT", "label", "Bilan", "dueOn", "2019-01-01"));
  }

  private static ExpenseDetails expense(String centre) {
    return ExpenseDetails.of(
        Map.of(
            "label", "Papier",
            "category", "SERVICES",
            "beneficiary", centre,
            "spentOn", "2018-04-01",
            "amount", "10"));
  }

  private static PositionDetails position() {
    return PositionDetails.of(
        Map.of(
            "label", "Animation",
            "people", "2",
            "share", "50",
            "proof", "TIMESHEET",
            "source", "Dossier"));
  }

  private static ImportedPart importedLine(Side side) {
    return new ImportedPart(
        side.operation(), "autre", Map.of(), planLine(side.federation()).fields());
  }

  private static ImportedPart importedPosition(Side side) {
    return new ImportedPart(side.operation(), positionOf(side), Map.of(), position().fields());
  }

  private static FigureQuery asked() {
    return new FigureQuery(FigureScope.NETWORK, null, new CalendarPeriod("2025"), null);
  }

  private static IndicatorDetails indicator() {
    return IndicatorDetails.of(
        Map.of("labelFr", "Adhérents", "definitionFr", "Les adhérents.", "unit", "CENTRE"));
  }

  private void steering() {
    several("OperationService.list", side -> operations.list(ListQuery.all()));
    several("OperationService.export", side -> operations.export(ListQuery.all(), row -> {}));
    one("OperationService.open", side -> operations.open(side.operation()));
    one(
        "OperationService.openAsOf",
        side -> operations.openAsOf(side.operation(), LocalDate.of(2026, 1, 1)));
    one("OperationService.named", side -> operations.named(side.operation()));
    several("OperationService.where", side -> operations.where(Permission.OPERATION_READ));
    one("OperationService.history", side -> operations.history(side.operation()));
    one(
        "OperationService.create",
        side ->
            operations.create(
                new CreateOperation(
                    side.name() + "-other", operation("Autre", side.organisation()))));
    one(
        "OperationService.edit",
        side ->
            operations.edit(side.operation(), 1, operation("Nouveau nom", side.organisation())));
    one("OperationService.promise", side -> operations.promise(side.operation(), objective()));
    one(
        "OperationService.restate",
        side -> operations.restate(side.operation(), "habitants", 1, objective()));
    one("OperationService.drop", side -> operations.drop(side.operation(), "habitants"));
    one("OperationService.close", side -> operations.close(side.operation(), null));
    one("OperationService.reopen", side -> operations.reopen(side.operation()));
    one("OperationService.publish", side -> operations.publish(side.operation()));
    one("OperationService.withdraw", side -> operations.withdraw(side.operation()));
    one("OperationImports.bring", side -> operationImports.bring(importedOperation(side)));
    one("OperationImports.rehearse", side -> operationImports.rehearse(importedOperation(side)));
    one(
        "OperationImports.bringObjective",
        side -> operationImports.bringObjective(importedObjective(side)));
    one(
        "OperationImports.rehearseObjective",
        side -> operationImports.rehearseObjective(importedObjective(side)));
    one("NetworkGoalService.state", side -> networkGoals.state(side.federation(), 0, objective()));
    one(
        "NetworkGoalService.bring",
        side -> networkGoals.bring(side.federation(), Map.of(), objective().fields()));
    several(
        "NetworkGoalService.rehearse",
        side -> networkGoals.rehearse(side.federation(), Map.of(), objective().fields()));
    one("NetworkGoalService.undo", side -> networkGoals.undo(Samples.trace(side.federation())));
    several(
        "IndicatorService.countUntil",
        side -> indicators.countUntil(side.name(), LocalDate.of(2018, 6, 30)));
    several("IndicatorService.list", side -> indicators.list(ListQuery.all()));
    several("IndicatorService.export", side -> indicators.export(ListQuery.all(), row -> {}));
    several("IndicatorService.open", side -> indicators.open(side.name()));
    several("IndicatorService.ask", side -> indicators.ask(side.name(), asked()));
    several("IndicatorService.records", side -> indicators.records(side.name(), asked(), 1));
    several("BoardService.overview", side -> boards.overview());
    one("BoardService.operation", side -> boards.operation(side.operation()));
    one("BoardService.centre", side -> boards.centre(side.organisation()));
    several("IndicatorService.history", side -> indicators.history(side.name()));
    several("IndicatorService.create", side -> indicators.create(side.name(), indicator()));
    several("IndicatorService.edit", side -> indicators.edit(side.name(), 1, indicator()));
    several("IndicatorService.count", side -> indicators.count(side.name(), 2025));
    several(
        "IndicatorService.declare",
        side ->
            indicators.declare(
                side.name(), DeclareObservation.of("2025", "12", "Bilan, page 3", "")));
    several("IndicatorService.publish", side -> indicators.publish(side.name()));
    several("IndicatorService.withdraw", side -> indicators.withdraw(side.name()));
    several("OperationImports.only", side -> operationImports.only());
    one(
        "OperationImports.undo",
        side ->
            operationImports.undo(
                new ImportTrace(
                    side.operation(), true, List.of(), "system", Instant.EPOCH, Instant.EPOCH),
                null));
  }

  /** An operation that a centre leads and pays for. */
  static OperationDetails operation(String name, String centre) {
    return OperationDetails.of(
        Map.of("name", name, "starts", "2018", "ends", "2019", "lead", centre, "funders", centre));
  }

  static ObjectiveDetails objective() {
    return ObjectiveDetails.of(
        Map.of(
            "labelFr",
            "Habitants",
            "target",
            "8",
            "unit",
            "PERSON",
            "starts",
            "2018",
            "ends",
            "2019"));
  }

  private static ImportedOperation importedOperation(Side side) {
    return new ImportedOperation(
        side.operation(), null, Map.of(), operation("Importée", side.organisation()).fields());
  }

  private static ImportedOperation importedObjective(Side side) {
    return new ImportedOperation(side.operation(), "habitants", Map.of(), objective().fields());
  }

  private void identity() {
    several("AccountService.own", side -> accounts.own());
    several("AccountService.names", side -> accounts.names(List.of()));
    several("AccountService.speak", side -> accounts.speak("fr"));
    several("AccountService.changePassword", side -> accounts.changePassword("not it", "x"));
    one(
        "AccountService.open",
        side ->
            accounts.open("new@example.org", "New", new Grant(Role.STAFF, side.organisation())));
    one("AccountService.reset", side -> accounts.reset(side.name() + "-staff@example.org"));
    several("AccountService.actFor", side -> accounts.actFor(""));
    several("AccountService.rename", side -> accounts.rename("Another"));
    several("AccountService.askToMove", side -> accounts.askToMove("n@example.org", "not it"));
    several("AccountService.leave", side -> accounts.leave("nowhere"));
    several("AccountService.close", side -> accounts.close("not it"));
    several("SecondFactorService.own", side -> factors.own());
    several("SecondFactorService.prepare", side -> factors.prepare("wrong"));
    several("SecondFactorService.confirm", side -> factors.confirm("000000"));
    several("SecondFactorService.renewCodes", side -> factors.renewCodes("not it"));
    several("SecondFactorService.turnOff", side -> factors.turnOff("not it"));
    one("SecondFactorService.remove", side -> factors.remove(side.person()));
    several("SignedInSessions.own", side -> sessions.own());
    several("SignedInSessions.endOne", side -> sessions.endOne(UUID.randomUUID()));
    several("SignedInSessions.endElsewhere", side -> sessions.endElsewhere());
  }

  private void people() {
    one("Invitations.invite", side -> invitations.invite(wish(side)));
    several("Invitations.check", side -> invitations.check(wish(side)));
    one("Invitations.sendAgain", side -> invitations.sendAgain(side.person()));
    one("Invitations.withdraw", side -> invitations.withdraw(side.person()));
    several("AccountRegister.list", side -> register.list(ListQuery.all()));
    several("AccountRegister.export", side -> register.export(ListQuery.all(), card -> {}));
    one("AccountRegister.lastSeen", side -> register.lastSeen(side.person()));
    one("AccountRegister.view", side -> register.view(side.person()));
    one(
        "AccountRegister.give",
        side -> register.give(side.person(), new Grant(Role.MANAGER, side.organisation())));
    one(
        "AccountRegister.take",
        side -> register.take(side.person(), new Grant(Role.STAFF, side.organisation())));
    one("AccountRegister.sendReset", side -> register.sendReset(side.person()));
    one("AccountRegister.close", side -> register.close(side.person()));
  }

  private void protection() {
    several("RegisterService.purges", side -> processing.purges());
    several("PersonalDataService.own", side -> personalData.own());
    one("PersonalDataService.onRequest", side -> personalData.onRequest(UUID.randomUUID()));
    one("PersonalDataService.find", side -> personalData.find("nobody@example.org"));
    several("ErasureService.ownPlan", side -> erasures.ownPlan());
    several("ErasureService.eraseOwn", side -> erasures.eraseOwn("not it"));
    one(
        "ErasureService.eraseOnRequest",
        side -> erasures.eraseOnRequest(UUID.randomUUID(), "Lettre"));
    one("ErasureService.replay", side -> erasures.replay(List.of()));
    several("ErasureService.recent", side -> erasures.recent());
    several("ErasureService.restricted", side -> erasures.restricted());
    several("ErasureReview.places", side -> review.places());
    several("ErasureReview.waiting", side -> review.waiting());
    one("ErasureReview.erase", side -> review.erase(UUID.randomUUID()));
    one("ErasureReview.keep", side -> review.keep(UUID.randomUUID()));
    several("ConsentService.texts", side -> consents.texts("fr"));
    several("ConsentService.own", side -> consents.own());
    several("ConsentService.give", side -> consents.give("studies", 1));
    several("ConsentService.withdraw", side -> consents.withdraw("studies"));
    one("ConsentService.about", side -> consents.about("studies"));
    several("BreachService.list", side -> breaches.list(ListQuery.all()));
    several("BreachService.export", side -> breaches.export(ListQuery.all(), breach -> {}));
    several("BreachService.waiting", side -> breaches.waiting());
    one("BreachService.open", side -> breaches.open(UUID.randomUUID()));
    one("BreachService.history", side -> breaches.history(UUID.randomUUID()));
    one("BreachService.record", side -> breaches.record(breach()));
    one("BreachService.amend", side -> breaches.amend(UUID.randomUUID(), 1, breach()));
  }

  private static InviteSomebody wish(Side side) {
    return new InviteSomebody(
        side.name() + "-new@example.org", "New", "fr", Role.STAFF, side.organisation());
  }

  private static ImportedOrganisation importedOrganisation(Side side) {
    return new ImportedOrganisation(
        side.organisation(), Map.of(), Map.of("name", "Imported", "kind", "MJC"), false);
  }

  private static BreachDetails breach() {
    Instant known = Instant.parse("2026-11-20T08:00:00Z");
    return new BreachDetails("Perte", known, null, "", null, "", "", null, "", null, "");
  }

  private void network() {
    several("OrganisationDirectory.list", side -> organisations.list(ListQuery.all()));
    several(
        "OrganisationDirectory.export", side -> organisations.export(ListQuery.all(), card -> {}));
    several("OrganisationDirectory.cards", side -> organisations.cards(ListQuery.all()));
    one("OrganisationDirectory.preview", side -> organisations.preview(side.organisation()));
    one("OrganisationDirectory.view", side -> organisations.view(side.organisation()));
    one(
        "OrganisationDirectory.create",
        side ->
            organisations.create(
                new CreateOrganisation(
                    null,
                    OrganisationDetails.of("Nouveau centre", OrganisationKind.SOCIAL_CENTRE)
                        .memberOf(side.federation()))));
    one(
        "OrganisationDirectory.edit",
        side ->
            organisations.edit(
                new EditOrganisation(
                    side.organisation(),
                    1,
                    OrganisationDetails.of(side.organisation(), OrganisationKind.SOCIAL_CENTRE)
                        .memberOf(side.federation()))));
    several("OrganisationLogos.within", side -> logos.within(side.organisation(), "none"));
    one("OrganisationLogos.keep", side -> logos.keep(side.organisation(), new byte[1]));
    one("OrganisationLogos.remove", side -> logos.remove(side.organisation()));
    one("OrganisationDirectory.publish", side -> organisations.publish(side.organisation()));
    one("OrganisationDirectory.withdraw", side -> organisations.withdraw(side.organisation()));
    one(
        "OrganisationMerges.merge",
        side ->
            merges.merge(new MergeOrganisations(side.organisation(), side.federation(), Set.of())));
    one("OrganisationMerges.twins", side -> merges.twins(side.organisation()));
    one(
        "OrganisationMerges.compare",
        side -> merges.compare(side.organisation(), side.organisation()));
    one("OrganisationMerges.undoable", side -> merges.undoable(side.organisation()));
    one("OrganisationMerges.undo", side -> merges.undo(side.organisation()));
    one("OrganisationDirectory.history", side -> organisations.history(side.organisation()));
    one("OrganisationImports.bring", side -> organisationImports.bring(importedOrganisation(side)));
    one(
        "OrganisationImports.undo",
        side -> organisationImports.undo(Samples.trace(side.organisation())));
    one(
        "OrganisationImports.rehearse",
        side -> organisationImports.rehearse(importedOrganisation(side)));
    one(
        "TerritoryDirectory.record",
        side ->
            territories.record(
                new RecordTerritory(
                    "area-it",
                    TerritoryKind.PROGRAMME_AREA,
                    null,
                    null,
                    "Versant",
                    null,
                    null,
                    List.of())));
  }

  private void publication() {
    several("PublicationService.status", side -> publication.status());
    one("PublicationService.retry", side -> publication.retry("prototype", side.prototype()));
    one("PublicationService.retryAll", side -> publication.retryAll());
  }

  private void administration() {
    several("JobService.list", side -> jobs.list());
    one("JobService.runNow", side -> jobs.runNow("mail-cleaning"));
    several("EmailService.status", side -> mail.status());
    several("EmailService.list", side -> mail.list(ListQuery.all()));
    several("EmailService.export", side -> mail.export(ListQuery.all(), row -> {}));
    one("EmailService.read", side -> mail.read(UUID.randomUUID()));
    one("EmailService.retry", side -> mail.retry(UUID.randomUUID()));
    one("EmailService.retryFailed", side -> mail.retryFailed());
    one("EmailService.giveUp", side -> mail.giveUp(UUID.randomUUID()));
    one("EmailService.sendTrial", side -> mail.sendTrial());
    several("AuditService.list", side -> audit.list(ListQuery.all()));
    several("AuditService.export", side -> audit.export(ListQuery.all(), row -> {}));
    several("AuditService.acts", side -> audit.acts());
    several("SettingsService.list", side -> settings.list());
    several("HealthService.list", side -> health.list());
    several("FirstStepsService.list", side -> steps.list());
    one("FirstStepsService.declare", side -> steps.declare(FirstStep.BACKUP, true));
    one("FirstStepsService.dismiss", side -> steps.dismiss(true));
  }

  private void imports() {
    several("ImportService.run", side -> imports.run(Samples.importRequest()));
    several("ImportService.start", side -> imports.start(Samples.importRequest()));
    several("ImportService.progress", side -> imports.progress(UUID.randomUUID()));
    several("ImportService.recent", side -> imports.recent());
    several("ImportService.examine", side -> imports.examine(Samples.table(), null));
    several("ImportService.undo", side -> imports.undo(UUID.randomUUID()));
    several(
        "ImportService.keepColumns", side -> imports.keepColumns(FileKind.ORGANISATIONS, Map.of()));
    one("FirstData.load", side -> firstData.load(FirstData.Choice.NOTHING, List.of(), ""));
  }

  private void prototypes() {
    one("PrototypeService.delete", side -> prototypes.delete(side.prototype()));
    several("PrototypeService.list", side -> prototypes.list(ListQuery.all()));
    several("PrototypeService.export", side -> prototypes.export(ListQuery.all(), row -> {}));
    several("WorkshopService.list", side -> workshops.list(ListQuery.all()));
    several("WorkshopService.export", side -> workshops.export(ListQuery.all(), row -> {}));
    several("PrototypeService.unfinished", side -> prototypes.unfinished("", 5));
    one("PrototypeService.open", side -> prototypes.open(side.prototype()));
    one("PrototypeService.history", side -> prototypes.history(side.prototype()));
    one(
        "PrototypeService.create",
        side ->
            prototypes.create(
                new CreatePrototype(
                    side.organisation(), PrototypeDetails.titled("Nouveau"), since("2020"))));
    one(
        "PrototypeService.edit",
        side ->
            prototypes.edit(
                new EditPrototype(side.prototype(), 1, PrototypeDetails.titled("Autre titre"))));
    one(
        "PrototypeService.fillSheet",
        side -> prototypes.fillSheet(new FillSheet(side.prototype(), 1, Map.of())));
    one("PrototypeService.work", side -> prototypes.work(side.prototype()));
    one(
        "PrototypeService.share",
        side -> prototypes.share(side.prototype(), Map.of(SheetSection.COSTS, side.person())));
    several("PrototypeService.asked", side -> prototypes.asked());
    one(
        "PrototypeService.illustrate",
        side ->
            prototypes.illustrate(side.prototype(), new CoverWords("Une salle", "", true), photo));
    one(
        "PrototypeService.describeCover",
        side -> prototypes.describeCover(side.prototype(), new CoverWords("Une salle", "", true)));
    one("PrototypeService.removeCover", side -> prototypes.removeCover(side.prototype()));
    one("PrototypeService.cover", side -> prototypes.cover(side.prototype(), side.cover()));
    one("PrototypeService.preview", side -> prototypes.preview(side.prototype()));
    one("PrototypeService.moveOn", side -> prototypes.moveOn(side.prototype()));
    one(
        "PrototypeService.advance",
        side -> prototypes.advance(side.prototype(), PrototypeState.IN_WORKSHOP, since("2021")));
    one("PrototypeService.archive", side -> prototypes.archive(side.prototype(), since("2021")));
    one("PrototypeService.publish", side -> prototypes.publish(side.prototype()));
    one("PrototypeService.withdraw", side -> prototypes.withdraw(side.prototype()));
    one(
        "PrototypeService.handOver",
        side -> prototypes.handOver(side.prototype(), side.organisation()));
    several("PrototypeService.handedOver", side -> prototypes.handedOver(side.prototype()));
    one("PrototypeImports.bring", side -> prototypeImports.bring(imported(side)));
    one("PrototypeImports.rehearse", side -> prototypeImports.rehearse(imported(side)));
    one("PrototypeImports.undo", side -> prototypeImports.undo(Samples.trace(side.prototype())));
    one("PrototypeImports.refuseForeign", side -> prototypeImports.refuseForeign(side.prototype()));
    several("PrototypeImports.anyOf", side -> prototypeImports.anyOf(side.organisation()));
  }

  private void versions() {
    one("VersionService.draft", side -> versions.draft(side.prototype(), new VersionNumber(2, 0)));
    one(
        "VersionService.describe",
        side -> versions.describe(side.prototype(), side.version(), 1, Licence.CC_BY_4_0, "Note"));
    one(
        "VersionService.addLink",
        side ->
            versions.addLink(side.prototype(), side.version(), link(), "https://example.org/a"));
    one(
        "VersionService.addFile",
        side -> versions.addFile(side.prototype(), side.version(), link(), textFile));
    one(
        "VersionService.removeResource",
        side -> versions.removeResource(side.prototype(), side.version(), side.resource()));
    one("VersionService.discard", side -> versions.discard(side.prototype(), side.version()));
    one("VersionService.propose", side -> versions.propose(side.prototype(), side.version()));
    one(
        "VersionService.withdrawProposal",
        side -> versions.withdrawProposal(side.prototype(), side.version()));
    one(
        "VersionService.sendBack",
        side -> versions.sendBack(side.prototype(), side.version(), "Il manque le guide."));
    one(
        "VersionService.release",
        side ->
            versions.release(
                side.prototype(), side.version(), since("2022"), Set.of(side.resource())));
    one(
        "VersionService.arrange",
        side -> versions.arrange(side.prototype(), side.version(), List.of(side.resource())));
    several("FileUploads.portrait", side -> uploads.portrait(Samples.textFile()));
    several("FileUploads.check", side -> uploads.check(Samples.textFile()));
    one("FileUploads.room", side -> uploads.room(side.organisation()));
    several("VersionService.proposals", side -> versions.proposals());
    several("VersionService.sentBack", side -> versions.sentBack());
    one(
        "VersionService.file",
        side -> versions.file(side.prototype(), side.version(), side.resource()));
  }

  private void participation() {
    several("PeopleDirectory.list", side -> people.list(ListQuery.all()));
    several("PeopleDirectory.export", side -> people.export(ListQuery.all(), card -> {}));
    several("PeopleDirectory.of", side -> people.of(side.organisation()));
    several("PeopleDirectory.person", side -> people.person("nobody"));
    several("PeopleDirectory.photo", side -> people.photo("nobody"));
    several("ProfileService.own", side -> profiles.own());
    several("ProfileService.keep", side -> profiles.keep(profile(), true));
    several("ProfileService.keepPhoto", side -> profiles.keepPhoto(Samples.textFile()));
    several("ProfileService.forgetPhoto", side -> profiles.forgetPhoto());
    several("Testimonies.list", side -> testimonies.list(ListQuery.all()));
    several("Testimonies.export", side -> testimonies.export(ListQuery.all(), row -> {}));
    several("Testimonies.read", side -> testimonies.read(UUID.randomUUID()));
    several(
        "Testimonies.give",
        side -> testimonies.give(new GiveTestimony(side.prototype(), "Utile.", false)));
    several("Testimonies.accept", side -> testimonies.accept(UUID.randomUUID(), ""));
    several("Testimonies.refuse", side -> testimonies.refuse(UUID.randomUUID(), "Non."));
    several("Testimonies.takeBack", side -> testimonies.takeBack(UUID.randomUUID()));
    several("Ideas.list", side -> ideas.list(ListQuery.all()));
    several("Ideas.export", side -> ideas.export(ListQuery.all(), row -> {}));
    several("Ideas.read", side -> ideas.read(UUID.randomUUID()));
    one(
        "Ideas.propose",
        side -> ideas.propose(new ProposeIdea(side.organisation(), "Une idée", "Un besoin")));
    several("Ideas.answer", side -> ideas.answer(UUID.randomUUID(), "Oui."));
    several("Ideas.start", side -> ideas.start(UUID.randomUUID()));
    several("Ideas.takeBack", side -> ideas.takeBack(UUID.randomUUID()));
    one("WorkshopInvitations.read", side -> invited.read(side.workshop()));
    one("WorkshopInvitations.come", side -> invited.come(side.workshop()));
    one("WorkshopInvitations.stayAway", side -> invited.stayAway(side.workshop()));
    one(
        "WorkshopInvitations.expected",
        side -> invited.expected(side.prototype(), side.workshop()));
  }

  private static ProfileDetails profile() {
    return new ProfileDetails("", "", Set.of(), PublicContact.NONE, true);
  }

  private void workshops() {
    one("WorkshopService.hold", side -> workshops.hold(side.prototype(), workshop()));
    one(
        "WorkshopService.correct",
        side -> workshops.correct(side.prototype(), side.workshop(), 1, workshop()));
    one("WorkshopService.cancel", side -> workshops.cancel(side.prototype(), side.workshop()));
    one(
        "WorkshopService.keepAttendanceSheet",
        side -> workshops.keepAttendanceSheet(side.prototype(), side.workshop(), scan));
    several("FileUploads.checkPhoto", side -> uploads.checkPhoto(Samples.photo(), 480));
    one("WorkshopService.photos", side -> workshops.photos(side.prototype(), side.workshop()));
    one(
        "WorkshopService.keepPhoto",
        side -> workshops.keepPhoto(side.prototype(), side.workshop(), photo, true));
    one(
        "WorkshopService.describePhotos",
        side -> workshops.describePhotos(side.prototype(), side.workshop(), Map.of()));
    one(
        "WorkshopService.removePhoto",
        side -> workshops.removePhoto(side.prototype(), side.workshop(), side.photo()));
    one("WorkshopService.photo", side -> workshops.photo(side.prototype(), side.photo(), false));
    one(
        "WorkshopService.attendanceSheet",
        side -> workshops.attendanceSheet(side.prototype(), side.workshop()));
  }

  private void spread() {
    several("SpreadOverviewService.overview", side -> spreadOverview.overview());
    one("SpreadOverviewService.promises", side -> spreadOverview.promises(side.operation()));
    one("SpreadOverviewService.months", side -> spreadOverview.months(side.operation()));
    several("TransferService.list", side -> transfers.list(ListQuery.all()));
    several("TransferService.export", side -> transfers.export(ListQuery.all(), row -> {}));
    several("TransferService.open", side -> transfers.open(side.transfer()));
    one("TransferService.history", side -> transfers.history(side.transfer()));
    one(
        "TransferService.agree",
        side ->
            transfers.agree(
                TransferDetails.between(
                    side.federation(), side.organisation(), Channel.FEDERATION, side.prototype()),
                since("2022")));
    one(
        "TransferService.edit",
        side ->
            transfers.edit(
                side.transfer(),
                1,
                TransferDetails.between(
                    side.federation(), side.organisation(), Channel.FEDERATION, side.prototype())));
    one(
        "TransferService.advance",
        side -> transfers.advance(side.transfer(), TransferStage.DISCOVERY, since("2022")));
    one("TransferService.moveOn", side -> transfers.moveOn(side.transfer()));
    one(
        "TransferService.redate",
        side -> transfers.redate(side.transfer(), TransferStage.AGREED, since("2022")));
    one(
        "TransferService.stepBack",
        side -> transfers.stepBack(side.transfer(), TransferStage.AGREED));
    one(
        "TransferService.abandon",
        side ->
            transfers.abandon(side.transfer(), EndCause.OTHER, "Plus de temps.", since("2022")));
    one("TransferService.hold", side -> transfers.hold(side.transfer(), session()));
    one(
        "TransferService.correct",
        side -> transfers.correct(side.transfer(), side.session(), 1, session()));
    one("TransferService.cancel", side -> transfers.cancel(side.transfer(), side.session()));
    one("TransferService.agreement", side -> transfers.agreement(side.transfer()));
    one("TransferService.keepAgreement", side -> transfers.keepAgreement(side.transfer(), scan));
    one(
        "TransferService.keepSheet",
        side -> transfers.keepSheet(side.transfer(), side.session(), scan));
    one("TransferService.file", side -> transfers.file(side.transfer(), side.agreement()));
    one(
        "TransferService.removeFile",
        side -> transfers.removeFile(side.transfer(), side.agreement()));
    several("InstallationService.list", side -> installations.list(ListQuery.all()));
    several("InstallationService.export", side -> installations.export(ListQuery.all(), row -> {}));
    several("InstallationService.open", side -> installations.open(side.installation()));
    one("InstallationService.history", side -> installations.history(side.installation()));
    one(
        "InstallationService.begin",
        side ->
            installations.begin(
                new InstallationDetails(side.organisation(), side.prototype(), null, null),
                InstallationState.PLANNED,
                since("2022")));
    one(
        "InstallationService.edit",
        side ->
            installations.edit(
                side.installation(),
                1,
                new InstallationDetails(side.organisation(), side.prototype(), null, null)));
    one(
        "InstallationService.move",
        side -> installations.move(side.installation(), InstallationState.ADAPTED, since("2022")));
    one(
        "InstallationService.redate",
        side -> installations.redate(side.installation(), InstallationState.IN_USE, since("2022")));
    one(
        "InstallationService.stepBack",
        side -> installations.stepBack(side.installation(), InstallationState.IN_USE));
    one(
        "InstallationService.stop",
        side ->
            installations.stop(
                side.installation(), EndCause.OTHER, "Plus de place.", since("2022")));
    one(
        "InstallationService.tell",
        side ->
            installations.tell(
                side.installation(),
                new EvidenceDetails(LocalDate.of(2022, 3, 4), 3, null, "", false)));
    one(
        "InstallationService.forget",
        side -> installations.forget(side.installation(), new UUID(0, 1)));
    several("AdaptationService.list", side -> adaptations.list(ListQuery.all()));
    several("AdaptationService.export", side -> adaptations.export(ListQuery.all(), row -> {}));
    several("AdaptationService.open", side -> adaptations.open(side.adaptation()));
    one("AdaptationService.history", side -> adaptations.history(side.adaptation()));
    one(
        "AdaptationService.note",
        side -> adaptations.note(side.installation(), adaptation(), since("2022")));
    one("AdaptationService.edit", side -> adaptations.edit(side.adaptation(), 1, adaptation()));
    one("AdaptationService.offer", side -> adaptations.offer(side.adaptation()));
    one("AdaptationService.keep", side -> adaptations.keep(side.adaptation()));
    one(
        "AdaptationService.addFile",
        side -> adaptations.addFile(side.adaptation(), link(), textFile));
    one(
        "AdaptationService.file",
        side -> adaptations.file(side.adaptation(), side.adaptationFile()));
    one(
        "AdaptationService.removeFile",
        side -> adaptations.removeFile(side.adaptation(), side.adaptationFile()));
    one(
        "AdaptationService.accept",
        side -> adaptations.accept(side.adaptation(), "1.0", "", Set.of()));
    one("AdaptationService.decline", side -> adaptations.decline(side.adaptation(), "Non."));
  }

  private void mentors() {
    several("MentorService.list", side -> mentors.list(ListQuery.all()));
    several("MentorService.export", side -> mentors.export(ListQuery.all(), row -> {}));
    several("MentorService.open", side -> mentors.open(side.mentorRequest()));
    one(
        "MentorService.candidates",
        side -> mentors.candidates(side.organisation(), side.prototype()));
    one(
        "MentorService.ask",
        side ->
            mentors.ask(
                new AskMentor(side.organisation(), side.prototype(), side.federation(), "")));
    one("MentorService.accept", side -> mentors.accept(side.mentorRequest(), ""));
    several(
        "MentorService.underWay", side -> mentors.underWay(side.organisation(), side.prototype()));
    one("MentorService.withdraw", side -> mentors.withdraw(side.ownRequest()));
    one("MentorService.decline", side -> mentors.decline(side.mentorRequest(), "Plus tard."));
    one(
        "InstallationService.takeUp",
        side ->
            installations.takeUp(
                new TakeUp(side.organisation(), side.prototype(), null, null, "", since("2100"))));
    one("SpreadImports.bring", side -> spreadImports.bring(importedInstallation(side)));
    one("SpreadImports.rehearse", side -> spreadImports.rehearse(importedInstallation(side)));
    one("SpreadImports.undo", side -> spreadImports.undo(Samples.trace(side.installation())));
    several("SpreadImports.anyOf", side -> spreadImports.anyOf(side.prototype()));
  }

  private void campaigns() {
    several("CampaignService.list", side -> campaigns.list(ListQuery.all()));
    several("CampaignService.export", side -> campaigns.export(ListQuery.all(), row -> {}));
    one("CampaignService.open", side -> campaigns.open(side.campaign()));
    one("CampaignService.history", side -> campaigns.history(side.campaign()));
    one("CampaignService.prepare", side -> campaigns.prepare(campaign(side.operation())));
    one(
        "CampaignService.edit",
        side -> campaigns.edit(side.campaign(), 1, campaign(side.operation())));
    one("CampaignService.drop", side -> campaigns.drop(side.campaign()));
    one("CampaignService.send", side -> campaigns.send(side.campaign()));
    one("CampaignService.remind", side -> campaigns.remind(side.campaign()));
    one("CampaignService.close", side -> campaigns.close(side.campaign()));
    several("CampaignService.answers", side -> campaigns.answers(ListQuery.all()));
    several(
        "CampaignService.exportAnswers",
        side -> campaigns.exportAnswers(ListQuery.all(), row -> {}));
    one("CampaignService.openAnswer", side -> campaigns.openAnswer(side.answer()));
    one("CampaignService.answerHistory", side -> campaigns.answerHistory(side.answer()));
    one(
        "CampaignService.answer",
        side ->
            campaigns.answer(
                side.answer(), 1, new CampaignAnswerDetails(List.of(), List.of(), true)));
  }

  private void places() {
    several("PlaceService.list", side -> places.list(ListQuery.all()));
    several("PlaceService.export", side -> places.export(ListQuery.all(), row -> {}));
    several("PlaceService.open", side -> places.open(side.place()));
    one("PlaceService.openOffer", side -> places.openOffer(side.offer()));
    one("PlaceService.history", side -> places.history(side.place()));
    one("PlaceService.offerHistory", side -> places.offerHistory(side.offer()));
    one(
        "PlaceService.create",
        side -> places.create(place(side.name(), side.organisation()), offer()));
    one(
        "PlaceService.edit",
        side -> places.edit(side.place(), 1, place("Autre", side.organisation())));
    one("PlaceService.confirm", side -> places.confirm(side.place()));
    one("PlaceService.takeBack", side -> places.takeBack(side.place()));
    one("PlaceService.close", side -> places.close(side.place(), "Déménagé"));
    one("PlaceService.reopen", side -> places.reopen(side.place()));
    one("PlaceService.addOffer", side -> places.addOffer(side.place(), offer()));
    one("PlaceService.editOffer", side -> places.editOffer(side.offer(), 1, offer()));
    one("PlaceService.withdrawOffer", side -> places.withdrawOffer(side.offer()));
    one("PlaceService.restoreOffer", side -> places.restoreOffer(side.offer()));
    several("ContributionService.own", side -> contributions.own(ListQuery.all()));
    several(
        "ContributionService.exportOwn",
        side -> contributions.exportOwn(ListQuery.all(), row -> {}));
    several("ContributionService.accepted", side -> contributions.accepted());
    several("ContributionService.open", side -> contributions.open(side.contribution()));
    several(
        "ContributionService.answer", side -> contributions.answer(side.contribution(), "Oui."));
    several("ContributionService.withdraw", side -> contributions.withdraw(side.contribution()));
    several("ModerationService.list", side -> moderation.list(ListQuery.all()));
    several("ModerationService.export", side -> moderation.export(ListQuery.all(), row -> {}));
    several("ModerationService.next", side -> moderation.next(side.contribution()));
    one("ModerationService.neighbours", side -> moderation.neighbours(side.contribution()));
    one(
        "ModerationService.accept",
        side -> moderation.accept(side.contribution(), 0, Set.of(), "Fermé"));
    one("ModerationService.ask", side -> moderation.ask(side.contribution(), "Quand ?"));
    one(
        "ModerationService.refuse",
        side -> moderation.refuse(side.contribution(), RefusalReason.KNOWN, ""));
    several("PlaceMerges.list", side -> merged.list(ListQuery.all()));
    several("PlaceMerges.export", side -> merged.export(ListQuery.all(), row -> {}));
    one("PlaceMerges.tellApart", side -> merged.tellApart(side.place(), side.place()));
    one("PlaceMerges.doubt", side -> merged.doubt(side.place(), side.place()));
    one("PlaceMerges.twins", side -> merged.twins(side.place()));
    one("PlaceMerges.compare", side -> merged.compare(side.place(), side.place()));
    one(
        "PlaceMerges.merge",
        side -> merged.merge(new MergePlaces(side.place(), side.place(), Set.of())));
    one("PlaceMerges.undoable", side -> merged.undoable(side.place()));
    one("PlaceMerges.undo", side -> merged.undo(side.place()));
    several("WalkService.around", side -> walks.around(side.organisation()));
    several("SourceService.list", side -> sources.list());
    several("SourceService.open", side -> sources.open("unknown"));
    several("SourceService.hosts", side -> sources.hosts());
    several("SourceService.waiting", side -> sources.waiting("unknown", SourceWaiting.NEW));
    several("SourceService.origins", side -> sources.origins(side.place()));
    several("SourceService.create", side -> sources.create(source(side.name())));
    several("SourceService.edit", side -> sources.edit("unknown", 1, source("Autre")));
    several("SourceService.columns", side -> sources.columns("unknown", new byte[0]));
    several("SourceService.keepColumns", side -> sources.keepColumns("unknown", Map.of()));
    several("SourceService.read", side -> sources.read("unknown", new byte[0]));
    several("SourceService.fetch", side -> sources.fetch("unknown"));
    several("SourceService.bringAll", side -> sources.bringAll("unknown"));
    several("SourceService.accept", side -> sources.accept(UUID.randomUUID(), Set.of(), "Fermé"));
    several("SourceService.refuse", side -> sources.refuse(UUID.randomUUID()));
    several("SourceService.takeBack", side -> sources.takeBack("unknown", "Repris"));
    one("PlacePhotos.room", side -> placePhotos.room(side.place()));
    one("PlacePhotos.list", side -> placePhotos.list(side.place()));
    one("PlacePhotos.read", side -> placePhotos.read(side.place(), UUID.randomUUID(), true));
    one("PlacePhotos.keep", side -> placePhotos.keep(side.place(), PHOTO_WORDS, photo));
    one(
        "PlacePhotos.describe",
        side -> placePhotos.describe(side.place(), UUID.randomUUID(), PHOTO_WORDS));
    one("PlacePhotos.remove", side -> placePhotos.remove(side.place(), UUID.randomUUID()));
    several("CollectionService.list", side -> collections.list(ListQuery.all()));
    several("CollectionService.export", side -> collections.export(ListQuery.all(), row -> {}));
    several(
        "CollectionService.create",
        side -> collections.create(new CollectionDetails("Mercredis", "", "")));
    several("CollectionService.open", side -> collections.open("nulle-part"));
    several(
        "CollectionService.edit",
        side ->
            collections.edit(
                "nulle-part", 0, new CollectionDetails("Mercredis", "", ""), Map.of()));
    several("CollectionService.history", side -> collections.history("nulle-part"));
    several("CollectionService.add", side -> collections.add("nulle-part", side.place()));
    several("CollectionService.remove", side -> collections.remove("nulle-part", side.place()));
    several("CollectionService.moveUp", side -> collections.moveUp("nulle-part", side.place()));
    several("CollectionService.publish", side -> collections.publish("nulle-part"));
    several("CollectionService.withdraw", side -> collections.withdraw("nulle-part"));
    several("CollectionService.delete", side -> collections.delete("nulle-part"));
  }

  /** A place that a centre keeps. */
  static PlaceDetails place(String name, String centre) {
    return PlaceDetails.of(
        Map.of("name", name, "kind", "LIBRARY", "commune", "commune-59350", "centre", centre));
  }

  static Visitor visitor() {
    return new Visitor("", "fr", "192.0.2.1");
  }

  static OfferDetails offer() {
    return OfferDetails.of(Map.of("title", "Conte", "themes", "READING", "cost", "FREE"));
  }

  /** A campaign that asks the centres of an operation. */
  static CampaignDetails campaign(String operation) {
    return CampaignDetails.of(
        Map.of(
            "title",
            "Campagne " + operation,
            "words",
            "Dites-nous.",
            "closesOn",
            "2099-12-31",
            "audience",
            "OPERATION",
            "operation",
            operation));
  }

  private static ImportedInstallation importedInstallation(Side side) {
    return new ImportedInstallation(
        "enquete",
        new InstallationDetails(side.organisation(), side.prototype(), null, null),
        InstallationState.IN_USE,
        since("2022"),
        null,
        "",
        null,
        null);
  }

  static SessionDetails session() {
    return SessionDetails.of(
        Map.of("date", "2021-05-04", "hours", "2", "supports", "METHOD_TRANSFER"));
  }

  static AdaptationDetails adaptation() {
    return new AdaptationDetails("Le soir", "À 19 h.", "");
  }

  private void around() {
    several("EditDrafts.keep", side -> drafts.keep("prototype/x", Map.of("title", "T"), 1));
    several("SavedViews.of", side -> savedViews.of("/intranet/prototypes"));
    several("SavedViews.keep", side -> savedViews.keep("/intranet/x", "n", "/intranet/x?q=a"));
    several("AgendaAddresses.openedAt", side -> agendas.openedAt());
    several("AgendaAddresses.open", side -> agendas.open());
    several("AgendaAddresses.close", side -> agendas.close());
    several("SavedViews.forget", side -> savedViews.forget(new UUID(0, 1)));
    several("EditDrafts.find", side -> drafts.find("prototype/x"));
    several("EditDrafts.begun", side -> drafts.begun("prototype/nouveau"));
    several("EditDrafts.all", side -> drafts.all());
    several("EditDrafts.discard", side -> drafts.discard("prototype/x"));
    several("EditDrafts.abandon", side -> drafts.abandon("prototype/x"));
    several("EditDrafts.abandoned", side -> drafts.abandoned("prototype/x"));
    several("EditDrafts.takeUp", side -> drafts.takeUp("prototype/x"));
    several("MistakeReports.list", side -> mistakes.list(ListQuery.all()));
    several("MistakeReports.export", side -> mistakes.export(ListQuery.all(), report -> {}));
    several("MistakeReports.waiting", side -> mistakes.waiting());
    one("MistakeReports.open", side -> mistakes.open(side.report()));
    one("MistakeReports.answer", side -> mistakes.answer(side.report(), "Merci."));
    one("MistakeReports.dealtWith", side -> mistakes.dealtWith(side.report()));
  }

  private static PartialDate since(String date) {
    return new PartialDate(date);
  }

  static ResourceDetails link() {
    return new ResourceDetails("Guide", Licence.CC_BY_4_0, "fr", "text/plain");
  }

  private static WorkshopDetails workshop() {
    return new WorkshopDetails(
        LocalDate.of(2021, 3, 4), null, null, "Salle", 8, 1, 1, 0, "Essayer");
  }

  private static ImportedPrototype imported(Side side) {
    return new ImportedPrototype(
        side.prototype() + "-importe",
        "tests",
        side.organisation(),
        PrototypeDetails.titled("Importé"),
        Map.of(),
        List.of(new StateSince(PrototypeState.INITIATED, since("2017"))),
        List.of(),
        false);
  }

  private void one(String method, Arguments arguments) {
    calls.put(method, new Call(Reach.ONE_ORGANISATION, arguments));
  }

  private void several(String method, Arguments arguments) {
    calls.put(method, new Call(Reach.SEVERAL, arguments));
  }
}
