package fr.essaim.core.spread;

/** How far a campaign is. */
public enum CampaignState {
  /** Nobody was asked yet. */
  PREPARED,
  OPEN,
  /** Its day is over, or somebody closed it before. */
  CLOSED
}
