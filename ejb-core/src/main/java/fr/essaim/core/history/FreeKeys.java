package fr.essaim.core.history;

import fr.essaim.core.shared.Slug;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;

/** Keys for aggregates that begin. */
public final class FreeKeys {

  private FreeKeys() {}

  /** A key that nothing of a kind has, made of words; numbered where others are called so. */
  public static String of(
      EntityManager entityManager, Class<? extends Aggregate> type, String... words) {
    String wanted = Slug.of(String.join(" ", words));
    Set<String> taken =
        new HashSet<>(
            entityManager
                .createQuery(
                    "select t.key from "
                        + type.getSimpleName()
                        + " t where t.key = :wanted or t.key like :numbered",
                    String.class)
                .setParameter("wanted", wanted)
                .setParameter("numbered", wanted + "-%")
                .getResultList());
    String key = wanted;
    for (int number = 2; taken.contains(key); number++) {
      key = wanted + "-" + number;
    }
    return key;
  }
}
