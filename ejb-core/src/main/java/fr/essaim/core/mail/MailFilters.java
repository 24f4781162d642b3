package fr.essaim.core.mail;

/** What the list of e-mails can be narrowed by, as addresses name it. */
public final class MailFilters {

  /** {@link MailFolder}. */
  public static final String FOLDER = "dossier";

  /** {@link MailState}. */
  public static final String STATE = "state";

  private MailFilters() {}
}
