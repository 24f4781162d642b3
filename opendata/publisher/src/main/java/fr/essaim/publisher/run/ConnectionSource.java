package fr.essaim.publisher.run;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where direct connections to PostgreSQL come from. A pooled one would not do: the lock and the
 * listening belong to the session.
 */
public interface ConnectionSource {

  /** A new connection, which the caller closes. */
  Connection connect() throws SQLException;
}
