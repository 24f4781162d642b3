package fr.essaim.core.mail;

/** The orders of the list of e-mails. */
public enum MailSort {
  NEWEST,
  RECIPIENT
}
