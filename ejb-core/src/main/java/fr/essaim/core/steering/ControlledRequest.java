package fr.essaim.core.steering;

import java.util.List;

/**
 * A payment request with all that its controller is given.
 *
 * @param others the files that prove no expense by themselves: of the fund's agreement, and of the
 *     positions behind what staff cost
 */
public record ControlledRequest(PaymentRequestView request, List<Attached> others) {

  public ControlledRequest {
    others = List.copyOf(others);
  }

  /**
   * What has files.
   *
   * @param label what it is called
   */
  public record Attached(ProvenThing kind, String key, String label, List<ProofView> files) {

    public Attached {
      files = List.copyOf(files);
    }
  }
}
