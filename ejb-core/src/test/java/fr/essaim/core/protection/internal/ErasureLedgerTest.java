package fr.essaim.core.protection.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureLedgerTest {

  @TempDir private Path directory;

  @Test
  void aLineNeverGoesOnBehindHalfOfAnother() throws IOException {
    Path ledger = directory.resolve("erasures.jsonl");
    ErasureLedger.append(ledger, "{\"at\":1}\n");
    ErasureLedger.append(ledger, "{\"at\":2}\n");
    assertThat(Files.readString(ledger)).isEqualTo("{\"at\":1}\n{\"at\":2}\n");

    Files.writeString(ledger, "{\"at\":1}\n{\"a");
    ErasureLedger.append(ledger, "{\"at\":2}\n");
    assertThat(Files.readAllLines(ledger)).containsExactly("{\"at\":1}", "{\"a", "{\"at\":2}");
  }

  @Test
  void whoeverWritesAtTheSameTimeLosesNoLine() throws IOException {
    Path ledger = directory.resolve("erasures.jsonl");
    IntStream.range(0, 200)
        .parallel()
        .forEach(number -> ErasureLedger.append(ledger, "{\"at\":%d}\n".formatted(number)));
    assertThat(Files.readAllLines(ledger))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 200).mapToObj("{\"at\":%d}"::formatted).toList());
  }
}
