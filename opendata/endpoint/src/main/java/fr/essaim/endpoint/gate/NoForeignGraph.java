package fr.essaim.endpoint.gate;

import java.util.function.Predicate;

/** {@code FROM} and {@code FROM NAMED} name graphs that are published here; nothing is fetched. */
public final class NoForeignGraph implements QueryRule {

  /** The name that a refusal carries. */
  public static final String NAME = "from";

  private final Predicate<String> published;

  public NoForeignGraph(Predicate<String> published) {
    this.published = published;
  }

  @Override
  public void check(Anatomy anatomy) {
    if (!anatomy.graphs().stream().allMatch(published)) {
      throw Refusal.of(NAME, "FROM and FROM NAMED may name graphs published here only.");
    }
  }
}
