package fr.essaim.core.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListOrderTest {

  @Test
  void isTurnedRoundAndBackWithWhatIsUnknownLast() {
    for (String order :
        List.of("p.title", "p.at desc", "p.plots nulls last", "p.plots desc nulls last")) {
      ListOrder turned = new ListOrder(order, List.of()).turned();

      assertThat(turned.first().contains(" desc")).isNotEqualTo(order.contains(" desc"));
      assertThat(turned.first().endsWith(" nulls last")).isEqualTo(order.endsWith(" nulls last"));
      assertThat(turned.turned().first()).isEqualTo(order);
    }
  }

  @Test
  void endsWithTheKeySoThatPagesNeverShareARow() {
    assertThat(new ListOrder("p.at desc", List.of("p.title")).sql())
        .isEqualTo("p.at desc, p.title, p.key");
    assertThat(new ListOrder("p.key", List.of()).sql()).isEqualTo("p.key");
  }
}
