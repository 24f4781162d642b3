package fr.essaim.core.prototypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.history.ImportOutcome.Effect;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.prototypes.ImportedPrototype.ImportedLink;
import fr.essaim.core.prototypes.ImportedPrototype.ImportedVersion;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What imports bring, again and again, beside what people edit. */
class PrototypeImportsIT {

  private static final String KEY = "mon-cv-numerique";

  private Session session;
  private PrototypeImports imports;
  private PrototypeService service;

  @BeforeEach
  void open() {
    session = Database.emptied().session().with(ProofElsewhere.class, Prototypes.noProof());
    imports = session.get(PrototypeImports.class);
    service = session.get(PrototypeService.class);
    session.transaction(
        () ->
            session
                .get(OrganisationDirectory.class)
                .create(
                    new CreateOrganisation(
                        "federation",
                        OrganisationDetails.of("La fédération", OrganisationKind.FEDERATION))));
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void createsAPublishedPrototypeWithItsVersionsAndStates() {
    assertThat(rehearse(imported("Mon CV", true)).effect()).isEqualTo(Effect.CREATED);
    assertThat(session.get(PrototypeLibrary.class).publishedKeys()).isEmpty();

    assertThat(bring(imported("Mon CV", true)).effect()).isEqualTo(Effect.CREATED);

    PublishedPrototype published =
        session.inTransaction(() -> session.get(PrototypeLibrary.class).prototype(KEY));
    assertThat(published.source()).isEqualTo("programme");
    assertThat(published.states())
        .containsExactly(
            new StateSince(PrototypeState.INITIATED, new PartialDate("2017")),
            new StateSince(PrototypeState.IN_WORKSHOP, new PartialDate("2017-05")));
    assertThat(published.latestVersion().orElseThrow().resources())
        .extracting(ResourceView::url)
        .containsExactly("https://example.org/livret.pdf");
    assertThat(published.steward().name()).isEqualTo("La fédération");
  }

  @Test
  void changesNothingTheSecondTime() {
    bring(imported("Mon CV", true));
    long version = version();
    int lines = session.inTransaction(() -> service.history(KEY)).size();

    assertThat(rehearse(imported("Mon CV", true)))
        .isEqualTo(new ImportOutcome(Effect.LEFT, List.of(), List.of(), Set.of(), true));
    assertThat(bring(imported("Mon CV", true)))
        .isEqualTo(new ImportOutcome(Effect.LEFT, List.of(), List.of(), Set.of(), true));

    assertThat(version()).isEqualTo(version);
    assertThat(session.inTransaction(() -> service.history(KEY))).hasSize(lines);
  }

  @Test
  void bringsWhatTheSourceSaysAnew() {
    bring(imported("Mon CV", false));
    ImportedPrototype again = imported("Mon CV numérique", true);

    assertThat(rehearse(again)).isEqualTo(bring(again));

    PrototypeDossier dossier = session.inTransaction(() -> service.open(KEY));
    assertThat(dossier.details().title()).isEqualTo("Mon CV numérique");
    assertThat(dossier.isPublished()).isTrue();
    assertThat(bring(again).effect()).isEqualTo(Effect.LEFT);
  }

  @Test
  void leavesWhatPeopleEdited() {
    bring(imported("Mon CV", true));
    session.transaction(
        () ->
            service.edit(
                new EditPrototype(KEY, version(), Prototypes.details("Le titre des habitants"))));
    session.transaction(() -> service.withdraw(KEY));

    ImportOutcome outcome = bring(imported("Mon CV", true));

    assertThat(outcome.effect()).isEqualTo(Effect.LEFT);
    assertThat(outcome.left())
        .contains(new FieldChange("title", "Le titre des habitants", "Mon CV"));
    assertThat(session.inTransaction(() -> service.open(KEY)).publication())
        .isEqualTo(PublicationState.WITHDRAWN);
  }

  @Test
  void bringsNewVersionsAndStatesForward() {
    bring(imported("Mon CV", true));
    ImportedPrototype first = imported("Mon CV", true);
    List<ImportedVersion> versions = new ArrayList<>(first.versions());
    versions.add(
        new ImportedVersion(
            VersionNumber.FIRST.nextMinor(),
            Licence.CC_BY_4_0,
            new PartialDate("2019"),
            "",
            List.of()));
    List<StateSince> states = new ArrayList<>(first.states());
    states.add(new StateSince(PrototypeState.TESTED, new PartialDate("2018")));
    ImportedPrototype later =
        new ImportedPrototype(
            KEY, "programme", "federation", first.details(), first.sheet(), states, versions, true);

    assertThat(bring(later).changes())
        .containsExactly(
            new FieldChange("version.1.1.released", "", "2019"),
            new FieldChange("state", "IN_WORKSHOP", "TESTED 2018"));

    PrototypeDossier dossier = session.inTransaction(() -> service.open(KEY));
    assertThat(dossier.state()).isEqualTo(PrototypeState.TESTED);
    assertThat(dossier.versions()).extracting(VersionView::key).hasSize(2);
    assertThat(bring(later))
        .isEqualTo(new ImportOutcome(Effect.LEFT, List.of(), List.of(), Set.of(), true));
  }

  @Test
  void bringsFiguresAndASourceWithoutThemTakesNoneAway() {
    SheetFigures figures = SheetFigures.of(Map.of("COST_ONCE", "620", "HOURS_ONCE", "12-15"));
    ImportedPrototype first = imported("Mon CV", true);
    bring(counted(first, figures));
    bring(first);
    PrototypeDossier dossier = session.inTransaction(() -> service.open(KEY));
    assertThat(dossier.figures()).isEqualTo(figures);

    assertThat(bring(counted(first, SheetFigures.of(Map.of("COST_ONCE", "700")))).changes())
        .containsExactly(new FieldChange("sheet.COST_ONCE", "620", "700"));
  }

  private static ImportedPrototype counted(ImportedPrototype of, SheetFigures figures) {
    return new ImportedPrototype(
        of.key(),
        of.source(),
        of.stewardKey(),
        of.details(),
        of.sheet(),
        figures,
        of.states(),
        of.versions(),
        of.published());
  }

  @Test
  void leavesWhatAnotherSourceBrought() {
    bring(imported("Mon CV", true));
    ImportedPrototype card =
        new ImportedPrototype(
            KEY,
            "wiki",
            "federation",
            Prototypes.details("La fiche du wiki"),
            Map.of(),
            List.of(new StateSince(PrototypeState.INITIATED, new PartialDate("2020"))),
            List.of(),
            false);

    assertThat(bring(card))
        .isEqualTo(
            new ImportOutcome(
                Effect.LEFT,
                List.of(),
                List.of(new FieldChange("title", "Mon CV", "La fiche du wiki")),
                Set.of(),
                true));
  }

  @Test
  void refusesAPrototypeOfAnOrganisationThatIsNotThere() {
    ImportedPrototype orphan =
        new ImportedPrototype(
            "orphelin",
            "programme",
            "nulle-part",
            Prototypes.details("Orphelin"),
            Map.of(),
            List.of(new StateSince(PrototypeState.INITIATED, new PartialDate("2020"))),
            List.of(),
            false);

    assertThatThrownBy(() -> bring(orphan)).isInstanceOf(UnknownThing.class);
  }

  @Test
  void refusesAPrototypeThatBreaksARule() {
    ImportedPrototype undated =
        new ImportedPrototype(
            KEY,
            "programme",
            "federation",
            Prototypes.details("Mon CV"),
            Map.of(),
            List.of(),
            List.of(),
            false);
    assertThatThrownBy(() -> bring(undated))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal -> assertThat(refusal.code()).isEqualTo("prototypes.import.undated"));
    assertThatThrownBy(() -> rehearse(undated)).isInstanceOf(BusinessRuleViolation.class);
    assertThatThrownBy(() -> service.open(KEY)).isInstanceOf(UnknownThing.class);
  }

  private ImportOutcome bring(ImportedPrototype imported) {
    return session.inTransaction(() -> imports.bring(imported));
  }

  private ImportOutcome rehearse(ImportedPrototype imported) {
    return session.inTransaction(() -> imports.rehearse(imported));
  }

  private long version() {
    return service.open(KEY).version();
  }

  private static ImportedPrototype imported(String title, boolean published) {
    return new ImportedPrototype(
        KEY,
        "programme",
        "federation",
        Prototypes.details(title),
        Map.of(SheetSection.NEED, "Écrire son CV."),
        List.of(
            new StateSince(PrototypeState.INITIATED, new PartialDate("2017")),
            new StateSince(PrototypeState.IN_WORKSHOP, new PartialDate("2017-05"))),
        List.of(
            new ImportedVersion(
                VersionNumber.FIRST,
                Licence.CC_BY_SA_4_0,
                new PartialDate("2018"),
                "La première.",
                List.of(
                    new ImportedLink(
                        Prototypes.resource(Licence.CC_BY_SA_4_0),
                        "https://example.org/livret.pdf")))),
        published);
  }
}
