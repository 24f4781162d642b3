package fr.essaim.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.register.DataSubject;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.testing.ContextRegister;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody is handed of what is kept about them. */
class PersonalDataServiceIT {

  private Database database;
  private Session system;
  private UUID zelie;

  @BeforeEach
  void open() {
    database = Database.emptied();
    system = database.session();
    zelie = People.account(system, "zelie@example.org", "Zélie Quenouille", Role.STAFF);
    UUID other = People.account(system, "autre@example.org", "Autre Personne", Role.STAFF);
    system.transaction(
        () -> {
          mistake("Ma remarque", "Zelie@example.org", other.toString());
          mistake("La remarque d'un autre", "autre@example.org", zelie.toString());
        });
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void hasAPartForEveryTableThatIsAboutAnAccountOrAnAddress() {
    Set<String> about =
        ContextRegister.ALL.tables().stream()
            .filter(table -> table.accountColumn().isPresent() || table.addressColumn().isPresent())
            .map(RegisteredTable::name)
            .collect(Collectors.toSet());

    assertThat(own().parts()).extracting(PersonalFile.Part::table).containsAll(about);
  }

  @Test
  void everyTableWithDataOfAnAccountHolderSaysByWhichColumn() {
    assertThat(ContextRegister.ALL.tables())
        .filteredOn(
            table ->
                table.columns().stream()
                    .anyMatch(column -> column.subject() == DataSubject.ACCOUNT_HOLDER))
        .isNotEmpty()
        .allSatisfy(table -> assertThat(table.accountColumn()).as(table.name()).isPresent());
  }

  @Test
  void holdsTheAccountWithoutItsPassword() {
    PersonalFile.Part account = part("identity.account");

    assertThat(account.columns()).contains("email", "display_name").doesNotContain("password_hash");
    assertThat(account.rows()).hasSize(1);
    assertThat(account.rows().get(0)).contains("zelie@example.org", "Zélie Quenouille");
  }

  @Test
  void holdsWhatOneWroteAndNotWhatOthersWrote() {
    List<PersonalFile.Part> reports =
        own().parts().stream()
            .filter(part -> part.table().equals("prototypes.mistake_report"))
            .toList();

    assertThat(reports.toString())
        .contains("Ma remarque")
        .doesNotContain("La remarque d'un autre", "autre@example.org");
  }

  @Test
  void isReadByOthersOnlyWhereTheyAnswerForTheInstance() {
    UUID manager = People.account(system, "m@example.org", "M", Role.MANAGER);
    try (Session session = database.sessionOf(manager.toString())) {
      assertThatThrownBy(
              () ->
                  session.inTransaction(
                      () -> session.get(PersonalDataService.class).onRequest(zelie)))
          .isInstanceOf(NotAllowed.class);
    }
    UUID administrator = People.account(system, "a@example.org", "A", Role.ADMINISTRATOR);
    try (Session session = database.sessionOf(administrator.toString())) {
      PersonalFile file =
          session.inTransaction(() -> session.get(PersonalDataService.class).onRequest(zelie));

      assertThat(file.account()).isEqualTo(zelie);
    }
  }

  private PersonalFile own() {
    try (Session session = database.sessionOf(zelie.toString())) {
      return session.inTransaction(() -> session.get(PersonalDataService.class).own());
    }
  }

  private PersonalFile.Part part(String table) {
    return own().parts().stream()
        .filter(part -> part.table().equals(table))
        .findFirst()
        .orElseThrow();
  }

  private void mistake(String text, String email, String dealtWithBy) {
    People.run(
        system,
        "insert into prototypes.mistake_report (id, page, text, email, reported_at, dealt_with_at,"
            + " dealt_with_by, version) values (?1, '/', ?2, ?3, ?4, ?4, ?5, 1)",
        UUID.randomUUID(),
        text,
        email,
        People.now(),
        dealtWithBy);
  }
}
