package fr.essaim.core.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * What constants are called, outside any request. The words are those of the pages: who has them
 * says how to find them, once, when the application starts.
 */
@ApplicationScoped
public class CodeLabels {

  private volatile BiFunction<Enum<?>, Locale, String> words =
      (constant, language) -> constant.name();

  /** Says from now on what these words say. */
  public void sayBy(BiFunction<Enum<?>, Locale, String> found) {
    words = found;
  }

  /** In French. */
  public String of(Enum<?> constant) {
    return of(constant, Locale.FRENCH);
  }

  public String of(Enum<?> constant, Locale language) {
    return words.apply(constant, language);
  }
}
