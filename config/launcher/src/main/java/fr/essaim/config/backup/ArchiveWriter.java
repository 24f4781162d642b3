package fr.essaim.config.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an archive, which is a ZIP file: an entry a table, the manifest last. */
final class ArchiveWriter implements Closeable {

  static final String TABLES = "tables/";
  static final String ERASURES = "erasures.jsonl";
  static final String MANIFEST = "manifest.json";

  private final ZipOutputStream zip;

  ArchiveWriter(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  /** Opens an entry to be written; the next one, or the end, closes it. */
  OutputStream entry(String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    return zip;
  }

  void manifest(BackupManifest manifest) throws IOException {
    entry(MANIFEST).write(manifest.toJson().getBytes(StandardCharsets.UTF_8));
    zip.finish();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
