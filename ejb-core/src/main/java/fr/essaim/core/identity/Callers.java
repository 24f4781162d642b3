package fr.essaim.core.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of those who did things, by what records call them. */
public final class Callers {

  private final Map<UUID, String> names;

  private Callers(Map<UUID, String> names) {
    this.names = names;
  }

  /**
   * @param callers what records call them: an account's id or {@link Access#SYSTEM}; null for none
   * @param accounts gives the names of accounts
   */
  public static Callers of(
      Collection<String> callers, Function<Collection<UUID>, Map<UUID, String>> accounts) {
    List<UUID> ids =
        callers.stream()
            .filter(Objects::nonNull)
            .filter(Callers::isAccount)
            .distinct()
            .map(UUID::fromString)
            .toList();
    return new Callers(ids.isEmpty() ? Map.of() : accounts.apply(ids));
  }

  /** The account's name, empty once it is erased; {@link Access#SYSTEM} as it is. */
  public String name(String caller) {
    if (caller.equals(Access.SYSTEM)) {
      return caller;
    }
    return isAccount(caller) ? names.getOrDefault(UUID.fromString(caller), "") : "";
  }

  /** The names of several, by what records call them. */
  public static Map<String, String> named(
      Collection<String> callers, Function<Collection<UUID>, Map<UUID, String>> accounts) {
    Callers some = of(callers, accounts);
    return callers.stream().distinct().collect(Collectors.toMap(caller -> caller, some::name));
  }

  private static boolean isAccount(String caller) {
    return !caller.equals(Access.SYSTEM) && !caller.equals(Access.ERASED);
  }
}
