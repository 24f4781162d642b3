package fr.essaim.core.protection.internal;

import fr.essaim.core.protection.PersonalFile;
import fr.essaim.core.register.DataSubject;
import fr.essaim.core.register.Register;
import fr.essaim.core.register.RegisteredColumn;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Gathers what the register says is about a person: by their account, and by their address. */
@ApplicationScoped
public class PersonalFiles {

  @Inject private Register register;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public PersonalFile of(Person person) {
    List<PersonalFile.Part> parts = new ArrayList<>();
    for (RegisteredTable table : register.personalTables()) {
      table
          .accountColumn()
          .map(
              column ->
                  part(
                      table,
                      ownColumns(table),
                      "cast(\"" + column + "\" as text) = ?1",
                      person.account().toString()))
          .ifPresent(parts::add);
      table
          .addressColumn()
          .map(
              column ->
                  part(
                      table,
                      addressColumns(table),
                      "lower(\"" + column + "\") = lower(?1)",
                      person.email()))
          .ifPresent(parts::add);
    }
    return new PersonalFile(person.account(), clock.instant(), parts);
  }

  /** What a row by somebody's account says of them, and what it is about; no secret. */
  private static List<String> ownColumns(RegisteredTable table) {
    return columns(table, column -> column.subject() == DataSubject.ACCOUNT_HOLDER);
  }

  /** What a row with somebody's address says of them: they are its visitor or its contact. */
  private static List<String> addressColumns(RegisteredTable table) {
    return columns(
        table,
        column ->
            column.subject() == DataSubject.VISITOR
                || column.subject() == DataSubject.CONTACT_PERSON);
  }

  private static List<String> columns(
      RegisteredTable table, java.util.function.Predicate<RegisteredColumn> chosen) {
    List<String> names = new ArrayList<>();
    table.columns().stream()
        .filter(chosen)
        .filter(column -> !column.data().isSecret())
        .map(RegisteredColumn::name)
        .forEach(names::add);
    names.addAll(table.contextColumns());
    return names;
  }

  private PersonalFile.Part part(
      RegisteredTable table, List<String> columns, String condition, String who) {
    String selected =
        columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    List<?> rows =
        SqlText.of(
                "select "
                    + selected
                    + " from "
                    + table.name()
                    + " where "
                    + condition
                    + " order by 1",
                who)
            .query(entityManager)
            .getResultList();
    List<List<Object>> values = new ArrayList<>();
    for (Object row : rows) {
      List<Object> cells = new ArrayList<>();
      for (Object cell : row instanceof Object[] many ? many : new Object[] {row}) {
        cells.add(value(cell));
      }
      values.add(cells);
    }
    return new PersonalFile.Part(table.name(), table.processing(), columns, values);
  }

  private static Object value(Object cell) {
    if (cell instanceof OffsetDateTime || cell instanceof java.sql.Timestamp) {
      return SqlText.instant(cell);
    }
    return cell == null
            || cell instanceof Number
            || cell instanceof Boolean
            || cell instanceof byte[]
        ? cell
        : cell.toString();
  }
}
