package fr.essaim.core.spread;

/** By whom a prototype reaches a centre: the two ways that the programme counts apart. */
public enum Channel {
  PEER_TO_PEER,
  FEDERATION
}
