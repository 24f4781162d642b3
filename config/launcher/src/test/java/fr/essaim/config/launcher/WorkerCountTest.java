package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WorkerCountTest {

  private static final long GIGABYTE = 1L << 30;
  private static final long NEEDED = 3 * GIGABYTE + WorkerCount.BESIDE_HEAPS;

  @Test
  void heapsFitTheMachineUnlessTheyAreSet() {
    assertThat(Heaps.of(settings(Map.of()), 4 * GIGABYTE)).isEqualTo(new Heaps("1g", "1g", false));
    assertThat(Heaps.of(settings(Map.of()), GIGABYTE).isSmall()).isTrue();
    Settings set = settings(Map.of(Setting.APPLICATION_HEAP, "700m"));
    assertThat(Heaps.of(set, GIGABYTE).application()).isEqualTo("700m");
    assertThat(Heaps.of(set, 64 * GIGABYTE).together(2)).isEqualTo((700L << 20) + 2 * GIGABYTE);
  }

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

  private static Settings settings(Map<Setting, String> flags) {
    return Settings.read(
        Path.of("../essaim.properties"),
        Path.of("../essaim.properties"),
        Map.of(),
        new Properties(),
        flags);
  }
}
