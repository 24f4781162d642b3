package fr.essaim.config.backup;

import fr.essaim.config.launcher.CarriedMigrations;
import fr.essaim.config.launcher.CarriedMigrations.Migration;
import fr.essaim.config.launcher.DatabaseAccess;
import fr.essaim.config.launcher.SchemaMigrations;
import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Builds the schema as an earlier version had it, by the migrations that this version carries. */
final class SchemaBuilder {

  private final Map<String, Migration> known;

  SchemaBuilder(Path war) {
    this.known =
        CarriedMigrations.in(war).stream()
            .collect(Collectors.toMap(Migration::version, Function.identity()));
  }

  /**
   * @throws Refusal when a newer version has made one of these migrations
   */
  void requireKnown(List<String> versions) {
    for (String version : versions) {
      if (!known.containsKey(version)) {
        throw new Refusal(
            "The backup was made by a newer Essaim (its schema has version %s, which this one does not know): restore it with that version or a later one."
                .formatted(version));
      }
    }
  }

  /** Runs these migrations and no other on an empty database. */
  void build(DatabaseAccess access, List<String> versions) throws IOException {
    SchemaMigrations.build(access, versions.stream().map(known::get).toList());
  }
}
