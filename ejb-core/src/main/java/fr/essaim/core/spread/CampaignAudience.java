package fr.essaim.core.spread;

/** Which centres a campaign asks. */
public enum CampaignAudience {
  /** All that are members of the federation. */
  MEMBERS,
  /** Those of them that are in a territory. */
  TERRITORY,
  /** Those that carry an operation. */
  OPERATION,
  /** Some members, by name. */
  CHOSEN
}
