package fr.essaim.core.reporting;

/** What narrows a list of reports. */
public final class ReportFilters {

  /** Keys of operations. */
  public static final String OPERATION = "operation";

  /** A {@link ReportState}. */
  public static final String STATE = "state";

  /** Keys of organisations to which they are addressed. */
  public static final String FUNDER = "funder";

  private ReportFilters() {}
}
