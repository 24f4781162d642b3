package fr.essaim.core.peers;

/** What lists of other networks and of their prototypes can be narrowed by. */
public final class PeerFilters {

  /** {@link PeerState}. */
  public static final String READING = "reading";

  /** Of a prototype. */
  public static final String STATE = "state";

  /** What the addresses of networks begin with. */
  public static final String NETWORK = "network";

  /** Keys of themes. */
  public static final String THEME = "theme";

  public static final String KIND = "kind";

  /** Addresses of licences. */
  public static final String LICENCE = "licence";

  /** {@link #AVAILABLE}. */
  public static final String WHICH = "which";

  /** Neither withdrawn there nor taken up here. */
  public static final String AVAILABLE = "available";

  private PeerFilters() {}
}
