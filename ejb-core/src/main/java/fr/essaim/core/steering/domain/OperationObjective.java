package fr.essaim.core.steering.domain;

import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.steering.ObjectiveDetails;
import fr.essaim.core.steering.ObjectiveMeasure;
import fr.essaim.core.steering.ObjectiveUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** One thing that an operation promised. */
@Entity
@Table(schema = "steering", name = "objective")
public class OperationObjective {

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "operation_id")
  private Operation operation;

  private String key;

  @Column(name = "label_fr")
  private String labelFr;

  @Column(name = "label_en")
  private String labelEn;

  private BigDecimal target;

  @Enumerated(EnumType.STRING)
  private ObjectiveUnit unit;

  private PartialDate starts;
  private PartialDate ends;
  private String source;

  @Enumerated(EnumType.STRING)
  private ObjectiveMeasure measure;

  protected OperationObjective() {}

  OperationObjective(Operation operation, String key, ObjectiveDetails details) {
    this.id = UUID.randomUUID();
    this.operation = operation;
    this.key = key;
    take(details);
  }

  void take(ObjectiveDetails details) {
    Constraints.check(details);
    labelFr = details.labelFr();
    labelEn = details.labelEn();
    target = details.target();
    unit = details.unit();
    starts = details.starts();
    ends = details.ends();
    source = details.source();
    measure = details.measure();
  }

  public Operation operation() {
    return operation;
  }

  public String key() {
    return key;
  }

  public ObjectiveDetails details() {
    return new ObjectiveDetails(labelFr, labelEn, target, unit, starts, ends, source, measure);
  }
}
