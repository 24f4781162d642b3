package fr.essaim.core.survey;

/** How far a campaign of the survey is. */
public enum SurveyState {
  PREPARED,
  /** Centres are asked; they can answer from its first day. */
  ANNOUNCED,
  OPEN,
  CLOSED
}
