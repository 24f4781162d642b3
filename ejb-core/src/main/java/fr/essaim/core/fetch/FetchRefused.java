package fr.essaim.core.fetch;

/** What somebody else has could not be read. */
public final class FetchRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final FetchFault fault;

  public FetchRefused(FetchFault fault, String message, Throwable cause) {
    super(fault + ": " + message, cause);
    this.fault = fault;
  }

  public FetchFault fault() {
    return fault;
  }
}
