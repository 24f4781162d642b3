package fr.essaim.core.spread;

/** What a centre answered to a campaign. */
public enum CampaignAnswerState {
  WAITING,
  /** It has something in use. */
  TOLD,
  /** It has nothing in use. */
  NOTHING
}
