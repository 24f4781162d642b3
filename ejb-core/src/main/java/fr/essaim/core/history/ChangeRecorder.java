package fr.essaim.core.history;

import fr.essaim.core.identity.Access;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/** Keeps what an aggregate was told to change: a line of its history for each field. */
@ApplicationScoped
public class ChangeRecorder {

  @Inject private Clock clock;
  @Inject private Access access;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * Saves an aggregate, and what somebody changed of it.
   *
   * @return what changed; nothing where all is as it was
   */
  public List<FieldChange> record(Aggregate thing) {
    return record(thing, false);
  }

  /** The same, of what an import changed. */
  public List<FieldChange> recordImport(Aggregate thing) {
    return record(thing, true);
  }

  private List<FieldChange> record(Aggregate thing, boolean imported) {
    List<FieldChange> changes = thing.takeChanges();
    if (changes.isEmpty()) {
      return changes;
    }
    entityManager.flush();
    OffsetDateTime now = OffsetDateTime.now(clock);
    SqlText insert =
        new SqlText()
            .add("insert into history.change_line (thing_type, thing_key, version, at, account_id,")
            .add(" imported, field, before, after) values ");
    String separator = "(";
    for (FieldChange change : changes) {
      insert
          .add(separator)
          .values(
              Arrays.asList(
                  thing.type(),
                  thing.key(),
                  thing.version(),
                  now,
                  access.callerName(),
                  imported,
                  change.field(),
                  change.before(),
                  change.after()))
          .add(")");
      separator = ", (";
    }
    insert.query(entityManager).executeUpdate();
    return changes;
  }
}
