package fr.essaim.core.imports.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Where a thing came from: the row of a source, what it last said, and what it became here. */
@Entity
@Table(schema = "imports", name = "provenance")
public class Provenance {

  /** Rows of one kind and source are told apart by their key. */
  public enum RowKind {
    ORGANISATION,
    PROTOTYPE,
    CARD,
    INSTALLATION,
    OPERATION,
    OBJECTIVE,
    PLAN_LINE,
    POSITION
  }

  @Id private UUID id;

  private String source;

  @Column(name = "row_kind")
  @Enumerated(EnumType.STRING)
  private RowKind rowKind;

  @Column(name = "row_key")
  private String rowKey;

  @Column(name = "target_type")
  private String targetType;

  @Column(name = "target_key")
  private String targetKey;

  private String fields;

  @Column(name = "brought_at")
  private Instant broughtAt;

  @Version private long version;

  protected Provenance() {}

  /**
   * @param fields what the row says, as JSON
   */
  public static Provenance of(
      String source,
      RowKind rowKind,
      String rowKey,
      String targetType,
      String targetKey,
      String fields,
      Instant now) {
    Provenance provenance = new Provenance();
    provenance.id = UUID.randomUUID();
    provenance.source = Objects.requireNonNull(source);
    provenance.rowKind = Objects.requireNonNull(rowKind);
    provenance.rowKey = Objects.requireNonNull(rowKey);
    provenance.targetType = Objects.requireNonNull(targetType);
    provenance.targetKey = Objects.requireNonNull(targetKey);
    provenance.says(fields, now);
    return provenance;
  }

  /** Notes what the row says now. */
  public void says(String newFields, Instant now) {
    fields = Objects.requireNonNull(newFields);
    broughtAt = now;
  }

  public String source() {
    return source;
  }

  public RowKind rowKind() {
    return rowKind;
  }

  public String targetType() {
    return targetType;
  }

  public String rowKey() {
    return rowKey;
  }

  public String targetKey() {
    return targetKey;
  }

  /** What the row said when it was last brought, as JSON. */
  public String fields() {
    return fields;
  }

  public Instant broughtAt() {
    return broughtAt;
  }
}
