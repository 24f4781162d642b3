package fr.essaim.endpoint.gate;

import java.util.Set;

/**
 * The endpoint is read-only: every kind of update is refused by its name, {@code LOAD} included.
 */
public final class NoUpdate implements TextRule {

  /** The name that a refusal carries. */
  public static final String NAME = "update";

  private static final Set<String> UPDATES =
      Set.of("INSERT", "DELETE", "WITH", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD");

  @Override
  public void check(QueryText text) {
    if (UPDATES.contains(text.form())) {
      throw refusal();
    }
  }

  /** The refusal of an update that HTTP itself shows, before there is any text to read. */
  public static Refusal refusal() {
    return Refusal.of(NAME, "This endpoint answers queries only: updates are refused.");
  }
}
