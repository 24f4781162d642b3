package fr.essaim.core.prototypes.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A statement that grows, with its values bound in the order in which they are needed. */
final class SqlText {

  private static final int MOST_WORDS = 8;

  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /** Adds text of the program, never of a person. */
  SqlText add(String sql) {
    text.append(sql);
    return this;
  }

  SqlText value(Object value) {
    values.add(value);
    text.append('?').append(values.size());
    return this;
  }

  SqlText values(Collection<String> several) {
    String separator = "";
    for (String value : several) {
      add(separator).value(value);
      separator = ", ";
    }
    return this;
  }

  Query query(EntityManager entityManager) {
    Query query = entityManager.createNativeQuery(text.toString());
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  /** The words of what somebody typed; those past the eighth are not looked for. */
  static List<String> words(String typed) {
    return List.of(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  /** A word as it stands within a LIKE pattern. */
  static String escaped(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
