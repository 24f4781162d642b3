package fr.essaim.publisher.peers;

import fr.essaim.core.peers.PeerFault;

/** Another network could not be read. */
public final class PeerRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final PeerFault fault;

  PeerRefused(PeerFault fault, String message, Throwable cause) {
    super(fault + ": " + message, cause);
    this.fault = fault;
  }

  public PeerFault fault() {
    return fault;
  }
}
