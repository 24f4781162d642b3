package fr.essaim.core.protection;

import fr.essaim.core.identity.Role;
import fr.essaim.core.identity.internal.PasswordHasher;
import fr.essaim.core.testing.Session;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** People of the tests, and a search for them in everything that the database holds. */
final class People {

  static final String PASSWORD = "quatre mots sans rapport";
  static final String CENTRE = "belencontre";

  private People() {}

  /** Opens an account with {@link #PASSWORD}. */
  static UUID account(Session system, String email, String name, Role role) {
    UUID id = UUID.randomUUID();
    String hash = system.get(PasswordHasher.class).hash(PASSWORD);
    system.transaction(
        () -> {
          run(
              system,
              "insert into identity.account"
                  + " (id, email, display_name, password_hash, created_at, opened_at, version)"
                  + " values (?1, ?2, ?3, ?4, ?5, ?5, 1)",
              id,
              email,
              name,
              hash,
              now());
          run(
              system,
              "insert into identity.membership (id, account_id, role, organisation_key, since)"
                  + " values (?1, ?2, ?3, ?4, ?5)",
              UUID.randomUUID(),
              id,
              role.name(),
              CENTRE,
              now());
        });
    return id;
  }

  static void run(Session session, String sql, Object... values) {
    var query = session.entityManager().createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    query.executeUpdate();
  }

  static OffsetDateTime now() {
    return Session.NOW.atOffset(ZoneOffset.UTC);
  }

  /** Every column of every table, of whatever type, in which a text stands, case aside. */
  static List<String> placesOf(Session session, String text) {
    List<?> columns =
        session
            .entityManager()
            .createNativeQuery(
                "select c.table_schema, c.table_name, c.column_name"
                    + " from information_schema.columns c join information_schema.tables t"
                    + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
                    + " where t.table_type = 'BASE TABLE'"
                    + " and c.table_schema not in ('pg_catalog', 'information_schema')")
            .getResultList();
    List<String> places = new ArrayList<>();
    for (Object each : columns) {
      Object[] column = (Object[]) each;
      String table = column[0] + "." + column[1];
      Number found =
          (Number)
              session
                  .entityManager()
                  .createNativeQuery(
                      "select count(*) from "
                          + table
                          + " where position(lower(?1) in lower(cast(\""
                          + column[2]
                          + "\" as text))) > 0")
                  .setParameter(1, text)
                  .getSingleResult();
      if (found.longValue() > 0) {
        places.add(table + "." + column[2]);
      }
    }
    return places;
  }
}
