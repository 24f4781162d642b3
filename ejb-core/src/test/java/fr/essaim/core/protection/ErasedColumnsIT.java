package fr.essaim.core.protection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.EditOrganisation;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.protection.internal.LogCleaning;
import fr.essaim.core.prototypes.EditPrototype;
import fr.essaim.core.prototypes.MistakeReports;
import fr.essaim.core.prototypes.ProofElsewhere;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.Prototypes;
import fr.essaim.core.register.OnErasure;
import fr.essaim.core.register.RegisteredColumn;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.testing.ContextRegister;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.FilledTables;
import fr.essaim.core.testing.Session;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody stands in every column of the register in which a person may stand, and is erased: they
 * are found in none of them, and everything is still read, shown, saved and published. A column
 * that is added tomorrow is filled by what the register says of it.
 */
class ErasedColumnsIT {

  private static final String NAME = "Zélie Quenouille";
  private static final String EMAIL = "zelie.quenouille@example.org";
  private static final String PHONE = "03 20 98 76 54";
  private static final String TEXT = "Vu par " + NAME + ", " + EMAIL + ", " + PHONE;

  @TempDir private Path directory;

  private final List<String> filled = new ArrayList<>();
  private Session system;
  private UUID zelie;

  @BeforeEach
  void fillEverything() throws Exception {
    Database database = Database.emptied();
    try (EntityManagerFactory factory = Database.persistenceUnit(database.dataSource());
        Connection connection = database.dataSource().getConnection()) {
      new FilledTables(connection, factory).fill();
    }
    system =
        database
            .session()
            .with(ProofElsewhere.class, Prototypes.noProof())
            .setting("essaim.erasures", directory.resolve("erasures.jsonl").toString());
    zelie = People.account(system, EMAIL, NAME, Role.STAFF);
    People.account(system, "admin@example.org", "Ada Ministre", Role.ADMINISTRATOR);
    system.transaction(this::makeReadable);
    system.transaction(() -> ContextRegister.ALL.tables().forEach(this::nameZelieIn));
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void nothingOfAPersonIsLeftAndEverythingIsStillReadShownSavedAndPublished() {
    assertThat(filled)
        .containsAll(
            ContextRegister.ALL.tables().stream()
                .flatMap(table -> table.mentioningColumns().stream().map(each -> name(table, each)))
                .toList());
    List<String> standing = new ArrayList<>();
    for (String said : List.of(EMAIL, NAME, PHONE)) {
      standing.addAll(People.placesOf(system, said));
    }
    assertThat(standing).containsAll(filled);

    system.transaction(
        () -> system.get(ErasureService.class).eraseOnRequest(zelie, "Demande du 3 novembre"));
    reviewEverything();
    cleanTheLog();

    for (String said : List.of(EMAIL, NAME, PHONE)) {
      assertThat(People.placesOf(system, said)).as(said).isEmpty();
    }
    readEverything();
  }

  /** Everything is somebody's who was erased. */
  private void reviewEverything() {
    ErasureReview review = system.get(ErasureReview.class);
    List<ErasurePlace> places = system.inTransaction(review::places);
    while (!places.isEmpty()) {
      for (ErasurePlace place : places) {
        system.transaction(() -> review.erase(place.id()));
      }
      places = system.inTransaction(review::places);
    }
  }

  /** No publisher runs here: what it does not make anew is withdrawn. */
  private void cleanTheLog() {
    try (Session later = Database.running().session()) {
      later.with(
          Clock.class,
          Clock.fixed(Session.NOW.plus(Duration.ofHours(1)), ZoneId.of("Europe/Paris")));
      later.transaction(() -> later.get(LogCleaning.class).run());
    }
  }

  private void readEverything() {
    for (EntityType<?> type :
        system.entityManager().getEntityManagerFactory().getMetamodel().getEntities()) {
      assertThat(
              system
                  .entityManager()
                  .createQuery("select e from " + type.getName() + " e", type.getJavaType())
                  .getResultList())
          .as(type.getName())
          .isNotNull();
    }
    OrganisationDirectory directory = system.get(OrganisationDirectory.class);
    for (String key : keys("network.organisation")) {
      OrganisationView view = system.inTransaction(() -> directory.view(key));
      system.transaction(
          () -> directory.edit(new EditOrganisation(key, view.version(), view.details())));
    }
    assertThat(system.inTransaction(() -> directory.published(keys("network.organisation"))))
        .isNotEmpty();
    for (String key : keys("prototypes.prototype")) {
      PrototypeDossier shown =
          system.inTransaction(() -> system.get(PrototypeService.class).open(key));
      system.transaction(
          () ->
              system
                  .get(PrototypeService.class)
                  .edit(new EditPrototype(key, shown.version(), shown.details())));
      assertThat(system.inTransaction(() -> system.get(PrototypeService.class).history(key)))
          .isNotNull();
    }
    assertThat(
            system.inTransaction(
                () -> system.get(PrototypeLibrary.class).published(keys("prototypes.prototype"))))
        .isNotNull();
    assertThat(
            system.inTransaction(
                () -> system.get(MistakeReports.class).list(ListQuery.all()).page().rows()))
        .isNotNull();
    assertThat(
            system
                .inTransaction(() -> system.get(BreachService.class).list(ListQuery.all()))
                .rows())
        .isNotEmpty();
  }

  private List<String> keys(String table) {
    List<?> keys =
        system
            .entityManager()
            .createNativeQuery("select key from " + table + " order by key")
            .getResultList();
    return keys.stream().map(Object::toString).toList();
  }

  /** The made-up rows have words where numbers with a form of their own stand. */
  private void makeReadable() {
    People.run(
        system,
        "update network.organisation set siret = null, rna = null, commune_key = null,"
            + " postcode = null, website = null, public_page = null,"
            + " public_email = null, public_phone = null,"
            + " private_contact_email = null, private_contact_phone = null, merged_into = null,"
            + " manager_key = null, federation_key = null, publication = 'PUBLISHED'");
    People.run(
        system,
        "update prototypes.prototype set steward_key = (select min(key) from network.organisation),"
            + " latest_version = null, latest_licence = null");
    People.run(
        system, "update prototypes.resource set url = 'https://example.org/', file_id = null");
    People.run(system, "update imports.run set report = null");
    People.run(
        system,
        "update education.collection set centre_key = null,"
            + " owner = cast(gen_random_uuid() as text)");
    People.run(
        system,
        "update prototypes.mistake_report set dealt_with_by = cast(gen_random_uuid() as text)");
  }

  /** Puts the person into the first row of a table, wherever it may hold one. */
  private void nameZelieIn(RegisteredTable table) {
    List<String> assignments = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (RegisteredColumn column : table.columns()) {
      String value = value(table, column);
      if (value != null) {
        values.add(value);
        String type = typeOf(table, column);
        if (!value.equals(zelie.toString()) && !type.equals("bytea")) {
          filled.add(name(table, column));
        }
        assignments.add(
            '"'
                + column.name()
                + "\" = "
                + (type.equals("bytea")
                    ? "convert_to(?" + values.size() + ", 'UTF8')"
                    : "cast(?" + values.size() + " as " + type + ")"));
      }
    }
    if (!assignments.isEmpty()) {
      People.run(
          system,
          "update "
              + table.name()
              + " set "
              + String.join(", ", assignments)
              + " where ctid = (select min(ctid) from "
              + table.name()
              + (table.name().equals("identity.account") ? " where email = '" + EMAIL + "')" : ")"),
          values.toArray());
    }
  }

  private static String name(RegisteredTable table, RegisteredColumn column) {
    return table.name() + "." + column.name();
  }

  /** What to write there; null where no words of a person can stand, or a law keeps them apart. */
  private String value(RegisteredTable table, RegisteredColumn column) {
    boolean isTheAccount = table.name().equals("identity.account");
    if (column.onErasure() == OnErasure.UNLINKED || column.onErasure() == OnErasure.BY_HAND) {
      return null;
    }
    return switch (column.data()) {
      case EMAIL -> EMAIL;
      case NAME -> NAME;
      case PHONE -> PHONE;
      case AUTHOR -> zelie.toString();
      case IDENTIFIER ->
          isTheAccount || !column.name().equals("account_id") ? null : zelie.toString();
      case FREE_TEXT ->
          switch (column.onErasure()) {
            case BLOTTED_IN_LINK -> "https://example.org/?de=" + EMAIL;
            default -> holdsFields(table, column) ? json() : TEXT;
          };
      case SECRET, LANGUAGE, ROLE, MOMENT, ACT, FILE, CONSENT -> null;
    };
  }

  private boolean holdsFields(RegisteredTable table, RegisteredColumn column) {
    return table.name().equals("education.source_record") || typeOf(table, column).equals("jsonb");
  }

  private static String json() {
    return "{\"email\": \"" + EMAIL + "\", \"note\": \"" + TEXT + "\"}";
  }

  private String typeOf(RegisteredTable table, RegisteredColumn column) {
    return system
        .entityManager()
        .createNativeQuery(
            "select format_type(atttypid, atttypmod) from pg_attribute"
                + " where attrelid = to_regclass(?1) and attname = ?2")
        .setParameter(1, table.name())
        .setParameter(2, column.name())
        .getSingleResult()
        .toString();
  }
}
