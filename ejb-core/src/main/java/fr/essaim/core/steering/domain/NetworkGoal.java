package fr.essaim.core.steering.domain;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.steering.ObjectiveDetails;
import fr.essaim.core.steering.ObjectiveUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;

/**
 * How many centres a federation set out to bring into the movement. It belongs to the network, not
 * to an operation: nobody pays for it, and it is never closed.
 */
@Entity
@Table(schema = "steering", name = "network_goal")
public class NetworkGoal extends Aggregate {

  /** What kind of thing it is. */
  public static final String TYPE = "network-goal";

  @Column(name = "federation_key")
  private String federationKey;

  @Embedded private ObjectiveTerms terms;

  protected NetworkGoal() {}

  private NetworkGoal(String federationKey) {
    super(UUID.randomUUID());
    this.federationKey = federationKey;
  }

  /** Sets the goal of a federation that has none yet. */
  public static NetworkGoal set(String federationKey, ObjectiveDetails details) {
    NetworkGoal goal = new NetworkGoal(federationKey);
    goal.take(details, Map.of());
    return goal;
  }

  /** States it anew. */
  public void restate(ObjectiveDetails details) {
    take(details, details().fields());
  }

  public ObjectiveDetails details() {
    return terms.details();
  }

  @Override
  public String type() {
    return TYPE;
  }

  /** The federation's: it has one at most. */
  @Override
  public String key() {
    return federationKey;
  }

  private void take(ObjectiveDetails details, Map<String, String> before) {
    if (details.unit() != ObjectiveUnit.CENTRE) {
      throw new BusinessRuleViolation("steering.goal.unit").at("unit");
    }
    terms = new ObjectiveTerms(details);
    changes().noteAll("", before, details.fields());
  }
}
