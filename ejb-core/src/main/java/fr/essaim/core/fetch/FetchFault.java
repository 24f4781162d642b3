package fr.essaim.core.fetch;

/** Why what somebody else has could not be read. */
public enum FetchFault {
  /** Nobody answers there. */
  UNREACHABLE,
  /** Its name leads to a machine of one's own, or to none that is for everybody. */
  ADDRESS,
  /** It sends elsewhere. */
  REDIRECT,
  /** It answers that it does not answer. */
  REFUSAL,
  TOO_LARGE,
  TOO_SLOW,
  /** What it says is not what was expected. */
  MALFORMED
}
