package fr.essaim.core.protection.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.protection.FoundPerson;
import fr.essaim.core.protection.OnErasure;
import fr.essaim.core.protection.PersonalData;
import fr.essaim.core.protection.Register;
import fr.essaim.core.protection.RegisteredColumn;
import fr.essaim.core.protection.RegisteredTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Does to a person's data what the register says. Names of tables and columns come from the
 * register alone, never from outside.
 */
@ApplicationScoped
public class Eraser {

  @Inject private Columns columns;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** The person of an account, open or closed. */
  public Optional<Person> find(UUID account) {
    List<?> rows =
        entityManager
            .createNativeQuery("select email, display_name from identity.account where id = ?1")
            .setParameter(1, account)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Person(account, row[0].toString(), row[1].toString()))
        .findFirst();
  }

  /** The account with this address, the open one first. */
  public Optional<FoundPerson> find(String email) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select cast(id as text), display_name, email, closed_at is not null"
                    + " from identity.account where lower(email) = lower(?1)"
                    + " order by closed_at desc nulls first, id")
            .setParameter(1, email == null ? "" : email.strip())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new FoundPerson(
                    UUID.fromString(row[0].toString()),
                    row[1].toString(),
                    row[2].toString(),
                    (Boolean) row[3]))
        .findFirst();
  }

  /** Erases, in the caller's transaction. */
  public void erase(Person person) {
    entityManager.flush();
    republish(person);
    for (RegisteredTable table : Register.tables()) {
      if (table.isDeletedWithTheAccount()) {
        delete(
            table,
            "cast(" + quoted(table.accountColumn().orElseThrow()) + " as text) = ?1",
            person.account().toString());
        continue;
      }
      if (table.isDeletedWithTheAddress()) {
        delete(
            table,
            "lower(" + quoted(table.addressColumn().orElseThrow()) + ") = lower(?1)",
            person.email());
      }
      anonymise(table, person);
      empty(table, person);
      blot(table, person);
    }
    entityManager.clear();
  }

  /** How many rows of a table are about the person, by their account or by their address. */
  public long count(RegisteredTable table, Person person) {
    long rows = 0;
    if (table.accountColumn().isPresent()) {
      rows +=
          number(
              "cast(" + quoted(table.accountColumn().get()) + " as text) = ?1",
              table,
              person.account());
    }
    if (table.addressColumn().isPresent()) {
      rows +=
          number(
              "lower(" + quoted(table.addressColumn().get()) + ") = lower(?1)",
              table,
              person.email());
    }
    return rows;
  }

  private long number(String condition, RegisteredTable table, Object who) {
    return ((Number)
            entityManager
                .createNativeQuery("select count(*) from " + table.name() + " where " + condition)
                .setParameter(1, who.toString())
                .getSingleResult())
        .longValue();
  }

  private void delete(RegisteredTable table, String condition, String who) {
    entityManager
        .createNativeQuery("delete from " + table.name() + " where " + condition)
        .setParameter(1, who)
        .executeUpdate();
  }

  private void anonymise(RegisteredTable table, Person person) {
    for (RegisteredColumn column : table.columns()) {
      if (column.onErasure() == OnErasure.ANONYMISED && column.data() == PersonalData.AUTHOR) {
        String name = quoted(column.name());
        entityManager
            .createNativeQuery(
                "update " + table.name() + " set " + name + " = ?2 where " + name + " = ?1")
            .setParameter(1, person.account().toString())
            .setParameter(2, Access.ERASED)
            .executeUpdate();
      }
    }
  }

  private void empty(RegisteredTable table, Person person) {
    if (table.addressColumn().isEmpty() || table.columnsThatAre(OnErasure.EMPTIED).isEmpty()) {
      return;
    }
    Map<String, Columns.Column> known = columns.of(table.name());
    String assignments =
        table.columnsThatAre(OnErasure.EMPTIED).stream()
            .map(name -> quoted(name) + " = " + emptyOf(known.get(name)))
            .collect(Collectors.joining(", "));
    entityManager
        .createNativeQuery(
            "update "
                + table.name()
                + " set "
                + assignments
                + " where lower("
                + quoted(table.addressColumn().get())
                + ") = lower(?1)")
        .setParameter(1, person.email())
        .executeUpdate();
  }

  private void blot(RegisteredTable table, Person person) {
    List<String> texts = table.columnsThatAre(OnErasure.BLOTTED, OnErasure.EMPTIED);
    if (texts.isEmpty()) {
      return;
    }
    Map<String, Columns.Column> known = columns.of(table.name());
    String assignments =
        texts.stream()
            .map(name -> quoted(name) + " = " + blotted(name, known.get(name)))
            .collect(Collectors.joining(", "));
    String condition =
        texts.stream()
            .map(name -> "cast(" + quoted(name) + " as text) ~* ?1")
            .collect(Collectors.joining(" or "));
    for (Person.Mention mention : person.mentions()) {
      entityManager
          .createNativeQuery(
              "update " + table.name() + " set " + assignments + " where " + condition)
          .setParameter(1, mention.pattern())
          .setParameter(2, mention.instead())
          .executeUpdate();
    }
  }

  /** What was made public and names the person is made anew, and its old text emptied after. */
  private void republish(Person person) {
    for (Person.Mention mention : person.mentions()) {
      entityManager
          .createNativeQuery(
              "insert into protection.log_cleaning (position)"
                  + " select position from publication.open_document where nquads ~* ?1"
                  + " on conflict do nothing")
          .setParameter(1, mention.pattern())
          .executeUpdate();
    }
    entityManager
        .createNativeQuery(
            "insert into publication.outbox (type, key)"
                + " select distinct split_part(path, '/', 1), split_part(path, '/', 2)"
                + " from (select regexp_replace(document.uri, '^.*/doc/', '') as path"
                + " from protection.log_cleaning named"
                + " join publication.open_document document on document.position = named.position)"
                + " paths")
        .executeUpdate();
  }

  private static String blotted(String name, Columns.Column column) {
    String text = "regexp_replace(cast(" + quoted(name) + " as text), ?1, ?2, 'gi')";
    return column.type().equals("text") ? text : "cast(" + text + " as " + column.type() + ")";
  }

  private static String emptyOf(Columns.Column column) {
    return column.nullable() ? "null" : "''";
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }
}
