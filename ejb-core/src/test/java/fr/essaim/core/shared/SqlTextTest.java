package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTextTest {

  @Test
  void aFilterWithoutValuesIsNoConditionAndAScopeWithoutKeysLetsNothingPass() {
    assertThat(new SqlText().in("key", List.of())).hasToString("");
    assertThat(new SqlText().only("key", List.of())).hasToString("false");
    assertThat(new SqlText().only("key", List.of("a", "b"))).hasToString("key in (?1, ?2)");
  }
}
