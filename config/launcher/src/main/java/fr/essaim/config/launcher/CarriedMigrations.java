package fr.essaim.config.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The migrations of the schema that a built WAR carries. */
public final class CarriedMigrations {

  private static final Pattern CORE = Pattern.compile("WEB-INF/lib/essaim-ejb-core-[^/]*\\.jar");
  private static final Pattern MIGRATION =
      Pattern.compile("db/migration/(V([0-9_.]+)__[^/]*\\.sql)");

  private CarriedMigrations() {}

  /**
   * One of them.
   *
   * @param version as Flyway writes it, such as {@code 10.2}
   * @param file its name
   */
  public record Migration(String version, String file, String sql) {

    /** What it is about, as its file says: {@code why something ended}. */
    public String about() {
      return file.replaceFirst("^V[0-9_.]+?__", "").replaceFirst("\\.sql$", "").replace('_', ' ');
    }

    /** As Flyway notes it in the history: of the lines, whatever ends them. */
    int checksum() {
      CRC32 crc = new CRC32();
      sql.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
      return (int) crc.getValue();
    }

    /** Numbers, not letters: 90 comes before 110. */
    private static int compare(Migration one, Migration other) {
      return Arrays.compare(parts(one), parts(other));
    }

    private static int[] parts(Migration migration) {
      return Arrays.stream(migration.version().split("\\.", -1))
          .mapToInt(Integer::parseInt)
          .toArray();
    }
  }

  /** All of them, oldest first. */
  public static List<Migration> in(Path war) {
    try (InputStream file = Files.newInputStream(war);
        ZipInputStream outer = new ZipInputStream(file)) {
      for (ZipEntry entry = outer.getNextEntry(); entry != null; entry = outer.getNextEntry()) {
        if (CORE.matcher(entry.getName()).matches()) {
          return ofCore(new ZipInputStream(outer));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of();
  }

  // The inner stream is not closed: that would close the archive around it.
  private static List<Migration> ofCore(ZipInputStream core) throws IOException {
    List<Migration> migrations = new ArrayList<>();
    for (ZipEntry entry = core.getNextEntry(); entry != null; entry = core.getNextEntry()) {
      Matcher name = MIGRATION.matcher(entry.getName());
      if (name.matches()) {
        migrations.add(
            new Migration(
                name.group(2).replace('_', '.'),
                name.group(1),
                new String(core.readAllBytes(), StandardCharsets.UTF_8)));
      }
    }
    migrations.sort(Migration::compare);
    return migrations;
  }
}
