package fr.essaim.core.peers;

/** In which order lists of other networks and of their prototypes are shown. */
public enum PeerSort {
  LATEST,
  TITLE,
  NETWORK
}
