package fr.essaim.core.history;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Callers;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what was changed. It asks nothing of its caller: the service of the thing does, before it
 * hands on any of this.
 */
@ApplicationScoped
public class ChangeHistory {

  private static final int MOST_SHOWN = 1000;

  @Inject private AccountService accounts;
  @Inject private Access access;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Who changed what and when, the latest first. */
  public List<ChangeLine> of(Aggregate thing) {
    List<Object[]> rows =
        SqlText.rows(
            select("at, account_id, imported, field, before, after", thing)
                .add(" order by id desc limit ")
                .value(MOST_SHOWN)
                .query(entityManager));
    Callers callers =
        Callers.of(rows.stream().map(row -> (String) row[1]).toList(), accounts::names);
    return rows.stream()
        .map(
            row ->
                new ChangeLine(
                    SqlText.instant(row[0]),
                    callers.name((String) row[1]),
                    (boolean) row[2],
                    new FieldChange((String) row[3], (String) row[4], (String) row[5])))
        .toList();
  }

  /**
   * What somebody, not an import of theirs, changed last, each thing once.
   *
   * @param caller as records name them
   * @param types the kinds of things that are meant
   * @return types and keys
   */
  public List<Map.Entry<String, String>> changedLastBy(
      String caller, Collection<String> types, int most) {
    SqlText select =
        new SqlText()
            .add("select thing_type, thing_key from history.change_line where account_id = ")
            .value(caller)
            .add(" and not imported and ")
            .only("thing_type", types)
            .add(" group by thing_type, thing_key order by max(id) desc limit ")
            .value(most);
    return SqlText.rows(select.query(entityManager)).stream()
        .map(row -> Map.entry((String) row[0], (String) row[1]))
        .toList();
  }

  /** The fields that people, not imports, have changed. */
  public Set<String> changedByHand(Aggregate thing) {
    return fields(select("distinct field", thing).add(" and not imported"));
  }

  /** Those among them that somebody with an account changed, not the first data of an instance. */
  public Set<String> changedByPeople(Aggregate thing) {
    return fields(
        select("distinct field", thing)
            .add(" and not imported and account_id <> ")
            .value(Access.SYSTEM));
  }

  /**
   * The fields that changed since an import was done with a thing; empty where that is not known.
   */
  public Optional<Set<String>> changedSince(Aggregate thing, ImportTrace trace) {
    Object version =
        select("max(version)", thing)
            .add(" and imported and account_id = ")
            .value(trace.by())
            .add(" and at between ")
            .value(trace.from())
            .add(" and ")
            .value(trace.to())
            .query(entityManager)
            .getSingleResult();
    return version == null ? Optional.empty() : changedSince(thing, ((Number) version).longValue());
  }

  /**
   * The fields that changed after a version; empty where that is not known, for a version between
   * was saved before there was a history of such things.
   */
  Optional<Set<String>> changedSince(Aggregate thing, long version) {
    Set<String> fields = new HashSet<>();
    Set<Long> versions = new HashSet<>();
    for (Object[] row :
        SqlText.rows(
            select("distinct version, field", thing)
                .add(" and version > ")
                .value(version)
                .query(entityManager))) {
      versions.add(((Number) row[0]).longValue());
      fields.add((String) row[1]);
    }
    return versions.size() == thing.version() - version ? Optional.of(fields) : Optional.empty();
  }

  private Set<String> fields(SqlText select) {
    Set<String> fields = new HashSet<>();
    for (Object field : select.query(entityManager).getResultList()) {
      fields.add((String) field);
    }
    return fields;
  }

  /**
   * Who saved some fields last after a version: somebody else, where the caller and others did.
   * Empty where none of them has a line since.
   */
  Optional<OtherSave> savedSince(Aggregate thing, long version, List<String> fields) {
    List<Object[]> rows =
        SqlText.rows(
            select("at, account_id, imported", thing)
                .add(" and version > ")
                .value(version)
                .add(" and field in (")
                .values(fields)
                .add(") order by account_id = ")
                .value(access.callerName())
                .add(", id desc limit 1")
                .query(entityManager));
    return rows.stream()
        .findFirst()
        .map(
            row -> {
              String caller = (String) row[1];
              return new OtherSave(
                  Callers.of(List.of(caller), accounts::names).name(caller),
                  SqlText.instant(row[0]),
                  caller.equals(access.callerName()),
                  (boolean) row[2]);
            });
  }

  private static SqlText select(String columns, Aggregate thing) {
    return new SqlText()
        .add("select " + columns + " from history.change_line where thing_type = ")
        .value(thing.type())
        .add(" and thing_key = ")
        .value(thing.key());
  }
}
