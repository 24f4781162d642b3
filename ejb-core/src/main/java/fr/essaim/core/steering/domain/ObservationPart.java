package fr.essaim.core.steering.domain;

import fr.essaim.core.disclosure.Cell;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** A part of an observation, as it is kept. */
@Entity
@Table(schema = "steering", name = "observation_part")
public class ObservationPart {

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "observation_id")
  private Observation observation;

  private String cell;
  private long count;
  private boolean hidden;

  protected ObservationPart() {}

  ObservationPart(Observation observation, Cell cell, long count, boolean hidden) {
    this.id = UUID.randomUUID();
    this.observation = observation;
    this.cell = cell.toString();
    this.count = count;
    this.hidden = hidden;
  }

  public Observation observation() {
    return observation;
  }

  public Cell cell() {
    return Cell.parse(cell);
  }

  public long count() {
    return count;
  }

  public boolean isHidden() {
    return hidden;
  }
}
