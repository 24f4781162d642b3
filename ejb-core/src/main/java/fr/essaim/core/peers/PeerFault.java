package fr.essaim.core.peers;

/** Why a network that is followed could not be read. */
public enum PeerFault {
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
  /** What it says is no feed of an Essaim. */
  MALFORMED
}
