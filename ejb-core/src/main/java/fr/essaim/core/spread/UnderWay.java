package fr.essaim.core.spread;

import java.util.List;

/**
 * Who accompanies a centre with a prototype, or is asked to.
 *
 * @param requests those that wait for an answer, the latest first
 * @param transfers those that go on
 */
public record UnderWay(List<MentorRequestRow> requests, List<TransferRow> transfers) {

  public UnderWay {
    requests = List.copyOf(requests);
    transfers = List.copyOf(transfers);
  }

  /** Whether there is any. */
  public boolean isGoing() {
    return !requests.isEmpty() || !transfers.isEmpty();
  }
}
