package fr.essaim.core.identity;

/** What the audit trail can be narrowed by, as addresses name it. */
public final class AuditFilters {

  /** Part of a name or an address, {@code system}, or an account's id. */
  public static final String PERSON = "qui";

  /** An act such as {@code prototype.publish}. */
  public static final String ACT = "acte";

  /** The key of an organisation. */
  public static final String ORGANISATION = "organisation";

  /** Part of {@code type/key}. */
  public static final String SUBJECT = "sujet";

  /** The first day, such as {@code 2026-11-01}; what is no day is left out. */
  public static final String FROM = "du";

  /** The last day. */
  public static final String TO = "au";

  private AuditFilters() {}
}
