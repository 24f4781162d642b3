package fr.essaim.config.backup;

import static org.assertj.core.api.Assertions.assertThat;

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
  void joinsTwoLedgersWithoutRepeatingALine() {
    assertThat(ErasureLedger.together(List.of("a", "b"), List.of("b", "c")))
        .containsExactly("a", "b", "c");
    assertThat(ErasureLedger.text(List.of("a", "b"))).isEqualTo("a\nb\n");
  }
}
