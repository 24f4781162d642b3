package fr.essaim.core.lists;

import java.util.Collection;
import java.util.Map;

/**
 * Finds things by the keys that the rows and the facets of a list mention: it is asked once a page.
 *
 * @param <T> what is found
 */
@FunctionalInterface
public interface Lookup<T> {

  /** What these keys stand for; a key that nothing has is missing from the answer. */
  Map<String, T> find(Collection<String> keys);
}
