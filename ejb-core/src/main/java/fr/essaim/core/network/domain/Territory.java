package fr.essaim.core.network.domain;

import fr.essaim.core.network.RecordTerritory;
import fr.essaim.core.network.TerritoryKind;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A part of the country: an official one by its code, or a programme area, which is a named set of
 * communes. Its kind never changes; all of it is public from the start.
 */
@Entity
@Table(schema = "network", name = "territory")
public class Territory {

  @Id private UUID id;

  private String key;

  @Enumerated(EnumType.STRING)
  private TerritoryKind kind;

  private String code;

  private String vintage;

  private String name;

  @Column(name = "parent_key")
  private String parentKey;

  @Column(name = "epci_key")
  private String epciKey;

  @ElementCollection
  @CollectionTable(
      schema = "network",
      name = "territory_commune",
      joinColumns = @JoinColumn(name = "territory_id"))
  @Column(name = "commune_key")
  private Set<String> communeKeys = new HashSet<>();

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version private long version;

  protected Territory() {}

  public static Territory of(RecordTerritory stated, Instant now) {
    Territory territory = new Territory();
    territory.id = UUID.randomUUID();
    territory.key = stated.key();
    territory.kind = Objects.requireNonNull(stated.kind());
    territory.state(stated, now);
    return territory;
  }

  /**
   * Replaces what is stated of it.
   *
   * @return whether anything differs from before
   * @throws BusinessRuleViolation {@code network.territory.kind.fixed}
   */
  public boolean restate(RecordTerritory stated, Instant now) {
    if (stated.kind() != kind) {
      throw new BusinessRuleViolation("network.territory.kind.fixed", key);
    }
    boolean same =
        Objects.equals(stated.code(), code)
            && Objects.equals(stated.vintage(), vintage)
            && stated.name().equals(name)
            && Objects.equals(stated.parentKey(), parentKey)
            && Objects.equals(stated.epciKey(), epciKey)
            && Set.copyOf(stated.communeKeys()).equals(communeKeys);
    if (same) {
      return false;
    }
    state(stated, now);
    return true;
  }

  public String key() {
    return key;
  }

  public TerritoryKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public Set<String> communeKeys() {
    return Set.copyOf(communeKeys);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Territory territory && key.equals(territory.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  private void state(RecordTerritory stated, Instant now) {
    if (key.equals(stated.parentKey()) || key.equals(stated.epciKey())) {
      throw new BusinessRuleViolation("network.territory.within-itself", key);
    }
    code = stated.code();
    vintage = stated.vintage();
    name = stated.name();
    parentKey = stated.parentKey();
    epciKey = stated.epciKey();
    communeKeys.retainAll(stated.communeKeys());
    communeKeys.addAll(stated.communeKeys());
    changedAt = now;
  }
}
