package fr.essaim.core.peers;

/** How the reading of another network goes. */
public enum PeerState {
  /** It was not read yet. */
  AWAITED,
  FOLLOWED,
  /** It could not be read the last time, and is tried again. */
  FAILING
}
