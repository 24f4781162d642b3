package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyTurnsTest {

  private static final int IN_ALL = 10;
  private static final int FROM_ONE_ADDRESS = 4;
  private static final int LENGTH = 1_000;

  private final BodyTurns turns = new BodyTurns(IN_ALL, FROM_ONE_ADDRESS);
  private final List<IncomingBody> cut = new ArrayList<>();
  private long now;

  @Test
  void slowSendersFromAFewAddressesShutOutNobodyElse() {
    List<IncomingBody> slow = slowSenders(4, "192.0.2.1", "192.0.2.2", "192.0.2.3");
    assertThat(slow).hasSize(IN_ALL);
    pass(BodyTurns.UNDISTURBED.plusMillis(1));

    for (int person = 0; person < 5; person++) {
      assertThat(begin("198.51.100." + person)).isNotNull();
    }

    assertThat(cut).hasSize(5).isSubsetOf(slow);
  }

  @Test
  void nobodyIsCutInTheTimeThatABrowserNeeds() {
    slowSenders(4, "192.0.2.1", "192.0.2.2", "192.0.2.3");

    assertThat(begin("198.51.100.1")).isNull();
    assertThat(cut).isEmpty();
  }

  @Test
  void aBodyThatHasComeIsNeverCut() {
    slowSenders(4, "192.0.2.1", "192.0.2.2", "192.0.2.3").forEach(body -> body.arrived(LENGTH));
    pass(Duration.ofHours(1));

    turns.cutTooSlow(now);
    assertThat(begin("198.51.100.1")).isNull();
    assertThat(cut).isEmpty();
  }

  @Test
  void oneAddressTakesTurnsFromItselfAlone() {
    List<IncomingBody> others = slowSenders(2, "192.0.2.2", "192.0.2.3");
    List<IncomingBody> own = slowSenders(FROM_ONE_ADDRESS, "192.0.2.1");
    pass(BodyTurns.UNDISTURBED.plusMillis(1));

    assertThat(begin("192.0.2.1")).isNotNull();

    assertThat(cut).containsExactly(own.get(0)).doesNotContainAnyElementsOf(others);
  }

  @Test
  void whatIsSlowerThanAnyLineIsCutAndItsTurnIsFree() {
    IncomingBody drip = begin("192.0.2.1");
    IncomingBody slowLine = begin("192.0.2.2");
    for (int second = 0; second < 60; second++) {
      pass(Duration.ofSeconds(1));
      drip.arrived(1);
      slowLine.arrived(5_000);
      turns.cutTooSlow(now);
    }

    assertThat(cut).containsExactly(drip);
    assertThat(slowSenders(9, "a", "b", "c", "d", "e", "f", "g", "h", "i")).hasSize(9);
  }

  @Test
  void anUploadOnASlowLineMayStallForAWhile() {
    IncomingBody upload = body("192.0.2.1", 20_000_000);
    turns.begin(upload, now);
    upload.arrived(500_000);
    pass(Duration.ofSeconds(60));
    turns.cutTooSlow(now);

    assertThat(cut).isEmpty();
  }

  @Test
  void turnsAreGivenBack() {
    List<IncomingBody> begun = slowSenders(FROM_ONE_ADDRESS, "192.0.2.1");
    assertThat(begin("192.0.2.1")).isNull();

    begun.forEach(IncomingBody::close);

    assertThat(slowSenders(FROM_ONE_ADDRESS, "192.0.2.1")).hasSize(FROM_ONE_ADDRESS);
  }

  private List<IncomingBody> slowSenders(int each, String... addresses) {
    List<IncomingBody> begun = new ArrayList<>();
    for (String address : addresses) {
      for (int sender = 0; sender < each; sender++) {
        IncomingBody body = begin(address);
        if (body != null) {
          begun.add(body);
        }
      }
    }
    return begun;
  }

  private IncomingBody begin(String address) {
    IncomingBody body = body(address, LENGTH);
    return turns.begin(body, now) ? body : null;
  }

  private IncomingBody body(String address, long length) {
    IncomingBody[] self = new IncomingBody[1];
    self[0] = new IncomingBody(address, now, length, () -> cut.add(self[0]));
    self[0].atEnd(() -> turns.end(self[0]));
    return self[0];
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
