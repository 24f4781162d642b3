package fr.essaim.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsReadersTest {

  @Test
  void leavesOutOfAListWhatIsNoAddress() {
    assertThat(MetricsReaders.ranges("10.0.0.0/8, prometheus.example.org,,::1")).hasSize(2);
  }
}
