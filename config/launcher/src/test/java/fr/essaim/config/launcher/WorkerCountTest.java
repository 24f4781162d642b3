package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerCountTest {

  private static final long GIGABYTE = 1L << 30;
  private static final long NEEDED = 3 * GIGABYTE + WorkerCount.BESIDE_HEAPS;

  @Test
  void thereAreTwoWhereMemoryIsEnoughForThreeHeapsAndWhatIsBesideThem() {
    assertThat(WorkerCount.of(settings(Map.of()), NEEDED)).isEqualTo(2);
    assertThat(WorkerCount.of(settings(Map.of()), NEEDED - 1)).isEqualTo(1);
  }

  @Test
  void largerHeapsNeedMoreMemory() {
    Settings settings = settings(Map.of(Setting.ENDPOINT_HEAP, "1536m"));
    assertThat(WorkerCount.of(settings, NEEDED)).isEqualTo(1);
    assertThat(WorkerCount.of(settings, NEEDED + GIGABYTE)).isEqualTo(2);
  }

  @Test
  void whoeverDevelopsHasOne() {
    assertThat(WorkerCount.of(settings(Map.of(Setting.DEV, "true")), 8 * NEEDED)).isEqualTo(1);
  }

  @Test
  void aNumberThatIsSetCountsWhateverTheMemory() {
    Settings settings = settings(Map.of(Setting.ENDPOINT_WORKERS, "3", Setting.DEV, "true"));
    assertThat(WorkerCount.of(settings, GIGABYTE)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "9", "10", "two", "-1"})
  void refusesAnotherNumber(String number) {
    Settings settings = settings(Map.of(Setting.ENDPOINT_WORKERS, number));
    assertThatThrownBy(() -> WorkerCount.of(settings, NEEDED))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "The setting essaim.endpoint.workers is \"%s\": it must be auto or a whole number from 1 to 8."
                .formatted(number));
  }

  @Test
  void refusesAHeapThatIsNoSize() {
    Settings settings = settings(Map.of(Setting.ENDPOINT_HEAP, "much"));
    assertThatThrownBy(() -> WorkerCount.of(settings, NEEDED))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("essaim.endpoint.heap is \"much\"");
  }

  private static Settings settings(Map<Setting, String> flags) {
    return Settings.read(Path.of("../essaim.properties"), Map.of(), new Properties(), flags);
  }
}
