package fr.essaim.core.imports.internal;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.imports.domain.Provenance;
import fr.essaim.core.imports.domain.Provenance.RowKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Remembers what each row of a source said, and what it became. */
@ApplicationScoped
public class Origins {

  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * A row that was brought before.
   *
   * @param targetKey what it became
   * @param fields what it said
   */
  record Brought(String targetKey, Map<String, String> fields) {}

  Optional<Brought> of(String source, RowKind kind, String rowKey) {
    return find(source, kind, rowKey)
        .map(known -> new Brought(known.targetKey(), read(known.fields())));
  }

  /** Whether a row, of whichever source, became this thing. */
  boolean knows(String targetType, String targetKey) {
    return entityManager
            .createQuery(
                "select count(p) from Provenance p"
                    + " where p.targetType = :type and p.targetKey = :key",
                Long.class)
            .setParameter("type", targetType)
            .setParameter("key", targetKey)
            .getSingleResult()
        > 0;
  }

  void note(
      String source,
      RowKind kind,
      String rowKey,
      String type,
      String key,
      Map<String, String> says) {
    String json = json(says);
    Optional<Provenance> known = find(source, kind, rowKey);
    if (known.isPresent()) {
      if (!known.get().fields().equals(json)) {
        known.get().says(json, clock.instant());
      }
    } else {
      entityManager.persist(Provenance.of(source, kind, rowKey, type, key, json, clock.instant()));
    }
  }

  /** Forgets where a thing came from that is no more. */
  void forget(String targetType, String targetKey) {
    entityManager
        .createQuery("delete from Provenance p where p.targetType = :type and p.targetKey = :key")
        .setParameter("type", targetType)
        .setParameter("key", targetKey)
        .executeUpdate();
  }

  /**
   * Has a source have said what it said before, so that bringing its row again brings the same: of
   * a prototype, whose rows have columns of their own, that it said nothing yet.
   */
  void takeBack(String source, String targetType, String targetKey, List<FieldChange> restored) {
    for (Provenance provenance :
        entityManager
            .createQuery(
                "select p from Provenance p where p.source = :source"
                    + " and p.targetType = :type and p.targetKey = :key",
                Provenance.class)
            .setParameter("source", source)
            .setParameter("type", targetType)
            .setParameter("key", targetKey)
            .getResultList()) {
      Map<String, String> said = new LinkedHashMap<>();
      if (provenance.rowKind() != RowKind.PROTOTYPE && provenance.rowKind() != RowKind.CARD) {
        said.putAll(read(provenance.fields()));
        restored.forEach(change -> said.replace(change.field(), change.after()));
      }
      provenance.says(json(said), clock.instant());
    }
  }

  private Optional<Provenance> find(String source, RowKind kind, String rowKey) {
    return entityManager
        .createQuery(
            "select p from Provenance p"
                + " where p.source = :source and p.rowKind = :kind and p.rowKey = :row",
            Provenance.class)
        .setParameter("source", source)
        .setParameter("kind", kind)
        .setParameter("row", rowKey)
        .getResultStream()
        .findFirst();
  }

  private static String json(Map<String, String> fields) {
    return Json.createObjectBuilder(new TreeMap<String, Object>(fields)).build().toString();
  }

  private static Map<String, String> read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      Map<String, String> fields = new LinkedHashMap<>();
      object.forEach((name, value) -> fields.put(name, ((JsonString) value).getString()));
      return fields;
    }
  }
}
