package fr.essaim.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Role;
import fr.essaim.core.network.EditOrganisation;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationPublicView;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.network.TerritoryRef;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.PublicationState;
import fr.essaim.core.prototypes.StateSince;
import fr.essaim.core.shared.Modules;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.steering.FunderMoney;
import fr.essaim.core.steering.FundingPlanService;
import fr.essaim.core.steering.FundingPlanView;
import fr.essaim.core.steering.PlanLineKind;
import fr.essaim.core.steering.StaffingService;
import fr.essaim.core.tables.ImportProblem;
import fr.essaim.core.tables.ImportProblem.Severity;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportServiceIT {

  private static final String ORGANISATION_HEADINGS =
      "key,name,kind,role_in_programme,side,commune,cog,note";

  private Database database;
  private Session session;
  private ImportService service;

  @BeforeEach
  void open() {
    database = Database.emptied();
    session = Imports.prepared(database.session());
    service = session.get(ImportService.class);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void bringsNothingIntoAModuleThatIsSwitchedOffAndSaysSo() {
    session.close();
    session = Imports.prepared(Database.emptied().session());
    service = session.with(Modules.class, Imports.modules(false)).get(ImportService.class);

    ImportReport report = bring(Imports.folder("programme"));

    assertThat(file(report, "organisations.csv").created()).isEqualTo(15);
    assertThat(file(report, "prototypes.csv").rows()).isEmpty();
    assertThat(file(report, "prototypes.csv").problems())
        .extracting(ImportProblem::code)
        .containsExactly("imports.file.module-off");
    assertThat(session.get(PrototypeLibrary.class).publishedKeys()).isEmpty();
  }

  @Test
  void bringsTheFactsOfTheProgrammeAndNothingElse() {
    ImportReport report = bring(Imports.folder("programme"));

    assertThat(report.files())
        .flatExtracting(FileReport::problems)
        .filteredOn(problem -> problem.severity() == Severity.REFUSED)
        .isEmpty();
    assertThat(file(report, "organisations.csv").created()).isEqualTo(15);
    assertThat(file(report, "prototypes.csv").created()).isEqualTo(9);
    assertThat(file(report, "prototypes.csv").left()).isEqualTo(6);
    assertThat(report.files())
        .filteredOn(file -> !file.kind().isImported())
        .extracting(FileReport::kind)
        .containsExactly(FileKind.SYSTEMS);
    assertThat(file(report, "operations.csv").created()).isEqualTo(1);
    assertThat(file(report, "objectives.csv").created()).isEqualTo(8);
    assertThat(file(report, "funding-plan.csv").created()).isEqualTo(5);
    assertThat(file(report, "funding-plan.csv").problems()).isEmpty();
    assertThat(file(report, "funding-beside.csv").created()).isEqualTo(5);
    assertThat(file(report, "staffing.csv").created()).isEqualTo(6);

    OrganisationPublicView belencontre =
        session.get(OrganisationDirectory.class).publicView("belencontre");
    assertThat(belencontre.kind()).isEqualTo(OrganisationKind.SOCIAL_CENTRE);
    assertThat(belencontre.manager().key()).isEqualTo("agcsbp");
    assertThat(belencontre.commune().code()).isEqualTo("59599");
    assertThat(belencontre.areas())
        .extracting(TerritoryRef::name)
        .containsExactly("Versant Nord-Est");
    assertThat(belencontre.federation()).isNull();
    assertThat(session.get(OrganisationDirectory.class).publishedKeys()).hasSize(15);

    PrototypeDossier prototype = prototype("mon-cv-numerique");
    assertThat(prototype.details().title()).isEqualTo("Mon CV numérique");
    assertThat(prototype.steward().key()).isEqualTo("federation-npdc");
    assertThat(prototype.states())
        .containsExactly(new StateSince(PrototypeState.INITIATED, new PartialDate("2017")));
    assertThat(prototype.publication()).isEqualTo(PublicationState.PUBLISHED);
    assertThat(prototype.versions()).isEmpty();
    assertThat(prototype.origins()).isEmpty();
    assertThat(prototype.details().kind()).isNull();
    assertThat(session.get(PrototypeLibrary.class).publishedKeys()).hasSize(9);
  }

  @Test
  void theMoneyAndTheStaffOfTheProgrammeAddUpAndWhatOthersSayStandsBeside() {
    bring(Imports.folder("programme"));
    String operation = "centres-sociaux-connectes-phase-2";

    FundingPlanView plan = session.get(FundingPlanService.class).open(operation);

    assertThat(plan.total()).isEqualTo(99_999_900);
    FunderMoney feder = plan.funders().get(0);
    assertThat(feder.funder().key()).isEqualTo("feder");
    assertThat(feder.line().details().amount()).isEqualTo(64_999_900);
    assertThat(feder.rate().percent()).isEqualByComparingTo("65");
    assertThat(plan.of(PlanLineKind.CEILING))
        .extracting(line -> line.details().category() + " " + line.details().amount())
        .containsExactly("INVESTMENT 8082000");
    assertThat(plan.of(PlanLineKind.ELSEWHERE))
        .extracting(line -> line.details().amount())
        .containsExactlyInAnyOrder(35_000_000L, 21_000_000L, 99_999_800L, 67_999_900L);
    assertThat(session.get(StaffingService.class).of(operation).planned())
        .isEqualByComparingTo("6.5");
  }

  @Test
  void aPlanThatDoesNotAddUpIsBroughtAndSaysSo() {
    bring(Imports.folder("programme"));

    ImportReport report =
        bring(
            List.of(
                Imports.csv(
                    "plan.csv",
                    "organisation_key,amount_eur,rate_percent",
                    "feder,600000,70",
                    "etat,300000,",
                    "total,999999,")));

    assertThat(report.files().get(0).problems())
        .extracting(ImportProblem::code)
        .containsExactly("imports.funding.total", "imports.funding.rate");
  }

  @Test
  void broughtTwiceChangesNothing() {
    bring(Imports.folder("programme"));
    long outbox = count("publication.outbox");
    long changes = count("history.change_line");

    ImportReport again = bring(Imports.folder("programme"));

    assertThat(again.created()).isZero();
    assertThat(again.changed()).isZero();
    assertThat(again.left()).isEqualTo(74);
    assertThat(count("publication.outbox")).isEqualTo(outbox);
    assertThat(count("history.change_line")).isEqualTo(changes);
  }

  @Test
  void aDryRunGivesTheSameReportAndWritesNothing() {
    ImportReport dry =
        service.run(new ImportRequest(Imports.folder("programme"), "programme", true, true));
    assertThat(count("network.organisation")).isZero();
    assertThat(count("prototypes.prototype")).isZero();
    assertThat(count("imports.provenance")).isZero();

    ImportReport real = bring(Imports.folder("programme"));

    assertThat(real.files()).isEqualTo(dry.files());
  }

  @Test
  void leavesWhatPeopleHaveEditedSince() {
    bring(Imports.folder("programme"));
    OrganisationDirectory directory = session.get(OrganisationDirectory.class);
    OrganisationView echo = directory.view("echo");
    asAdministrator(
        person ->
            person
                .get(OrganisationDirectory.class)
                .edit(
                    new EditOrganisation(
                        "echo",
                        echo.version(),
                        echo.details().withDescription("Ajouté ici").noting("Note ajoutée ici"))));

    ImportReport report =
        bring(
            List.of(
                Imports.csv(
                    "organisations.csv",
                    ORGANISATION_HEADINGS,
                    "echo,Centre social de l'Écho,social centre,partner,versant Nord-Est,Roubaix,59512,autre note")));

    RowOutcome row = report.files().get(0).rows().get(0);
    assertThat(row.effect()).isEqualTo(RowOutcome.Effect.CHANGED);
    assertThat(row.changes()).extracting(RowOutcome.Change::field).containsExactly("name");
    assertThat(report.files().get(0).problems())
        .extracting(ImportProblem::code)
        .containsExactly("imports.field.edited-here");
    OrganisationView after = directory.view("echo");
    assertThat(after.details().name()).isEqualTo("Centre social de l'Écho");
    assertThat(after.details().description()).isEqualTo("Ajouté ici");
    assertThat(after.details().internalNote()).isEqualTo("Note ajoutée ici");
  }

  @Test
  void tenFaultsGiveTenReportsAndTheRestIsBrought() {
    ImportReport report =
        bring(
            List.of(
                Imports.csv(
                    "organisations.csv",
                    ORGANISATION_HEADINGS,
                    "bon-1,Premier centre,social centre,,versant sud,Lille,59350,",
                    ",Sans clé,social centre,,,Lille,59350,",
                    "Clé Invalide,Clé invalide,social centre,,,Lille,59350,",
                    "bon-1,Répété,social centre,,,Lille,59350,",
                    "sans-nom,,social centre,,,Lille,59350,",
                    "genre,Genre inconnu,piscine,,,Lille,59350,",
                    "cog,COG faux,social centre,,,Lille,ABC,",
                    "sans-cog,Sans COG,social centre,,,Lille,,",
                    "gestion,Géré par personne,social centre,,,Lille,59350,managed by inconnu",
                    "colonnes,Trop peu,social centre",
                    "guillemet,\"Jamais fermé,social centre,,,Lille,59350,",
                    "bon-2,\"Second, centre\",social centre,,,Lille,59350,managed by bon-1")));

    assertThat(report.files().get(0).rows())
        .extracting(RowOutcome::key)
        .containsExactly("bon-1", "bon-2");
    assertThat(report.files().get(0).problems())
        .filteredOn(problem -> problem.severity() == Severity.REFUSED)
        .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.code())
        .containsExactly(
            "3 key imports.value.missing",
            "4 key network.key.invalid",
            "5 key imports.row.repeated",
            "6 name imports.value.missing",
            "7 kind imports.value.unknown",
            "8 cog network.cog.invalid",
            "9 cog imports.value.missing",
            "10 note imports.reference.unknown",
            "11 null imports.row.columns",
            "12 null imports.row.malformed");
    assertThat(report.refused()).isEqualTo(10);
    assertThat(session.get(OrganisationDirectory.class).publishedKeys())
        .containsExactly("bon-1", "bon-2");
  }

  @Test
  void bringsTheCardsOfTheWikiFromASemicolonFileOfAWindowsProgram() {
    bring(Imports.folder("programme"));
    String cards =
        String.join(
            "\r\n",
            "Titre;Proposé par;Contact;Type de ressource;Avancement;Thématiques;Publics;Licence;Description courte;Ce qu'il faut;Fichiers;Liens;Couleur",
            "La malle à écrans;Centre social de l'Echo;Jeanne Exemple, jeanne@example.org;Jeu ou méthode d'animation;en cours d'expérimentation;Accueil et orientation, Médiation et culture numérique;Habitants, Professionnels;CC BY-SA 4.0;Une malle;Deux tablettes;https://example.org/malle.pdf;https://example.org/malle;bleu",
            "Carte sans licence;Réseau du Boulonnais;accueil@example.org;Guide;en co-conception;Accueil et orientation;Habitants;sans licence;Un guide;;;;",
            ";Centre social de l'Echo;;;;;;;;;;;",
            "Carte étrange;Centre social de l'Echo;;Chanson;bientôt;Jardinage;Chats;CC BY;Peu;;affiche.pdf;;");
    ImportFile file = new ImportFile("fiches.csv", cards.getBytes(Charset.forName("windows-1252")));

    ImportReport report = bringCards(file);

    FileReport fiches = report.files().get(0);
    assertThat(fiches.kind()).isEqualTo(FileKind.CARDS);
    assertThat(fiches.encoding()).isEqualTo("windows-1252");
    assertThat(fiches.separator()).isEqualTo(";");
    assertThat(fiches.unusedColumns()).containsExactly("Couleur");
    assertThat(fiches.created()).isEqualTo(3);
    assertThat(fiches.problems())
        .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.code())
        .containsExactly(
            "3 Licence imports.card.unlicensed",
            "3 Proposé par imports.card.proposer-unknown",
            "4 Titre imports.value.missing",
            "5 Type de ressource imports.value.unknown",
            "5 Publics imports.value.unknown",
            "5 Thématiques imports.value.unknown",
            "5 Licence imports.card.licence-unknown",
            "5 Avancement imports.value.unknown",
            "5 Fichiers imports.card.file-not-fetched");

    PrototypeDossier malle = prototype("la-malle-a-ecrans");
    assertThat(malle.publication()).isEqualTo(PublicationState.PUBLISHED);
    assertThat(malle.steward().key()).isEqualTo("echo");
    assertThat(malle.details().kind()).isEqualTo(PrototypeKind.GAME);
    assertThat(malle.state()).isEqualTo(PrototypeState.TESTED);
    assertThat(malle.details().publicContact()).isEmpty();
    assertThat(malle.details().personalContact()).contains("jeanne@example.org");
    assertThat(malle.versions()).hasSize(1);
    assertThat(malle.versions().get(0).resources()).hasSize(2);

    PrototypeDossier draft = prototype("carte-sans-licence");
    assertThat(draft.publication()).isEqualTo(PublicationState.DRAFT);
    assertThat(draft.versions()).isEmpty();
    assertThat(draft.details().publicContact()).isEqualTo("accueil@example.org");
    assertThat(draft.steward().key()).isEqualTo("federation-npdc");

    assertThat(bringCards(file).left()).isEqualTo(3);
  }

  @Test
  void whatIsNewIsADraftUnlessItIsToBePublishedToo() {
    ImportFile file =
        Imports.csv(
            "organisations.csv",
            ORGANISATION_HEADINGS,
            "un,Premier,social centre,,,Lille,59350,",
            "deux,Second,social centre,,,Lille,59350,");
    OrganisationDirectory directory = session.get(OrganisationDirectory.class);

    ImportReport drafts = service.run(new ImportRequest(List.of(file), "programme", false, false));

    assertThat(drafts.created()).isEqualTo(2);
    assertThat(drafts.madePublic()).isZero();
    assertThat(directory.publishedKeys()).isEmpty();

    session.transaction(() -> directory.publish("un"));
    session.transaction(() -> directory.withdraw("un"));
    ImportReport trial = service.run(new ImportRequest(List.of(file), "programme", true, true));

    assertThat(trial.madePublic()).isOne();
    assertThat(trial.files().get(0).rows())
        .filteredOn(RowOutcome::isMadePublic)
        .extracting(RowOutcome::key)
        .containsExactly("deux");
    assertThat(directory.publishedKeys()).isEmpty();
    assertThat(bring(List.of(file)).files()).isEqualTo(trial.files());
    assertThat(directory.publishedKeys()).containsExactly("deux");
  }

  @Test
  void warnsOfWhatNobodyMeansToPublish() {
    bring(
        List.of(
            Imports.csv(
                "organisations.csv",
                ORGANISATION_HEADINGS,
                "avant,Avant,social centre,,,Roubaix,59512,")));
    ImportReport report =
        bring(
            List.of(
                Imports.csv(
                    "organisations.csv",
                    ORGANISATION_HEADINGS,
                    "formule,=HYPERLINK(1),social centre,partner,,Lille,59350,+33 3 20 00 00 00",
                    "balise,Un <b>centre</b>,social centre,,,Lomme,59350,",
                    "cache,Un\u202E cent\uFEFFre,social centre,chef,,Roubaix,59512,\u0000note",
                    "juste,Écart - juste,social centre,lead,,LILLE,59350,a < b",
                    "neuf,Nouveau,social centre,,,Ajaccio,2A004,")));

    assertThat(report.files().get(0).problems())
        .extracting(
            problem ->
                problem.line()
                    + " "
                    + problem.column()
                    + " "
                    + problem.code()
                    + " "
                    + problem.arguments())
        .containsExactly(
            "2 name imports.cell.formula [=HYPERLINK(1)]",
            "3 name imports.cell.markup [Un <b>centre</b>]",
            "3 commune imports.commune.other-name [59350, Lille, Lomme]",
            "4 name imports.cell.invisible [Un centre]",
            "4 note imports.cell.invisible [note]",
            "4 role_in_programme imports.role.unknown [chef]",
            "6 cog imports.commune.new [2A004, Ajaccio]");
    assertThat(session.get(OrganisationDirectory.class).view("cache").details().name())
        .isEqualTo("Un centre");
  }

  @Test
  void saysOfAnotherSourcesValueThatNobodyEditedIt() {
    bring(Imports.folder("programme"));
    ImportFile file =
        Imports.csv(
            "organisations.csv",
            ORGANISATION_HEADINGS,
            "echo,Autre nom,social centre,,,Roubaix,59512,");

    ImportReport report = service.run(new ImportRequest(List.of(file), "annuaire", true, false));

    assertThat(report.files().get(0).problems())
        .extracting(ImportProblem::code)
        .containsOnly("imports.field.other-source");
  }

  @Test
  void keepsItsRunsWithTheirReports() {
    ImportReport report = bring(Imports.folder("programme"));

    ImportRun run = service.recent().get(0);
    assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
    assertThat(run.percent()).isEqualTo(100);
    assertThat(run.files()).contains("organisations.csv");
    assertThat(run.startedByName()).isEqualTo("system");
    assertThat(run.counts()).isEqualTo(ImportRun.Counts.of(report));
    assertThat(service.progress(run.id()).report()).isEqualTo(report);
  }

  private void asAdministrator(Consumer<Session> work) {
    session.transaction(
        () ->
            session
                .get(AccountService.class)
                .open(
                    "personne@example.org",
                    "Personne",
                    new Grant(Role.ADMINISTRATOR, "federation-npdc")));
    String id =
        session
            .entityManager()
            .createNativeQuery(
                "select cast(id as text) from identity.account"
                    + " where email = 'personne@example.org'")
            .getSingleResult()
            .toString();
    try (Session person = Imports.prepared(database.sessionOf(id))) {
      person.transaction(() -> work.accept(person));
    }
  }

  private ImportReport bring(List<ImportFile> files) {
    return service.run(new ImportRequest(files, "programme", false, true));
  }

  private ImportReport bringCards(ImportFile file) {
    return session
        .get(ImportService.class)
        .run(new ImportRequest(List.of(file), "wiki", false, true));
  }

  private PrototypeDossier prototype(String key) {
    return session.inTransaction(() -> session.get(PrototypeService.class).open(key));
  }

  private long count(String table) {
    return ((Number)
            session
                .entityManager()
                .createNativeQuery("select count(*) from " + table)
                .getSingleResult())
        .longValue();
  }

  private static FileReport file(ImportReport report, String name) {
    return report.files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
