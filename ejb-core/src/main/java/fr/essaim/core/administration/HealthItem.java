package fr.essaim.core.administration;

import java.util.List;

/**
 * How well a part of the instance is.
 *
 * @param facts what the sentence about it names, in the order of its places
 */
public record HealthItem(HealthTopic topic, HealthState state, List<Object> facts) {

  public HealthItem {
    facts = List.copyOf(facts);
  }

  static HealthItem of(HealthTopic topic, HealthState state, Object... facts) {
    return new HealthItem(topic, state, List.of(facts));
  }

  public boolean isWell() {
    return state == HealthState.WELL;
  }
}
