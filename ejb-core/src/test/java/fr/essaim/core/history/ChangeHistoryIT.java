package fr.essaim.core.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.EditOrganisation;
import fr.essaim.core.network.ImportedOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationImports;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.protection.BreachDetails;
import fr.essaim.core.protection.BreachService;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The history that every aggregate has, over the real database. */
class ChangeHistoryIT {

  private Session session;
  private OrganisationDirectory directory;
  private BreachService breaches;

  @BeforeEach
  void open() {
    session = Database.emptied().session();
    directory = session.get(OrganisationDirectory.class);
    breaches = session.get(BreachService.class);
    session.transaction(() -> directory.create(new CreateOrganisation("echo", details("L'Écho"))));
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void tellsWhoChangedWhichFieldOfAnOrganisation() {
    edit(view(), Map.of("name", "Maison de l'Écho", "email", "personne@example.org"));
    session.transaction(() -> directory.publish("echo"));

    List<ChangeLine> lines = session.inTransaction(() -> directory.history("echo"));

    assertThat(lines)
        .extracting(ChangeLine::change)
        .startsWith(new FieldChange("publication", "DRAFT", "PUBLISHED"))
        .contains(
            new FieldChange("name", "L'Écho", "Maison de l'Écho"),
            new FieldChange("email", "", ""),
            new FieldChange("kind", "", "SOCIAL_CENTRE"));
    assertThat(lines).allSatisfy(line -> assertThat(line.who()).isEqualTo("system"));
    assertThat(lines).extracting(ChangeLine::imported).containsOnly(false);
  }

  @Test
  void asksOnlyAboutFieldsThatBothChanged() {
    OrganisationView read = view();
    edit(read, Map.of("name", "Maison de l'Écho"));

    assertThatThrownBy(() -> edit(read, Map.of("name", "L'Écho du quartier", "note", "À voir")))
        .isInstanceOfSatisfying(
            ConflictingEdit.class,
            conflict ->
                assertThat(conflict.conflicts())
                    .containsExactly(
                        new FieldConflict("name", "L'Écho du quartier", "Maison de l'Écho")));
    edit(read, Map.of("name", "Maison de l'Écho", "note", "À voir"));
    assertThat(view().details().internalNote()).isEqualTo("À voir");
  }

  @Test
  void tellsWhoElseSavedTheSameAndThatItWasOneself() {
    OrganisationView read = view();
    edit(read, Map.of("name", "Maison de l'Écho"));

    assertThat(otherSave(read)).contains(new OtherSave("system", Session.NOW, true, false));

    session.transaction(
        () ->
            session
                .entityManager()
                .createNativeQuery(
                    "update history.change_line set account_id = 'erased' where field = 'name'")
                .executeUpdate());
    assertThat(otherSave(read)).contains(new OtherSave("", Session.NOW, false, false));
  }

  private Optional<OtherSave> otherSave(OrganisationView read) {
    try {
      edit(read, Map.of("name", "L'Écho du quartier"));
      throw new AssertionError("no conflict");
    } catch (ConflictingEdit conflict) {
      return conflict.other();
    }
  }

  @Test
  void takesEveryFieldAsChangedWhereAVersionWasSavedBeforeThereWasAHistory() {
    OrganisationView read = view();
    edit(read, Map.of("name", "Maison de l'Écho"));
    session.transaction(
        () ->
            session
                .entityManager()
                .createNativeQuery("delete from history.change_line")
                .executeUpdate());

    assertThatThrownBy(() -> edit(read, Map.of("note", "À voir")))
        .isInstanceOfSatisfying(
            ConflictingEdit.class,
            conflict ->
                assertThat(conflict.conflicts())
                    .extracting(FieldConflict::field)
                    .containsExactly("name", "note"));
  }

  @Test
  void anImportLeavesWhatPeopleChangedAndIsToldApartFromThem() {
    OrganisationImports imports = session.get(OrganisationImports.class);
    Map<String, String> said = Map.of("name", "Béguinage", "kind", "MJC");
    session.transaction(
        () -> imports.bring(new ImportedOrganisation("beguinage", Map.of(), said, false)));
    assertThat(session.inTransaction(() -> directory.history("beguinage")))
        .extracting(ChangeLine::imported)
        .containsOnly(true);
    OrganisationView read = session.inTransaction(() -> directory.view("beguinage"));
    session.transaction(
        () ->
            directory.edit(
                new EditOrganisation(
                    "beguinage", read.version(), with(read, Map.of("name", "Le Béguinage")))));

    ImportOutcome outcome =
        session.inTransaction(
            () ->
                imports.bring(
                    new ImportedOrganisation(
                        "beguinage",
                        said,
                        Map.of("name", "Béguinage 2", "kind", "SOCIAL_CENTRE"),
                        true)));

    assertThat(outcome.left())
        .containsExactly(new FieldChange("name", "Le Béguinage", "Béguinage 2"));
    assertThat(outcome.changes())
        .containsExactlyInAnyOrder(
            new FieldChange("kind", "MJC", "SOCIAL_CENTRE"),
            new FieldChange("publication", "DRAFT", "PUBLISHED"));
  }

  @Test
  void aBreachHasItToo() {
    BreachDetails first =
        BreachDetails.of(Map.of("what", "Courriel égaré", "known", "2026-11-20T09:00"));
    UUID id = session.inTransaction(() -> breaches.record(first));
    Map<String, String> more = new HashMap<>(first.fields());
    more.put("people", "12");
    session.transaction(() -> breaches.amend(id, 1, BreachDetails.of(more)));

    assertThat(session.inTransaction(() -> breaches.history(id)))
        .extracting(ChangeLine::change)
        .startsWith(new FieldChange("people", "", "12"));
    more.put("people", "40");
    assertThatThrownBy(
            () -> session.transaction(() -> breaches.amend(id, 1, BreachDetails.of(more))))
        .isInstanceOf(ConflictingEdit.class);
  }

  @Test
  void goesWithWhatIsDeleted() {
    session.transaction(
        () ->
            session
                .entityManager()
                .createNativeQuery("delete from network.organisation where key = 'echo'")
                .executeUpdate());

    Object left =
        session
            .entityManager()
            .createNativeQuery("select count(*) from history.change_line")
            .getSingleResult();
    assertThat(left).isEqualTo(0L);
  }

  private OrganisationView view() {
    return session.inTransaction(() -> directory.view("echo"));
  }

  private void edit(OrganisationView read, Map<String, String> typed) {
    session.transaction(
        () -> directory.edit(new EditOrganisation("echo", read.version(), with(read, typed))));
  }

  private static OrganisationDetails with(OrganisationView read, Map<String, String> typed) {
    Map<String, String> fields = new HashMap<>(read.details().fields());
    fields.putAll(typed);
    return OrganisationDetails.of(fields);
  }

  private static OrganisationDetails details(String name) {
    return OrganisationDetails.of(name, OrganisationKind.SOCIAL_CENTRE);
  }
}
