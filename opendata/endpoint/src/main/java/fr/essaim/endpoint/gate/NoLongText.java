package fr.essaim.endpoint.gate;

/** A query's text has a greatest length, in bytes of UTF-8. */
public final class NoLongText implements TextRule {

  /** The name that a refusal carries. */
  public static final String NAME = "query-length";

  private final int bytes;

  public NoLongText(int bytes) {
    this.bytes = bytes;
  }

  @Override
  public void check(QueryText text) {
    if (text.bytes() > bytes) {
      throw Refusal.tooLarge(NAME, "A query may have " + bytes + " bytes at most.");
    }
  }
}
