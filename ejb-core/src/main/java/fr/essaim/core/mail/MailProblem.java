package fr.essaim.core.mail;

/** Why an e-mail was not sent, at its last attempt. */
public enum MailProblem {
  /** The mail server could not be reached. */
  UNREACHABLE,
  /** The mail server did not answer in time. */
  TIMED_OUT,
  /** The mail server did not accept our user and password. */
  SIGN_IN_REFUSED,
  /** The mail server, or the person's, refused it for now (4xx). */
  REFUSED_FOR_NOW,
  /** The mail server does not take e-mails from our sender's address. */
  SENDER_REFUSED,
  /** There is no such mailbox, or it takes nothing (5xx). */
  RECIPIENT_REFUSED,
  /** What the e-mail says was refused (5xx). */
  CONTENT_REFUSED,
  /** The connection broke while the content was being given over. */
  BROKEN_OFF,
  /** The node that was sending it stopped meanwhile. */
  INTERRUPTED,
  /** It waited for so long that what it says no longer holds. */
  TOO_OLD
}
