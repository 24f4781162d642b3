package fr.essaim.publisher.http;

import fr.essaim.publisher.describe.Describer;
import fr.essaim.publisher.describe.Describers;
import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where merged things live on. */
final class Survivors {

  private Survivors() {}

  /** The key that a merged thing lives on under, at the end of the chain; empty for any other. */
  static Optional<String> of(Describers describers, String type, String key) {
    Optional<Describer> describer = describers.of(type);
    if (describer.isEmpty()) {
      return Optional.empty();
    }
    try {
      Set<String> seen = new HashSet<>(Set.of(key));
      String last = key;
      Optional<String> next = describer.get().mergedInto(key);
      while (next.isPresent() && seen.add(next.get())) {
        last = next.get();
        next = describer.get().mergedInto(last);
      }
      return last.equals(key) ? Optional.empty() : Optional.of(last);
    } catch (EJBException | PersistenceException databaseAway) {
      return Optional.empty();
    }
  }
}
