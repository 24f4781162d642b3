package fr.essaim.core.survey;

/** How far a centre is with its answers. */
public enum ResponseState {
  WAITING,
  BEGUN,
  SENT,
  /** Sent, and opened again: another version will follow. */
  REOPENED,
  /** Not sent, and its campaign is closed: told of what waits no more, and never kept. */
  UNSENT;

  /** What is told of it while its campaign is in a state. */
  ResponseState in(SurveyState campaign) {
    return campaign == SurveyState.CLOSED && this != SENT ? UNSENT : this;
  }
}
