package fr.essaim.endpoint.gate;

/** No {@code SERVICE}, {@code SILENT} or not, named or variable: the worker calls nobody. */
public final class NoService implements QueryRule {

  /** The name that a refusal carries. */
  public static final String NAME = "service";

  @Override
  public void check(Anatomy anatomy) {
    if (anatomy.isFederated()) {
      throw Refusal.of(NAME, "SERVICE is refused: this endpoint asks no other endpoint.");
    }
  }
}
