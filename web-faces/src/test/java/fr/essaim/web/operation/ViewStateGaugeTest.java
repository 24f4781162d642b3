package fr.essaim.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewStateGaugeTest {

  private final Map<String, Object> session = new HashMap<>();

  @Test
  void weighsWhatFacesKeepsOfEachViewAndNothingElse() {
    session.put("essaim.language", "x".repeat(5000));
    session.put("com.sun.faces.views", Map.of("1", "x".repeat(1000)));
    long one = ViewStateGauge.octets(session);

    session.put("com.sun.faces.views", Map.of("1", "x".repeat(1000), "2", "x".repeat(1000)));

    assertThat(one).isBetween(1000L, 1100L);
    assertThat(ViewStateGauge.octets(session)).isEqualTo(2 * one);
  }

  @Test
  void takesAServiceThatABeanRefersToForNothing() {
    session.put("com.sun.faces.views", Map.of("1", new HashMap<>(Map.of("desk", new Object()))));

    assertThat(ViewStateGauge.octets(session)).isLessThan(200);
  }
}
