package fr.essaim.core.steering.domain;

import fr.essaim.core.steering.ObjectiveDetails;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
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

  @Embedded private ObjectiveTerms terms;

  protected OperationObjective() {}

  OperationObjective(Operation operation, String key, ObjectiveDetails details) {
    this.id = UUID.randomUUID();
    this.operation = operation;
    this.key = key;
    take(details);
  }

  void take(ObjectiveDetails details) {
    terms = new ObjectiveTerms(details);
  }

  public Operation operation() {
    return operation;
  }

  public String key() {
    return key;
  }

  public ObjectiveDetails details() {
    return terms.details();
  }
}
