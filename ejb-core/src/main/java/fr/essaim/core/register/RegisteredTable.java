package fr.essaim.core.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of the database as the register of processing sees it: each of its columns either holds
 * personal data or was looked at and holds none.
 */
public final class RegisteredTable {

  private final String name;
  private final Processing processing;
  private final RetentionPeriod keeping;
  private final List<RegisteredColumn> columns = new ArrayList<>();
  private final Set<String> plain = new LinkedHashSet<>();
  private final Set<String> context = new LinkedHashSet<>();
  private final List<RetentionRule> rules = new ArrayList<>();
  private String account;
  private String address;
  private String subject;

  private RegisteredTable(String name, Processing processing, RetentionPeriod keeping) {
    this.name = name;
    this.processing = processing;
    this.keeping = keeping;
  }

  /** A table with personal data, kept for a purpose and for a time. */
  public static RegisteredTable of(
      String schema, String table, Processing processing, RetentionPeriod keeping) {
    return new RegisteredTable(schema + "." + table, processing, keeping);
  }

  /** A table that has nothing to do with people. */
  public static RegisteredTable without(String schema, String table, String... columns) {
    return new RegisteredTable(schema + "." + table, null, null).plain(columns);
  }

  /** The column that holds the id of the account that a row is about. */
  public RegisteredTable ofAccount(String column) {
    account = column;
    return this;
  }

  /** The column that holds the e-mail address of the person that a row is about. */
  public RegisteredTable ofAddress(String column) {
    address = column;
    return this;
  }

  /** The column that says {@code account/ID} where a row is about an account. */
  public RegisteredTable ofSubject(String column) {
    subject = column;
    return this;
  }

  /** Columns with personal data that are alike. */
  public RegisteredTable holds(
      PersonalData data, DataSubject subject, OnErasure onErasure, String... names) {
    for (String each : names) {
      columns.add(new RegisteredColumn(each, data, subject, onErasure));
    }
    return this;
  }

  /** Columns that hold no personal data. */
  public RegisteredTable plain(String... names) {
    plain.addAll(List.of(names));
    return this;
  }

  /** Columns that hold no personal data, but say what a row is about: an export shows them. */
  public RegisteredTable context(String... names) {
    context.addAll(List.of(names));
    return plain(names);
  }

  /** Rows are deleted when the duration since a column's time is over. */
  public RegisteredTable deletedAfter(RetentionPeriod after, String since) {
    rules.add(new RetentionRule(name, after, since, List.of()));
    return this;
  }

  /** Columns are emptied when the duration since another column's time is over. */
  public RegisteredTable emptiedAfter(RetentionPeriod after, String since, String... emptied) {
    String what = name + "." + String.join("+", emptied);
    rules.add(new RetentionRule(what, after, since, List.of(emptied)));
    return this;
  }

  /** Schema and table, such as {@code identity.account}. */
  public String name() {
    return name;
  }

  /** The schema that it is in. */
  public String schema() {
    return name.substring(0, name.indexOf('.'));
  }

  /** What its personal data are kept for; null where it has none. */
  public Processing processing() {
    return processing;
  }

  public RetentionPeriod keeping() {
    return keeping;
  }

  /** The columns with personal data. */
  public List<RegisteredColumn> columns() {
    return List.copyOf(columns);
  }

  /** The columns without. */
  public Set<String> plainColumns() {
    return Set.copyOf(plain);
  }

  /** The columns without personal data that say what a row is about. */
  public List<String> contextColumns() {
    return List.copyOf(context);
  }

  public List<RetentionRule> rules() {
    return List.copyOf(rules);
  }

  /** The column with the id of the account that a row is about, if rows are about accounts. */
  public Optional<String> accountColumn() {
    return Optional.ofNullable(account);
  }

  /** The column with the address of the person that a row is about, if rows are about addresses. */
  public Optional<String> addressColumn() {
    return Optional.ofNullable(address);
  }

  /** The column that says {@code account/ID} where a row is about an account, if there is one. */
  public Optional<String> subjectColumn() {
    return Optional.ofNullable(subject);
  }

  /**
   * The columns in which somebody may be mentioned, though the row is not about them: what people
   * write, and other people's addresses.
   */
  public List<RegisteredColumn> mentioningColumns() {
    return columns.stream().filter(RegisteredColumn::mayMention).toList();
  }

  public boolean isPersonal() {
    return !columns.isEmpty();
  }

  /** The columns that an erasure treats in this way. */
  public List<String> columnsThatAre(OnErasure... ways) {
    Set<OnErasure> wanted = Set.of(ways);
    return columns.stream()
        .filter(column -> wanted.contains(column.onErasure()))
        .map(RegisteredColumn::name)
        .toList();
  }

  /** Whether rows about an account go when its person is erased. */
  public boolean isDeletedWithTheAccount() {
    return account != null && columnsThatAre(OnErasure.DELETED).contains(account);
  }

  /**
   * The columns with addresses that somebody asked for who may be another person than its owner.
   */
  public List<String> addressesOfOthers() {
    return isDeletedWithTheAccount() && !account.equals("id")
        ? columns.stream()
            .filter(column -> column.data() == PersonalData.EMAIL)
            .map(RegisteredColumn::name)
            .toList()
        : List.of();
  }

  /** Whether rows about an address go when its person is erased. */
  public boolean isDeletedWithTheAddress() {
    return address != null && columnsThatAre(OnErasure.DELETED).contains(address);
  }
}
