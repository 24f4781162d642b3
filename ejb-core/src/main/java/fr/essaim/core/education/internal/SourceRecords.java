package fr.essaim.core.education.internal;

import fr.essaim.core.education.ExchangeFormat;
import fr.essaim.core.education.SourceWaiting;
import fr.essaim.core.education.domain.Source;
import fr.essaim.core.education.domain.SourceRecord;
import fr.essaim.core.history.Aggregate;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the sets that places come from, and what they say. */
@ApplicationScoped
public class SourceRecords {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(Source source) {
    entityManager.persist(source);
    entityManager.flush();
    SqlText.of("insert into education.source_reading (source_key) values (?1)", source.key())
        .update(entityManager);
  }

  public void add(SourceRecord record) {
    entityManager.persist(record);
  }

  public void remove(SourceRecord record) {
    entityManager.remove(record);
  }

  /** All sets, by name. */
  public List<Source> sources() {
    return entityManager
        .createQuery("select s from Source s order by s.name, s.key", Source.class)
        .getResultList();
  }

  public Source source(String key) {
    return entityManager
        .createQuery("select s from Source s where s.key = :key", Source.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new UnknownThing(Source.TYPE, key));
  }

  /** All that a set said, in the order in which it is shown. */
  public List<SourceRecord> of(String sourceKey) {
    return entityManager
        .createQuery(
            "select r from SourceRecord r where r.sourceKey = :key order by r.type desc,"
                + " r.recordId",
            SourceRecord.class)
        .setParameter("key", sourceKey)
        .getResultList();
  }

  /** What waits of a set, places first. */
  public List<SourceRecord> waiting(String sourceKey, SourceWaiting what, int most) {
    return entityManager
        .createQuery(
            "select r from SourceRecord r where r.sourceKey = :key and r.waiting = :what"
                + " order by r.type desc, r.recordId",
            SourceRecord.class)
        .setParameter("key", sourceKey)
        .setParameter("what", what)
        .setMaxResults(most)
        .getResultList();
  }

  public SourceRecord record(UUID id) {
    return Optional.ofNullable(entityManager.find(SourceRecord.class, id))
        .orElseThrow(() -> new UnknownThing("source-record", id.toString()));
  }

  /** That of a set by which it knows something. */
  public Optional<SourceRecord> find(String sourceKey, String type, String recordId) {
    return entityManager
        .createQuery(
            "select r from SourceRecord r where r.sourceKey = :key and r.type = :type"
                + " and r.recordId = :id",
            SourceRecord.class)
        .setParameter("key", sourceKey)
        .setParameter("type", type)
        .setParameter("id", recordId)
        .getResultStream()
        .findFirst();
  }

  /** How many of a set wait for what. */
  public Map<SourceWaiting, Long> counts(String sourceKey) {
    Map<SourceWaiting, Long> counts = new EnumMap<>(SourceWaiting.class);
    SqlText.rows(
            SqlText.of(
                    "select waiting, count(*) from education.source_record where source_key = ?1"
                        + " and waiting is not null group by waiting",
                    sourceKey)
                .query(entityManager))
        .forEach(
            row ->
                counts.put(SourceWaiting.valueOf((String) row[0]), ((Number) row[1]).longValue()));
    return counts;
  }

  /** How many things of the map a set speaks of. */
  public long linked(String sourceKey) {
    return ((Number)
            SqlText.of(
                    "select count(*) from education.source_record where source_key = ?1"
                        + " and thing_key is not null",
                    sourceKey)
                .query(entityManager)
                .getSingleResult())
        .longValue();
  }

  /**
   * What sets of a format have of things that ours has not; nothing of those whose licence does not
   * let it go on.
   */
  public Map<String, JsonObject> kept(String type, Collection<String> keys, ExchangeFormat format) {
    SqlText select =
        new SqlText()
            .add("select r.thing_key, r.kept from education.source_record r")
            .add(" join education.source s on s.key = r.source_key where r.kept <> '{}'")
            .add(" and r.type = ")
            .value(type)
            .add(" and s.format = ")
            .value(format.name())
            .add(" and ")
            .only(
                "s.licence",
                Arrays.stream(Licence.values())
                    .filter(licence -> licence.isOpen() && !licence.isSharedAlike())
                    .map(Enum::name)
                    .toList())
            .add(" and ")
            .only("r.thing_key", keys)
            .add(" order by r.record_id");
    Map<String, JsonObject> kept = new HashMap<>();
    SqlText.rows(select.query(entityManager))
        .forEach(row -> kept.put((String) row[0], parsed((String) row[1])));
    return kept;
  }

  private static JsonObject parsed(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** Whether some other record speaks of a thing too. */
  public boolean isSpokenOfElsewhere(Aggregate thing, SourceRecord but) {
    return entityManager
            .createQuery(
                "select count(r) from SourceRecord r where r.type = :type and r.thingKey = :key"
                    + " and r.id <> :id",
                Long.class)
            .setParameter("type", thing.type())
            .setParameter("key", thing.key())
            .setParameter("id", but.id())
            .getSingleResult()
        > 0;
  }
}
