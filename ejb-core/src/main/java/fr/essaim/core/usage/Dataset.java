package fr.essaim.core.usage;

/** The dataset that an address names; a fixed list, so that nobody can make counters. */
public enum Dataset {
  /** None, or any: the address does not say. */
  NONE,
  ORGANISATIONS,
  PROTOTYPES
}
