package fr.essaim.core.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/**
 * What constants are called in French, outside any request. The words are those of the pages: who
 * has them says how to find them, once, when the application starts.
 */
@ApplicationScoped
public class CodeLabels {

  private volatile Function<Enum<?>, String> words = Enum::name;

  /** Says from now on what these words say. */
  public void sayBy(Function<Enum<?>, String> found) {
    words = found;
  }

  public String of(Enum<?> constant) {
    return words.apply(constant);
  }
}
