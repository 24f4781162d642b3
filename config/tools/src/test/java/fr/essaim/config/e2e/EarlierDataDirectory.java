package fr.essaim.config.e2e;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.launcher.CarriedMigrations;
import fr.essaim.config.launcher.InstanceDatabase;
import fr.essaim.config.launcher.SchemaMigrations;
import fr.essaim.config.settings.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/**
 * A data directory as a small network of an earlier version has left it: the schema up to a version
 * of old, and rows in it that somebody wants to find again.
 */
final class EarlierDataDirectory {

  /** What 0.1.0 is taken to have had last. */
  static final int NEWEST = 290;

  static final String CENTRE = "le-rivage-exemple";
  static final String PROTOTYPE = "un-jardin-partage";
  static final String ADMINISTRATOR = "alix.exemple@example.org";

  /** Somebody who asks to be erased after the upgrade. */
  static final String LEAVING = "7a1e0000-0000-4000-8000-000000000002";

  private static final String ROWS =
      """
      insert into publication.instance (name, value) values ('base-uri', 'http://localhost:8080');
      insert into network.organisation (id, key, name, kind, federation_key, publication, created_at, changed_at, version)
        values
          (gen_random_uuid(), 'federation-exemple', 'Fédération (exemple)', 'FEDERATION', null, 'PUBLISHED', now(), now(), 1),
          (gen_random_uuid(), 'le-rivage-exemple', 'Le Rivage (exemple)', 'SOCIAL_CENTRE', 'federation-exemple', 'PUBLISHED', now(), now(), 1);
      insert into identity.account (id, email, display_name, language, created_at, opened_at, version)
        values
          ('7a1e0000-0000-4000-8000-000000000001', 'alix.exemple@example.org', 'Alix Exemple', 'fr', now(), now(), 1),
          ('7a1e0000-0000-4000-8000-000000000002', 'charlie.exemple@example.org', 'Charlie Exemple', 'fr', now(), now(), 1);
      insert into identity.membership (id, account_id, role, organisation_key, since)
        values
          (gen_random_uuid(), '7a1e0000-0000-4000-8000-000000000001', 'ADMINISTRATOR', 'federation-exemple', now()),
          (gen_random_uuid(), '7a1e0000-0000-4000-8000-000000000002', 'STAFF', 'le-rivage-exemple', now());
      insert into prototypes.prototype (id, key, title, summary, steward_key, creators, public_contact, personal_contact,
          publication, published_at, created_at, modified_at, publicly_modified_at, state, sheet_filled, searchable, version)
        values (gen_random_uuid(), 'un-jardin-partage', 'Un jardin partagé', 'Un jardin que le quartier cultive.',
          'le-rivage-exemple', 'Le Rivage (exemple)', '', '', 'PUBLISHED', now(), now(), now(), now(), 'INITIATED', 0, 'un jardin', 1);
      insert into prototypes.state_date (prototype_id, state, since) select id, 'INITIATED', '2026-03' from prototypes.prototype;
      insert into publication.outbox (type, key) values
        ('organisation', 'federation-exemple'), ('organisation', 'le-rivage-exemple'), ('prototype', 'un-jardin-partage');
      """;

  private EarlierDataDirectory() {}

  /**
   * @param directory where to make it; not there yet
   */
  static Path in(Path directory) throws Exception {
    try (InstanceDatabase database =
        InstanceDatabase.of(RunningEssaim.HOME, settings(Map.of()), directory)) {
      SchemaMigrations.build(
          database.access(),
          CarriedMigrations.in(RunningEssaim.HOME.war()).stream()
              .filter(migration -> Integer.parseInt(migration.version()) <= NEWEST)
              .toList());
      try (Connection connection = database.access().asOwner();
          Statement statement = connection.createStatement()) {
        statement.execute(ROWS);
      }
    }
    return directory;
  }

  /** Those of the product, with these of the environment. */
  static Settings settings(Map<String, String> environment) {
    return Settings.read(
        RunningEssaim.HOME.settingsFile(), null, environment, new Properties(), Map.of());
  }
}
