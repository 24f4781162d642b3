package fr.essaim.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.tables.ImportProblem;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What files of other columns, words and formats are read as. */
class ImportColumnsIT {

  private static final String ORGANISATION_HEADINGS =
      "key,name,kind,role_in_programme,side,commune,cog,note";

  private Session session;
  private ImportService service;

  @BeforeEach
  void open() {
    session = Imports.prepared(Database.emptied().session());
    service = session.get(ImportService.class);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void readsFrenchHeadingsAndFrenchLabelsWhateverTheirAccents() {
    ImportReport report =
        bring(
            List.of(
                Imports.csv(
                    "centres.csv",
                    "Clé;Nom;Nature;Ville;Code INSEE;Couleur",
                    "un;Premier;CENTRE SOCIAL;Lille;59350;bleu",
                    "deux;Second;tiers lieu;Lille;59350;",
                    "trois;Troisième;MJC;Lille;59350;",
                    "quatre;Quatrième;piscine;Lille;59350;")));

    FileReport file = report.files().get(0);
    assertThat(file.created()).isEqualTo(3);
    assertThat(file.unusedColumns()).containsExactly("Couleur");
    ImportProblem refused = file.problems().get(file.problems().size() - 1);
    assertThat(refused.column()).isEqualTo("Nature");
    assertThat(refused.code()).isEqualTo("imports.value.unknown");
    assertThat(refused.value()).isEqualTo("piscine");
    assertThat(refused.arguments().get(0)).isEqualTo("piscine");
    assertThat(refused.arguments().get(1)).startsWith("Centre social, ");
    assertThat(session.get(OrganisationDirectory.class).view("deux").details().kind())
        .isEqualTo(OrganisationKind.THIRD_PLACE);
  }

  @Test
  void readsTheLabelsAndTheCodesOfCards() {
    bring(Imports.folder("programme"));
    ImportFile file =
        Imports.csv(
            "fiches.csv",
            "Titre;Nature;Publics;Licence;Avancement",
            "La malle;METHODE D'ANIMATION;eleves, JOB_SEEKERS;cc_by_4_0;INITIE",
            "La chanson;Chanson;Chats;Maison;Bientôt");

    FileReport report = bring(List.of(file)).files().get(0);

    PrototypeDossier malle =
        session.inTransaction(() -> session.get(PrototypeService.class).open("la-malle"));
    assertThat(malle.details().kind()).isEqualTo(PrototypeKind.FACILITATION_METHOD);
    assertThat(malle.details().audiences())
        .containsExactlyInAnyOrder(Audience.PUPILS, Audience.JOB_SEEKERS);
    assertThat(malle.versions().get(0).licence()).isEqualTo(Licence.CC_BY_4_0);
    assertThat(malle.state()).isEqualTo(PrototypeState.INITIATED);
    assertThat(report.problems())
        .filteredOn(problem -> problem.line() == 3)
        .extracting(problem -> problem.value() + " " + problem.arguments().get(1))
        .anySatisfy(told -> assertThat(told).startsWith("Chanson ").contains("Méthode d'animation"))
        .anySatisfy(told -> assertThat(told).startsWith("Chats ").contains("Élèves"))
        .anySatisfy(told -> assertThat(told).startsWith("Maison ").contains("CC BY-SA 4.0"))
        .anySatisfy(told -> assertThat(told).startsWith("Bientôt ").contains("Initié"));
  }

  @Test
  void namesTheColumnsThatAreMissingUntilTheAdministratorSaysWhichTheyAre() {
    ImportFile file =
        Imports.csv(
            "centres.csv", "Clé;Nom;Nature;Ville;Numéro", "un;Premier;centre social;Lille;59350");

    FileReport report = bring(List.of(file)).files().get(0);
    assertThat(report.kind()).isEqualTo(FileKind.ORGANISATIONS);
    assertThat(report.rows()).isEmpty();
    assertThat(report.unusedColumns()).containsExactly("Numéro");
    assertThat(report.problems())
        .extracting(problem -> problem.code() + " " + problem.arguments())
        .containsExactly("imports.columns.missing [Code commune]");
    FileContent content = service.examine(file, null);
    assertThat(content.missing()).containsExactly(OrganisationField.COG);
    assertThat(content.unrecognised()).extracting(ImportColumn::heading).containsExactly("Numéro");

    session.transaction(
        () -> service.keepColumns(FileKind.ORGANISATIONS, Map.of("Numéro", OrganisationField.COG)));

    assertThat(service.examine(file, null).missing()).isEmpty();
    assertThat(bring(List.of(file)).created()).isOne();
  }

  @Test
  void aTableOfPlacesIsNoneOfOrganisations() {
    ImportFile file =
        Imports.csv(
            "lieux.csv",
            "Identifiant;Nom;Nature;Commune;Code INSEE;Horaires",
            "1;Médiathèque;Bibliothèque;Lille;59350;Mo 09:00-12:00");

    assertThat(service.examine(file, null).kind()).isEqualTo(FileKind.PLACES);
    assertThat(bring(List.of(file)).files().get(0).problems())
        .extracting(ImportProblem::code)
        .containsExactly("imports.file.places");
  }

  @Test
  void looksAtAFileOfUnknownColumnsAsWhatTheAdministratorSaysThatItIs() {
    ImportFile file = Imports.csv("tableau.csv", "Quoi;Où", "Un centre;Lille");

    assertThat(service.examine(file, null).kind()).isEqualTo(FileKind.UNKNOWN);
    assertThat(service.examine(file, null).columns()).isEmpty();
    assertThat(service.examine(file, FileKind.ORGANISATIONS).columns())
        .extracting(ImportColumn::heading)
        .containsExactly("Quoi", "Où");
  }

  @Test
  void saysOfAFileThatIsNoWorkbookWhatToDoAndBringsTheOthers() {
    ImportReport report =
        bring(
            List.of(
                new ImportFile("faux.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}),
                Imports.csv(
                    "organisations.csv",
                    ORGANISATION_HEADINGS,
                    "un,Premier,social centre,,,Lille,59350,")));

    assertThat(file(report, "faux.xlsx").problems())
        .extracting(ImportProblem::code)
        .containsExactly("imports.workbook.unreadable");
    assertThat(report.created()).isOne();
  }

  @Test
  void keepsHowTheAdministratorReadsColumns() {
    ImportFile file =
        Imports.csv("export.csv", "Titre,Qui,Licence,Thématiques", "Une carte,Personne,CC0,");
    assertThat(service.examine(file, null).columns())
        .extracting(ImportColumn::field)
        .containsExactly(CardField.TITLE, null, CardField.LICENCE, CardField.THEMES);

    Map<String, ImportField> decided = new HashMap<>();
    decided.put("Qui", CardField.PROPOSED_BY);
    decided.put("Thématiques", null);
    session.transaction(() -> service.keepColumns(FileKind.CARDS, decided));

    assertThat(service.examine(file, null).columns())
        .extracting(ImportColumn::field)
        .containsExactly(CardField.TITLE, CardField.PROPOSED_BY, CardField.LICENCE, null);
    assertThat(service.examine(file, null).columns().get(3).decided()).isTrue();
    assertThat(service.examine(file, null).kind()).isEqualTo(FileKind.CARDS);
  }

  private ImportReport bring(List<ImportFile> files) {
    return service.run(new ImportRequest(files, "programme", false, true));
  }

  private static FileReport file(ImportReport report, String name) {
    return report.files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
