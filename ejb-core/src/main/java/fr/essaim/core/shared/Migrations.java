package fr.essaim.core.shared;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to this version's schema before anything else runs; nodes wait in turn. It
 * has a connection of its own, for a migration may take longer than the pool lets anything take. A
 * schema that a newer version has written is refused.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {

  @PostConstruct
  void migrate() {
    Config config = ConfigProvider.getConfig();
    Flyway.configure(getClass().getClassLoader())
        .dataSource(
            config.getValue("essaim.db.url", String.class),
            config.getValue("essaim.db.user", String.class),
            config.getValue("essaim.db.password", String.class))
        .defaultSchema("public")
        .locations("classpath:db/migration")
        .ignoreMigrationPatterns(new String[0])
        .load()
        .migrate();
  }

  /** Returns once the schema is this version's: the container gives nobody this bean before. */
  public void await() {
    // What it is called for was done when it was made.
  }
}
