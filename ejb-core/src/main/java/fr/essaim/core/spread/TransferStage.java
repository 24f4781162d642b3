package fr.essaim.core.spread;

import java.util.Optional;

/** How far a transfer has come: only forward, one at a time; abandoned until it is autonomous. */
public enum TransferStage {
  AGREED,
  DISCOVERY,
  METHOD_TRANSFER,
  INSTALLATION,
  AUTONOMOUS,
  ABANDONED;

  /** The stage that comes after, besides {@link #ABANDONED}; none after the last. */
  public Optional<TransferStage> next() {
    return switch (this) {
      case AGREED -> Optional.of(DISCOVERY);
      case DISCOVERY -> Optional.of(METHOD_TRANSFER);
      case METHOD_TRANSFER -> Optional.of(INSTALLATION);
      case INSTALLATION -> Optional.of(AUTONOMOUS);
      case AUTONOMOUS, ABANDONED -> Optional.empty();
    };
  }

  /** Whether somebody is still accompanied. */
  public boolean isRunning() {
    return this != AUTONOMOUS && this != ABANDONED;
  }

  /** Whether a transfer may go from here to there. */
  public boolean leadsTo(TransferStage other) {
    return isRunning() && (other == ABANDONED || next().filter(next -> next == other).isPresent());
  }
}
