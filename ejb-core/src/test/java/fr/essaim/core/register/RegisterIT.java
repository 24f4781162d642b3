package fr.essaim.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.testing.ContextRegister;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The register against the database that it speaks of. */
class RegisterIT {

  private static final Set<String> OF_THE_DATABASE_ITSELF =
      Set.of("pg_catalog", "information_schema");

  private static final Register REGISTER = ContextRegister.ALL;

  @Test
  void knowsEveryColumnOfEverySchemaAndNoOther() {
    Set<String> registered = new TreeSet<>();
    for (RegisteredTable table : REGISTER.tables()) {
      columnsOf(table).forEach(column -> registered.add(table.name() + "." + column));
    }

    assertThat(registered).isEqualTo(columnsOfTheDatabase());
  }

  @Test
  void isToldOfASchemaByItsOwnContext() {
    assertThat(ContextRegister.CONTEXTS)
        .isNotEmpty()
        .allSatisfy(
            context -> {
              String name = context.getClass().getPackageName().split("\\.")[3];
              assertThat(context.tables())
                  .as(name)
                  .isNotEmpty()
                  .extracting(RegisteredTable::schema)
                  .containsOnly(name);
            });
  }

  @Test
  void keepsTheSameOrderWhoeverIsAskedFirst() {
    List<ContextTables> others = new ArrayList<>(ContextRegister.CONTEXTS);
    Collections.reverse(others);

    assertThat(Register.of(others).tables())
        .extracting(RegisteredTable::name)
        .isEqualTo(REGISTER.tables().stream().map(RegisteredTable::name).toList());
    assertThat(REGISTER.personalTables())
        .containsExactlyInAnyOrderElementsOf(
            REGISTER.tables().stream().filter(RegisteredTable::isPersonal).toList());
  }

  @Test
  void saysOfEachColumnOneThing() {
    for (RegisteredTable table : REGISTER.tables()) {
      assertThat(columnsOf(table)).as(table.name()).doesNotHaveDuplicates();
    }
    assertThat(REGISTER.tables()).extracting(RegisteredTable::name).doesNotHaveDuplicates();
  }

  @Test
  void saysWhyEveryTableWithPersonalDataIsKept() {
    assertThat(REGISTER.tables())
        .filteredOn(RegisteredTable::isPersonal)
        .isNotEmpty()
        .allSatisfy(
            table -> {
              assertThat(table.processing()).as(table.name()).isNotNull();
              assertThat(table.keeping()).as(table.name()).isNotNull();
            });
    for (Processing processing : Processing.values()) {
      assertThat(REGISTER.tablesOf(processing)).as(processing.name()).isNotEmpty();
    }
  }

  @Test
  void purgesByARuleWhateverIsKeptForANumberOfDays() {
    assertThat(REGISTER.tables())
        .filteredOn(table -> table.keeping() != null && table.keeping().isDated())
        .filteredOn(table -> table.keeping() != RetentionPeriod.CLOSED_ACCOUNTS)
        .isNotEmpty()
        .allSatisfy(
            table ->
                assertThat(table.rules())
                    .as(table.name())
                    .extracting(RetentionRule::keeping)
                    .contains(table.keeping()));
  }

  private static List<String> columnsOf(RegisteredTable table) {
    List<String> names = new ArrayList<>(table.plainColumns());
    table.columns().forEach(column -> names.add(column.name()));
    return names;
  }

  private static Set<String> columnsOfTheDatabase() {
    try (Session session = Database.running().session()) {
      List<?> rows =
          session
              .entityManager()
              .createNativeQuery(
                  "select table_schema, table_name, column_name from information_schema.columns")
              .getResultList();
      Set<String> names = new TreeSet<>();
      for (Object each : rows) {
        Object[] row = (Object[]) each;
        String schema = row[0].toString();
        boolean ofFlyway = row[1].equals("flyway_schema_history");
        if (!OF_THE_DATABASE_ITSELF.contains(schema) && !ofFlyway) {
          names.add(schema + "." + row[1] + "." + row[2]);
        }
      }
      return names;
    }
  }
}
