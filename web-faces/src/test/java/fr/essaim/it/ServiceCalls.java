package fr.essaim.it;

import fr.essaim.core.administration.AuditDesk;
import fr.essaim.core.administration.FirstStep;
import fr.essaim.core.administration.FirstStepsDesk;
import fr.essaim.core.administration.HealthDesk;
import fr.essaim.core.administration.JobDesk;
import fr.essaim.core.administration.MailDesk;
import fr.essaim.core.administration.SettingsDesk;
import fr.essaim.core.drafts.EditDrafts;
import fr.essaim.core.identity.AccountDesk;
import fr.essaim.core.identity.AccountQuery;
import fr.essaim.core.identity.AccountRegister;
import fr.essaim.core.identity.AuditQuery;
import fr.essaim.core.identity.Invitations;
import fr.essaim.core.identity.InviteSomebody;
import fr.essaim.core.identity.Role;
import fr.essaim.core.identity.SecondFactorDesk;
import fr.essaim.core.identity.SignedInSessions;
import fr.essaim.core.imports.FirstData;
import fr.essaim.core.imports.ImportDesk;
import fr.essaim.core.mail.MailFolder;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.EditOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationQuery;
import fr.essaim.core.network.RecordTerritory;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.protection.BreachDesk;
import fr.essaim.core.protection.BreachDetails;
import fr.essaim.core.protection.ConsentDesk;
import fr.essaim.core.protection.ErasureDesk;
import fr.essaim.core.protection.ErasureReview;
import fr.essaim.core.protection.PersonalDataDesk;
import fr.essaim.core.protection.RegisterDesk;
import fr.essaim.core.prototypes.CheckedFile;
import fr.essaim.core.prototypes.CreatePrototype;
import fr.essaim.core.prototypes.EditPrototype;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.FillSheet;
import fr.essaim.core.prototypes.ImportedPrototype;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.MistakeReports;
import fr.essaim.core.prototypes.PrototypeDesk;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeImports;
import fr.essaim.core.prototypes.PrototypeQuery;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.prototypes.StateSince;
import fr.essaim.core.prototypes.VersionDesk;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.WorkshopDesk;
import fr.essaim.core.prototypes.WorkshopDetails;
import fr.essaim.core.publication.PublicationDesk;
import fr.essaim.core.shared.PartialDate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

  private final Map<String, Call> calls = new TreeMap<>();
  private CheckedFile textFile;
  private CheckedFile scan;

  @Inject private AccountDesk accounts;
  @Inject private SignedInSessions sessions;
  @Inject private SecondFactorDesk factors;
  @Inject private Invitations invitations;
  @Inject private AccountRegister register;
  @Inject private OrganisationDirectory organisations;
  @Inject private TerritoryDirectory territories;
  @Inject private PublicationDesk publication;
  @Inject private ImportDesk imports;
  @Inject private FirstData firstData;
  @Inject private PrototypeDesk prototypes;
  @Inject private PrototypeImports prototypeImports;
  @Inject private FileUploads uploads;
  @Inject private VersionDesk versions;
  @Inject private WorkshopDesk workshops;
  @Inject private EditDrafts drafts;
  @Inject private MistakeReports mistakes;
  @Inject private RegisterDesk processing;
  @Inject private PersonalDataDesk personalData;
  @Inject private ErasureDesk erasures;
  @Inject private ErasureReview review;
  @Inject private ConsentDesk consents;
  @Inject private BreachDesk breaches;
  @Inject private JobDesk jobs;
  @Inject private MailDesk mail;
  @Inject private AuditDesk audit;
  @Inject private SettingsDesk settings;
  @Inject private HealthDesk health;
  @Inject private FirstStepsDesk steps;

  /** Looks into the files that are handed in, as somebody who may. */
  void prepare() {
    textFile = uploads.check(Samples.textFile());
    scan = uploads.check(Samples.scan());
  }

  CheckedFile textFile() {
    return textFile;
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
    around();
    protection();
    return calls;
  }

  private void identity() {
    several("AccountDesk.own", side -> accounts.own());
    several("AccountDesk.names", side -> accounts.names(List.of()));
    several("AccountDesk.speak", side -> accounts.speak("fr"));
    several("AccountDesk.changePassword", side -> accounts.changePassword("not it", "x"));
    one(
        "AccountDesk.open",
        side -> accounts.open("new@example.org", "New", Role.STAFF, side.organisation()));
    one("AccountDesk.reset", side -> accounts.reset(side.name() + "-staff@example.org"));
    several("AccountDesk.actFor", side -> accounts.actFor(""));
    several("AccountDesk.rename", side -> accounts.rename("Another"));
    several("AccountDesk.askToMove", side -> accounts.askToMove("n@example.org", "not it"));
    several("AccountDesk.leave", side -> accounts.leave("nowhere"));
    several("AccountDesk.close", side -> accounts.close("not it"));
    several("SecondFactorDesk.own", side -> factors.own());
    several("SecondFactorDesk.prepare", side -> factors.prepare("wrong"));
    several("SecondFactorDesk.confirm", side -> factors.confirm("000000"));
    several("SecondFactorDesk.renewCodes", side -> factors.renewCodes("not it"));
    several("SecondFactorDesk.turnOff", side -> factors.turnOff("not it"));
    one("SecondFactorDesk.remove", side -> factors.remove(side.person()));
    several("SignedInSessions.own", side -> sessions.own());
    several("SignedInSessions.endOne", side -> sessions.endOne(UUID.randomUUID()));
    several("SignedInSessions.endElsewhere", side -> sessions.endElsewhere());
  }

  private void people() {
    one(
        "Invitations.invite",
        side ->
            invitations.invite(
                new InviteSomebody(
                    side.name() + "-new@example.org",
                    "New",
                    "fr",
                    Role.STAFF,
                    side.organisation())));
    one("Invitations.sendAgain", side -> invitations.sendAgain(side.person()));
    one("Invitations.withdraw", side -> invitations.withdraw(side.person()));
    several("AccountRegister.list", side -> register.list(AccountQuery.of(side.organisation())));
    one("AccountRegister.view", side -> register.view(side.person()));
    one(
        "AccountRegister.give",
        side -> register.give(side.person(), Role.CONTRIBUTOR, side.organisation()));
    one(
        "AccountRegister.take",
        side -> register.take(side.person(), Role.STAFF, side.organisation()));
    one("AccountRegister.sendReset", side -> register.sendReset(side.person()));
    one("AccountRegister.close", side -> register.close(side.person()));
  }

  private void protection() {
    several("RegisterDesk.purges", side -> processing.purges());
    several("PersonalDataDesk.own", side -> personalData.own());
    one("PersonalDataDesk.onRequest", side -> personalData.onRequest(UUID.randomUUID()));
    one("PersonalDataDesk.find", side -> personalData.find("nobody@example.org"));
    several("ErasureDesk.ownPlan", side -> erasures.ownPlan());
    several("ErasureDesk.eraseOwn", side -> erasures.eraseOwn("not it"));
    one("ErasureDesk.eraseOnRequest", side -> erasures.eraseOnRequest(UUID.randomUUID(), "Lettre"));
    one("ErasureDesk.replay", side -> erasures.replay(List.of()));
    several("ErasureDesk.recent", side -> erasures.recent());
    several("ErasureDesk.restricted", side -> erasures.restricted());
    several("ErasureReview.places", side -> review.places());
    several("ErasureReview.waiting", side -> review.waiting());
    one("ErasureReview.erase", side -> review.erase(UUID.randomUUID()));
    one("ErasureReview.keep", side -> review.keep(UUID.randomUUID()));
    several("ConsentDesk.texts", side -> consents.texts("fr"));
    several("ConsentDesk.own", side -> consents.own());
    several("ConsentDesk.give", side -> consents.give("studies", 1));
    several("ConsentDesk.withdraw", side -> consents.withdraw("studies"));
    one("ConsentDesk.about", side -> consents.about("studies"));
    several("BreachDesk.list", side -> breaches.list());
    one("BreachDesk.open", side -> breaches.open(UUID.randomUUID()));
    one("BreachDesk.record", side -> breaches.record(breach()));
    one("BreachDesk.amend", side -> breaches.amend(UUID.randomUUID(), 1, breach()));
  }

  private static BreachDetails breach() {
    Instant known = Instant.parse("2026-11-20T08:00:00Z");
    return new BreachDetails("Perte", known, null, "", null, "", "", null, "", null, "");
  }

  private void network() {
    several("OrganisationDirectory.list", side -> organisations.list(OrganisationQuery.all()));
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
    one("OrganisationDirectory.publish", side -> organisations.publish(side.organisation()));
    one("OrganisationDirectory.withdraw", side -> organisations.withdraw(side.organisation()));
    one(
        "OrganisationDirectory.merge",
        side -> organisations.merge(side.organisation(), side.federation()));
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
    several("PublicationDesk.status", side -> publication.status());
    one("PublicationDesk.retry", side -> publication.retry("prototype", side.prototype()));
    one("PublicationDesk.retryAll", side -> publication.retryAll());
  }

  private void administration() {
    several("JobDesk.list", side -> jobs.list());
    one("JobDesk.runNow", side -> jobs.runNow("mail-cleaning"));
    several("MailDesk.status", side -> mail.status());
    several("MailDesk.list", side -> mail.list(MailFolder.WAITING, "", 1, 10));
    one("MailDesk.read", side -> mail.read(UUID.randomUUID()));
    one("MailDesk.retry", side -> mail.retry(UUID.randomUUID()));
    one("MailDesk.retryFailed", side -> mail.retryFailed());
    one("MailDesk.giveUp", side -> mail.giveUp(UUID.randomUUID()));
    one("MailDesk.sendTrial", side -> mail.sendTrial());
    several("AuditDesk.list", side -> audit.list(everything()));
    several("AuditDesk.acts", side -> audit.acts());
    several("SettingsDesk.list", side -> settings.list());
    several("HealthDesk.list", side -> health.list());
    several("FirstStepsDesk.list", side -> steps.list());
    one("FirstStepsDesk.declare", side -> steps.declare(FirstStep.BACKUP, true));
    one("FirstStepsDesk.dismiss", side -> steps.dismiss(true));
  }

  private void imports() {
    one("ImportDesk.run", side -> imports.run(Samples.importRequest()));
    one("ImportDesk.start", side -> imports.start(Samples.importRequest()));
    one("ImportDesk.progress", side -> imports.progress(UUID.randomUUID()));
    several("ImportDesk.recent", side -> imports.recent());
    several("ImportDesk.columns", side -> imports.columns(Samples.table()));
    several("ImportDesk.recognise", side -> imports.recognise(Samples.table()));
    one("ImportDesk.keepColumns", side -> imports.keepColumns(Map.of()));
    one("FirstData.load", side -> firstData.load(FirstData.Choice.NOTHING, List.of()));
  }

  private void prototypes() {
    several("PrototypeDesk.list", side -> prototypes.list(PrototypeQuery.all()));
    several("PrototypeDesk.export", side -> prototypes.export(PrototypeQuery.all(), row -> {}));
    several("PrototypeDesk.unfinished", side -> prototypes.unfinished("", 5));
    one("PrototypeDesk.open", side -> prototypes.open(side.prototype()));
    one("PrototypeDesk.history", side -> prototypes.history(side.prototype()));
    one(
        "PrototypeDesk.create",
        side ->
            prototypes.create(
                new CreatePrototype(
                    side.organisation(), PrototypeDetails.titled("Nouveau"), since("2020"))));
    one(
        "PrototypeDesk.edit",
        side ->
            prototypes.edit(
                new EditPrototype(side.prototype(), 1, PrototypeDetails.titled("Autre titre"))));
    one(
        "PrototypeDesk.fillSheet",
        side -> prototypes.fillSheet(new FillSheet(side.prototype(), 1, Map.of())));
    one(
        "PrototypeDesk.advance",
        side -> prototypes.advance(side.prototype(), PrototypeState.IN_WORKSHOP, since("2021")));
    one("PrototypeDesk.archive", side -> prototypes.archive(side.prototype(), since("2021")));
    one("PrototypeDesk.publish", side -> prototypes.publish(side.prototype()));
    one("PrototypeDesk.withdraw", side -> prototypes.withdraw(side.prototype()));
    one(
        "PrototypeDesk.handOver",
        side -> prototypes.handOver(side.prototype(), side.organisation()));
    one("PrototypeImports.bring", side -> prototypeImports.bring(imported(side)));
    one("PrototypeImports.rehearse", side -> prototypeImports.rehearse(imported(side)));
  }

  private void versions() {
    one("VersionDesk.draft", side -> versions.draft(side.prototype(), new VersionNumber(2, 0)));
    one(
        "VersionDesk.describe",
        side -> versions.describe(side.prototype(), side.version(), 1, Licence.CC_BY_4_0, "Note"));
    one(
        "VersionDesk.addLink",
        side ->
            versions.addLink(side.prototype(), side.version(), link(), "https://example.org/a"));
    one(
        "VersionDesk.addFile",
        side -> versions.addFile(side.prototype(), side.version(), link(), textFile));
    one(
        "VersionDesk.removeResource",
        side -> versions.removeResource(side.prototype(), side.version(), side.resource()));
    one("VersionDesk.discard", side -> versions.discard(side.prototype(), side.version()));
    one("VersionDesk.propose", side -> versions.propose(side.prototype(), side.version()));
    one(
        "VersionDesk.release",
        side -> versions.release(side.prototype(), side.version(), since("2022")));
    several("FileUploads.check", side -> uploads.check(Samples.textFile()));
    one("FileUploads.room", side -> uploads.room(side.organisation()));
    several("VersionDesk.proposals", side -> versions.proposals());
    one(
        "VersionDesk.file",
        side -> versions.file(side.prototype(), side.version(), side.resource()));
  }

  private void workshops() {
    one("WorkshopDesk.hold", side -> workshops.hold(side.prototype(), workshop()));
    one(
        "WorkshopDesk.correct",
        side -> workshops.correct(side.prototype(), side.workshop(), 1, workshop()));
    one("WorkshopDesk.cancel", side -> workshops.cancel(side.prototype(), side.workshop()));
    one(
        "WorkshopDesk.keepAttendanceSheet",
        side -> workshops.keepAttendanceSheet(side.prototype(), side.workshop(), scan));
    one(
        "WorkshopDesk.attendanceSheet",
        side -> workshops.attendanceSheet(side.prototype(), side.workshop()));
  }

  private void around() {
    several("EditDrafts.keep", side -> drafts.keep("prototype/x", Map.of("title", "T"), 1));
    several("EditDrafts.find", side -> drafts.find("prototype/x"));
    several("EditDrafts.all", side -> drafts.all());
    several("EditDrafts.discard", side -> drafts.discard("prototype/x"));
    several("EditDrafts.abandon", side -> drafts.abandon("prototype/x"));
    several("EditDrafts.abandoned", side -> drafts.abandoned("prototype/x"));
    several("EditDrafts.takeUp", side -> drafts.takeUp("prototype/x"));
    several("MistakeReports.list", side -> mistakes.list("/"));
    several("MistakeReports.pages", side -> mistakes.pages());
    several("MistakeReports.waiting", side -> mistakes.waiting());
    one("MistakeReports.dealtWith", side -> mistakes.dealtWith(side.report()));
  }

  private static AuditQuery everything() {
    return new AuditQuery("", "", "", "", null, null, 1, AuditQuery.SIZE);
  }

  private static PartialDate since(String date) {
    return new PartialDate(date);
  }

  private static ResourceDetails link() {
    return new ResourceDetails("Guide", Licence.CC_BY_4_0, "fr", "text/plain");
  }

  private static WorkshopDetails workshop() {
    return new WorkshopDetails(LocalDate.of(2021, 3, 4), "Salle", 8, 1, 1, 0, "Essayer");
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
