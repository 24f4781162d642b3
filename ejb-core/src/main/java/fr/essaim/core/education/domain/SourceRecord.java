package fr.essaim.core.education.domain;

import fr.essaim.core.education.SourceWaiting;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a set says of one thing. What it said last, as far as somebody took note of it, stands
 * beside what it says by now; where both differ, that waits. What was refused is asked again only
 * once the set says something else.
 */
@Entity
@Table(schema = "education", name = "source_record")
public class SourceRecord {

  @Id private UUID id;
  @Version private long version;

  @Column(name = "source_key")
  private String sourceKey;

  /** {@link Place#TYPE} or {@link Offer#TYPE}. */
  private String type;

  @Column(name = "record_id")
  private String recordId;

  /** By which the set knows the place of an offer. */
  @Column(name = "place_id")
  private String placeId;

  @Column(name = "thing_key")
  private String thingKey;

  @Convert(converter = FieldsConverter.class)
  private Map<String, String> said = Map.of();

  private String kept = "{}";

  @Column(name = "said_on")
  private LocalDate saidOn;

  @Column(name = "said_now")
  @Convert(converter = FieldsConverter.class)
  private Map<String, String> saidNow = Map.of();

  @Column(name = "kept_now")
  private String keptNow = "{}";

  @Column(name = "said_now_on")
  private LocalDate saidNowOn;

  @Enumerated(EnumType.STRING)
  private SourceWaiting waiting;

  private boolean refused;
  private String fault;

  protected SourceRecord() {}

  /**
   * Something that a set has.
   *
   * @param placeId by which it knows the place of an offer; null for a place
   */
  public static SourceRecord of(String sourceKey, String type, String recordId, String placeId) {
    SourceRecord record = new SourceRecord();
    record.id = UUID.randomUUID();
    record.sourceKey = sourceKey;
    record.type = type;
    record.recordId = recordId;
    record.placeId = placeId;
    return record;
  }

  /** Hears what the set says by now. */
  public void hear(Map<String, String> fields, String others, LocalDate on) {
    refused = refused && saidNow.equals(fields);
    saidNow = Map.copyOf(fields);
    keptNow = others;
    saidNowOn = on;
  }

  /** Has it wait for somebody, unless it was refused as it is. */
  public void await(SourceWaiting what) {
    waiting = refused ? null : what;
  }

  /** Hears that the set has it no more. */
  public void hearGone() {
    await(SourceWaiting.GONE);
  }

  /** Is that of a thing of the map from now on. */
  public void link(String key) {
    thingKey = key;
    fault = null;
  }

  /** Takes note of what it says by now: nothing waits any more. */
  public void settle() {
    said = saidNow;
    kept = keptNow;
    saidOn = saidNowOn;
    waiting = null;
    fault = null;
  }

  /** Leaves the map as it is, as long as the set says the same. */
  public void refuse() {
    if (thingKey != null && waiting != SourceWaiting.GONE) {
      said = saidNow;
      saidOn = saidNowOn;
    }
    waiting = null;
    refused = true;
  }

  /** Notes what keeps it from the map. */
  public void fail(String code) {
    fault = code;
  }

  public UUID id() {
    return id;
  }

  public String sourceKey() {
    return sourceKey;
  }

  public boolean isPlace() {
    return type.equals(Place.TYPE);
  }

  public String type() {
    return type;
  }

  public String recordId() {
    return recordId;
  }

  public String placeId() {
    return placeId;
  }

  /** What it is of on the map; empty for nothing yet. */
  public Optional<String> thingKey() {
    return Optional.ofNullable(thingKey);
  }

  public Map<String, String> said() {
    return Map.copyOf(said);
  }

  public String kept() {
    return kept;
  }

  public Map<String, String> saidNow() {
    return Map.copyOf(saidNow);
  }

  public LocalDate saidNowOn() {
    return saidNowOn;
  }

  /** What waits; null for nothing. */
  public SourceWaiting waiting() {
    return waiting;
  }

  public boolean isRefused() {
    return refused;
  }

  /** What keeps it from the map; null for nothing. */
  public String fault() {
    return fault;
  }
}
