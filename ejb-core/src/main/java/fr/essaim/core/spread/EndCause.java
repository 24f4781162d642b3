package fr.essaim.core.spread;

/**
 * Why a centre gave a prototype up, in one of a few words that everybody may read: what people
 * wrote of it stays in the network.
 */
public enum EndCause {
  /** Nobody is left to look after it. */
  NO_TEAM,
  /** Premises, equipment or money are missing. */
  NO_MEANS,
  /** Somebody else does the same already. */
  DONE_BY_OTHERS,
  /** Hardly anybody used it. */
  LITTLE_USED,
  /** Something else took its place. */
  REPLACED,
  /** The need is no more. */
  NEED_GONE,
  OTHER
}
