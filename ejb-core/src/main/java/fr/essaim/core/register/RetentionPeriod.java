package fr.essaim.core.register;

/**
 * How long something is kept. Where a number of days is given, {@code essaim.keep.NAME} can choose
 * another one between the two bounds.
 */
public enum RetentionPeriod {
  /** As long as the account is open. */
  WITH_THE_ACCOUNT,
  /** As long as the thing that it belongs to. */
  WITH_THE_THING,
  /** Until the job runs again. */
  UNTIL_THE_NEXT_RUN,
  /** Until it is published anew. */
  UNTIL_PUBLISHED,
  /** Until a law's own duration is over. */
  UNTIL_THE_LAW_S_DAY,
  /** Without end, for it names nobody any more. */
  ALWAYS,
  /** After it was closed. */
  CLOSED_ACCOUNTS("closed-accounts", 30, 0, 365),
  /** After a link was over, a session was last seen, or a sign-in failed. */
  SIGN_IN_TRACES("sign-in-traces", 30, 1, 90),
  /** After the day on which it was last kept. */
  DRAFTS("drafts", 90, 7, 365),
  /** After it was given up. */
  ABANDONED_DRAFTS("abandoned-drafts", 30, 1, 90),
  /** After the report was dealt with. */
  MISTAKE_ADDRESSES("mistake-addresses", 30, 0, 365),
  /** After it came in. */
  MISTAKE_REPORTS("mistake-reports", 365, 30, 1095),
  /** After the contribution was decided. */
  CONTRIBUTION_ADDRESSES("contribution-addresses", 30, 0, 365),
  /** After it came in, where its author did not confirm it or too few said the same. */
  UNCOUNTED_CONTRIBUTIONS("uncounted-contributions", 30, 1, 90),
  /** After the import ended. */
  IMPORT_REPORTS("import-reports", 90, 7, 365),
  /** After two records became one. */
  ORGANISATION_MERGES("organisation-merges", 30, 1, 90),
  /** After it was sent or given up. */
  EMAILS("emails", 90, 30, 365),
  /** After it was told. */
  NOTIFICATIONS("notifications", 90, 7, 365),
  /** After the act; the CNIL recommends six months to a year. */
  AUDIT_LINES("audit-lines", 365, 180, 1095),
  /** After they were withdrawn, as long as somebody could ask for proof. */
  WITHDRAWN_CONSENTS("withdrawn-consents", 1825, 365, 1825),
  /** After an erasure blotted it out of a text that nobody had looked at. */
  SEALED_TEXTS("sealed-texts", 90, 30, 180),
  /** After it became known. */
  BREACHES("breaches", 1825, 1825, 3650),
  /**
   * After the end of the year in which the operation was closed: ten years for accounting (Code de
   * commerce, L. 123-22), no less than the five of European funds.
   */
  PROOFS("proofs", 3653, 1827, 7305);

  private static final int WITHOUT_END = -1;

  private final String setting;
  private final int days;
  private final int fewest;
  private final int most;

  RetentionPeriod() {
    this(null, WITHOUT_END, WITHOUT_END, WITHOUT_END);
  }

  RetentionPeriod(String setting, int days, int fewest, int most) {
    this.setting = setting;
    this.days = days;
    this.fewest = fewest;
    this.most = most;
  }

  /** Whether it is a number of days. */
  public boolean isDated() {
    return setting != null;
  }

  /** The setting that chooses the number of days. */
  public String setting() {
    return "essaim.keep." + setting;
  }

  /** The number of days unless the setting says another one. */
  public int days() {
    return days;
  }

  /** The days that are kept when somebody asks for so many: the nearest that is allowed. */
  public int within(int asked) {
    return Math.max(fewest, Math.min(most, asked));
  }
}
