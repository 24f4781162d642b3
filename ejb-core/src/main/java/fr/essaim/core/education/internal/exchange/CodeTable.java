package fr.essaim.core.education.internal.exchange;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which codes of a format's list say which of ours. The first one that says a constant is the one
 * by which it is written; one that says several is read as all of them.
 */
final class CodeTable<E extends Enum<E>> {

  private final Class<E> type;
  private final Map<String, Set<E>> meanings = new LinkedHashMap<>();
  private final Map<E, String> written = new LinkedHashMap<>();

  CodeTable(Class<E> type) {
    this.type = type;
  }

  /** A code says this, which is written so unless another code was before it. */
  CodeTable<E> says(String code, E constant) {
    return says(code, constant, constant);
  }

  /** A code says both, and the first of them is written so. */
  CodeTable<E> says(String code, E constant, E other) {
    meanings.put(code, EnumSet.of(constant, other));
    return writes(code, constant);
  }

  /** A constant is written by a code that says something else when read. */
  CodeTable<E> writes(String code, E constant) {
    written.putIfAbsent(constant, code);
    return this;
  }

  /** Whether a code says something. */
  boolean isListed(String code) {
    return meanings.containsKey(code);
  }

  Set<String> codes() {
    return meanings.keySet();
  }

  /** What codes say, as fields have it. */
  String read(Collection<String> codes) {
    Set<E> found = EnumSet.noneOf(type);
    codes.forEach(code -> found.addAll(meanings.getOrDefault(code, Set.of())));
    return found.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  /** How what a field says is written. */
  Set<String> write(String constants) {
    Set<String> codes = new LinkedHashSet<>();
    for (String constant : constants.split(",")) {
      written.forEach(
          (each, code) -> {
            if (each.name().equals(constant)) {
              codes.add(code);
            }
          });
    }
    return codes;
  }
}
