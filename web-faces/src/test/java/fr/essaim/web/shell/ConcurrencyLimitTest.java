package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {

  private static final int IN_ALL = 10;
  private static final int FROM_ONE_ADDRESS = 3;

  private final ConcurrencyLimit turns = new ConcurrencyLimit(IN_ALL, FROM_ONE_ADDRESS);

  @Test
  void refusesWhatIsTooMuchFromOneAddressAndHearsOthers() {
    begun(FROM_ONE_ADDRESS, "192.0.2.1");

    assertThat(turns.begin("192.0.2.1")).isNull();
    assertThat(turns.begin("192.0.2.2")).isNotNull();
  }

  @Test
  void refusesWhatIsTooMuchInAll() {
    for (int sender = 0; sender < IN_ALL; sender++) {
      begun(1, "192.0.2." + sender);
    }

    assertThat(turns.begin("198.51.100.1")).isNull();
  }

  @Test
  void takesMoreOnceSomeHaveEnded() {
    List<ConcurrencyLimit.Turn> begun = begun(FROM_ONE_ADDRESS, "192.0.2.1");
    assertThat(turns.begin("192.0.2.1")).isNull();

    begun.forEach(ConcurrencyLimit.Turn::close);

    assertThat(begun(FROM_ONE_ADDRESS, "192.0.2.1")).doesNotContainNull();
  }

  private List<ConcurrencyLimit.Turn> begun(int number, String address) {
    List<ConcurrencyLimit.Turn> begun = new ArrayList<>();
    for (int turn = 0; turn < number; turn++) {
      begun.add(turns.begin(address));
    }
    return begun;
  }
}
