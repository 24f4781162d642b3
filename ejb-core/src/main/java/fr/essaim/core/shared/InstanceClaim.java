package fr.essaim.core.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;

/**
 * Who publishes and writes to people under an address. The database remembers in which place it was
 * used with which base: anyone who starts it elsewhere with the same base has a copy, of which the
 * original may still run, and is kept from both until an operator says that it takes the other's
 * place. The place is told by the launcher ({@code essaim.place}); without one nothing is claimed.
 */
@ApplicationScoped
public class InstanceClaim {

  private static final String PREFIX = "place:";

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  @Inject private OwnTransaction transaction;
  @Inject private BaseUri base;
  @Inject private Config config;

  private volatile Boolean copy;

  /** Whether this is a copy that nobody said may take the place of the original. */
  public boolean isCopy() {
    if (copy == null) {
      copy =
          config
              .getOptionalValue("essaim.place", String.class)
              .map(place -> transaction.of(() -> claim(PREFIX + place)))
              .orElse(false);
    }
    return copy;
  }

  /** Whether documents may be written; in maintenance nobody sees them. */
  public boolean mayPublish() {
    return is("essaim.maintenance") || !isCopy();
  }

  /**
   * Claims the base for the place, unless another has it.
   *
   * @return whether another has it
   */
  private boolean claim(String place) {
    Map<String, String> claims = claims();
    boolean mine = base.text().equals(claims.remove(place));
    boolean others = claims.containsValue(base.text());
    boolean takesOver = is("essaim.place.take-over");
    if (others && !mine && !takesOver && !is("essaim.place.join")) {
      return true;
    }
    if (!is("essaim.maintenance")) {
      if (takesOver) {
        SqlText.of(
                "delete from publication.instance where name like ?1 and value = ?2",
                PREFIX + "%",
                base.text())
            .update(entityManager);
      }
      SqlText.of(
              "insert into publication.instance (name, value) values (?1, ?2)"
                  + " on conflict (name) do update set value = excluded.value",
              place,
              base.text())
          .update(entityManager);
    }
    return false;
  }

  /** With which base each place used the database last. */
  private Map<String, String> claims() {
    Map<String, String> claims = new HashMap<>();
    for (Object[] row :
        SqlText.rows(
            SqlText.of(
                    "select name, value from publication.instance where name like ?1", PREFIX + "%")
                .query(entityManager))) {
      claims.put((String) row[0], Objects.toString(row[1]));
    }
    return claims;
  }

  private boolean is(String setting) {
    return config.getOptionalValue(setting, String.class).map(Boolean::parseBoolean).orElse(false);
  }
}
