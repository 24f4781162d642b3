package fr.essaim.config.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureLedgerTest {

  @TempDir private Path directory;

  @Test
  void isEmptyBeforeAnybodyWasErased() {
    assertThat(ErasureLedger.lines(directory.resolve("erasures.jsonl"))).isEmpty();
  }

  @Test
  void refusesALineThatWasCut() {
    assertThat(ErasureLedger.parse("{\"subject\":\"account/1\"}").getString("subject"))
        .isEqualTo("account/1");
    assertThatThrownBy(() -> ErasureLedger.parse("{\"at\":\"2026-"))
        .hasMessageContaining("has a line that cannot be read");
  }

  @Test
  void joinsTwoLedgersWithoutRepeatingALine() {
    assertThat(ErasureLedger.together(List.of("a", "b"), List.of("b", "c")))
        .containsExactly("a", "b", "c");
    assertThat(ErasureLedger.text(List.of("a", "b"))).isEqualTo("a\nb\n");
  }
}
