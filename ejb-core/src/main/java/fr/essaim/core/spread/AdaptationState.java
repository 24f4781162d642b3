package fr.essaim.core.spread;

/** What became of what a centre changed; the centre keeps its own in any case. */
public enum AdaptationState {
  /** The centre keeps it to itself. */
  KEPT,
  /** Those who answer for the prototype are to say whether they take it. */
  OFFERED,
  /** It came back into a version. */
  ACCEPTED,
  DECLINED
}
