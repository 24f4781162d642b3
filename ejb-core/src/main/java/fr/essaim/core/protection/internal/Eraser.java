package fr.essaim.core.protection.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.protection.FoundPerson;
import fr.essaim.core.register.OnErasure;
import fr.essaim.core.register.PersonalData;
import fr.essaim.core.register.Register;
import fr.essaim.core.register.RegisteredColumn;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Does to a person's data what the register says. Names of tables and columns come from the
 * register alone, never from outside.
 */
@ApplicationScoped
public class Eraser {

  private static final Logger LOG = Logger.getLogger(Eraser.class.getName());

  /** Texts that lose an address without anybody having looked; more are asked about first. */
  static final int MOST_UNSEEN = 100;

  /** Texts that somebody can be asked about. */
  static final int MOST_PROPOSED = 200;

  @Inject private Register register;
  @Inject private Columns columns;
  @Inject private TextRows texts;
  @Inject private PlaceRows places;
  @Inject private Republication republishing;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** The person of an account, open or closed. */
  public Optional<Person> find(UUID account) {
    List<?> rows =
        SqlText.of("select email, display_name from identity.account where id = ?1", account)
            .query(entityManager)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> person(account, row[0].toString(), row[1].toString()))
        .findFirst();
  }

  private Person person(UUID account, String email, String name) {
    List<String> former =
        texts(
            "select f.email from identity.former_address f where f.account_id = ?1"
                + " and not exists (select from identity.account other"
                + " where lower(other.email) = lower(f.email) and other.closed_at is null)"
                + " order by f.email",
            account);
    List<String> phones =
        texts(
            "select private_contact_phone from network.organisation"
                + " where lower(private_contact_email) = lower(?1)"
                + " and private_contact_phone is not null order by key",
            email);
    return new Person(account, email, former, name, phones);
  }

  /** The closed accounts that somebody had with their address before. */
  public List<UUID> closedBefore(Person person) {
    return texts(
            "select cast(id as text) from identity.account where lower(email) = lower(?1)"
                + " and closed_at is not null and cast(id as text) <> '"
                + person.account()
                + "' order by id",
            person.email())
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  private List<String> texts(String sql, Object value) {
    List<?> found = SqlText.of(sql, value).query(entityManager).getResultList();
    return found.stream().map(Object::toString).toList();
  }

  /** The account with this address, the open one first. */
  public Optional<FoundPerson> find(String email) {
    List<?> rows =
        SqlText.of(
                "select cast(id as text), display_name, email, closed_at is not null"
                    + " from identity.account where lower(email) = lower(?1)"
                    + " order by closed_at desc nulls first, id",
                email == null ? "" : email.strip())
            .query(entityManager)
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

  /**
   * Erases, in the caller's transaction: at once what is about the person by their account or their
   * address. Where their name or telephone number stands, which others may have too, is only noted
   * for somebody to look at; so is their address, if it stands in more texts than anybody could
   * look through afterwards.
   */
  public void erase(Person person) {
    entityManager.flush();
    for (RegisteredTable table : register.tables()) {
      deleteRowsAbout(person, table);
      anonymise(table, person);
      empty(table, person);
    }
    List<TextRows.Found> addresses = find(person.address(), MOST_UNSEEN + 1);
    if (addresses.size() > MOST_UNSEEN) {
      propose(person, person.address());
    } else {
      for (TextRows.Found found : addresses) {
        texts.write(found.place(), found.after());
        places.keep(person.account(), found);
      }
      derive(person.address());
      republishing.everywhere(person.address());
    }
    person.ambiguous().forEach(mention -> propose(person, mention));
    entityManager.clear();
  }

  private List<TextRows.Found> find(Mention mention, int most) {
    List<TextRows.Found> found = new ArrayList<>();
    for (RegisteredTable table : register.tables()) {
      for (RegisteredColumn column : table.mentioningColumns()) {
        if (found.size() < most) {
          found.addAll(texts.find(table, column, mention, most - found.size()));
        }
      }
    }
    return found;
  }

  /** What stands in so many texts is everybody's, and is looked for in none. */
  private void propose(Person person, Mention mention) {
    List<TextRows.Found> found = find(mention, MOST_PROPOSED + 1);
    List<String> documents = republishing.documents(mention, MOST_PROPOSED + 1);
    if (found.size() > MOST_PROPOSED || documents.size() > MOST_PROPOSED) {
      LOG.warning(
          () -> "What account/" + person.account() + " was called stands in too many texts to ask");
      return;
    }
    found.forEach(each -> places.propose(person.account(), each.place(), mention));
    documents.forEach(uri -> places.propose(person.account(), places.published(uri), mention));
  }

  private void derive(Mention mention) {
    for (RegisteredTable table : register.tables()) {
      texts.derive(table, mention, null);
    }
  }

  private void deleteRowsAbout(Person person, RegisteredTable table) {
    if (table.isDeletedWithTheAccount()) {
      delete(
          table,
          "cast(" + quoted(table.accountColumn().orElseThrow()) + " as text) = ?1",
          person.account().toString());
    }
    for (String column : table.addressesOfOthers()) {
      deleteByAddress(table, column, person);
    }
    if (table.isDeletedWithTheAddress()) {
      deleteByAddress(table, table.addressColumn().orElseThrow(), person);
    }
    table
        .subjectColumn()
        .ifPresent(
            column -> delete(table, quoted(column) + " = ?1", "account/" + person.account()));
  }

  private void deleteByAddress(RegisteredTable table, String column, Person person) {
    for (String address : person.addresses()) {
      delete(table, "lower(" + quoted(column) + ") = lower(?1)", address);
    }
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
            SqlText.of(
                    "select count(*) from " + table.name() + " where " + condition, who.toString())
                .query(entityManager)
                .getSingleResult())
        .longValue();
  }

  private void delete(RegisteredTable table, String condition, String who) {
    SqlText.of("delete from " + table.name() + " where " + condition, who).update(entityManager);
  }

  private void anonymise(RegisteredTable table, Person person) {
    for (RegisteredColumn column : table.columns()) {
      if (column.onErasure() == OnErasure.ANONYMISED && column.data() == PersonalData.AUTHOR) {
        String name = quoted(column.name());
        SqlText.of(
                "update " + table.name() + " set " + name + " = ?2 where " + name + " = ?1",
                person.account().toString(),
                Access.ERASED)
            .update(entityManager);
      }
    }
  }

  private void empty(RegisteredTable table, Person person) {
    List<String> emptied = table.columnsThatAre(OnErasure.EMPTIED);
    if (table.addressColumn().isEmpty() || emptied.isEmpty()) {
      return;
    }
    Map<String, Columns.Column> known = columns.of(table.name());
    String assignments =
        emptied.stream()
            .map(name -> quoted(name) + (known.get(name).nullable() ? " = null" : " = ''"))
            .collect(Collectors.joining(", "));
    for (String address : person.addresses()) {
      SqlText.of(
              "update "
                  + table.name()
                  + " set "
                  + assignments
                  + " where lower("
                  + quoted(table.addressColumn().get())
                  + ") = lower(?1)",
              address)
          .update(entityManager);
    }
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }
}
