package fr.essaim.core.steering;

/** What counts an objective in the product's own data, where something does. */
public enum ObjectiveMeasure {
  /** Prototypes that were initiated in the period. */
  PROTOTYPES_NEW,
  /** Centres that another centre accompanied. */
  CENTRES_PEER_TO_PEER,
  /** Centres that the federation accompanied. */
  CENTRES_FEDERATION
}
