package fr.essaim.core.prototypes.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.prototypes.FieldChange;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.PrototypeVersion;
import fr.essaim.core.prototypes.domain.Prototypes;
import fr.essaim.core.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows when a prototype was told to change: its text for searches, a line of history for
 * each field, and a word to the outbox for every document that may be different now.
 */
@ApplicationScoped
public class ChangeRecorder {

  @Inject private Clock clock;
  @Inject private Access access;
  @Inject private Outbox outbox;
  @Inject private ThemeScheme themes;
  @Inject private Prototypes prototypes;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Records what somebody did. */
  public List<FieldChange> record(Prototype prototype) {
    return record(prototype, false);
  }

  /** Records what an import did. */
  public List<FieldChange> recordImport(Prototype prototype) {
    return record(prototype, true);
  }

  /** The fields that changed after a version, each with the value that it had then. */
  public Map<String, String> changedSince(String key, long version) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select distinct on (field) field, before from prototypes.change"
                    + " where prototype_key = ?1 and version > ?2 order by field, id")
            .setParameter(1, key)
            .setParameter(2, version)
            .getResultList();
    return byField(rows);
  }

  /** The fields that people, not imports, have changed, each with the value that they gave it. */
  public Map<String, String> changedByHand(String key) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select distinct on (field) field, after from prototypes.change"
                    + " where prototype_key = ?1 and not imported order by field, id desc")
            .setParameter(1, key)
            .getResultList();
    return byField(rows);
  }

  private List<FieldChange> record(Prototype prototype, boolean imported) {
    List<FieldChange> changes = prototype.takeChanges();
    if (changes.isEmpty()) {
      return changes;
    }
    boolean publicly = changes.stream().anyMatch(FieldChange::isPublic);
    Instant now = clock.instant();
    prototype.stamp(now, publicly, themes.labels(prototype.details().themeKeys()));
    prototypes.flush();
    write(prototype, changes, imported, now);
    if (publicly && isSeen(prototype, changes)) {
      outbox.changed("prototype", prototype.key());
      for (PrototypeVersion release : prototype.releases()) {
        outbox.changed("version", release.key());
      }
    }
    return changes;
  }

  /** Published, or withdrawn just now. */
  private static boolean isSeen(Prototype prototype, List<FieldChange> changes) {
    return prototype.isPublished()
        || changes.stream().anyMatch(change -> change.field().equals("publication"));
  }

  private void write(
      Prototype prototype, List<FieldChange> changes, boolean imported, Instant now) {
    StringBuilder sql =
        new StringBuilder(
            "insert into prototypes.change"
                + " (prototype_key, version, at, account_id, imported, field, before, after)"
                + " values ");
    List<Object> values = new ArrayList<>();
    for (FieldChange change : changes) {
      sql.append(values.isEmpty() ? "(" : ", (");
      List<Object> row =
          List.of(
              prototype.key(),
              prototype.version(),
              OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
              access.callerName(),
              imported,
              change.field(),
              change.before(),
              change.after());
      for (int i = 0; i < row.size(); i++) {
        values.add(row.get(i));
        sql.append(i == 0 ? "?" : ", ?").append(values.size());
      }
      sql.append(')');
    }
    var insert = entityManager.createNativeQuery(sql.toString());
    for (int i = 0; i < values.size(); i++) {
      insert.setParameter(i + 1, values.get(i));
    }
    insert.executeUpdate();
  }

  private static Map<String, String> byField(List<?> rows) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      fields.put((String) columns[0], (String) columns[1]);
    }
    return fields;
  }
}
