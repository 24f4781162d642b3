package fr.essaim.core.spread;

/** How near two centres are, by the territories that their communes lie in. */
public enum Nearness {
  COMMUNE(1),
  EPCI(0.75),
  DEPARTMENT(0.5),
  REGION(0.25),
  /** Elsewhere, or nobody knows. */
  FAR(0);

  private final double share;

  Nearness(double share) {
    this.share = share;
  }

  /** What of the whole weight of distance it is worth. */
  public double share() {
    return share;
  }
}
