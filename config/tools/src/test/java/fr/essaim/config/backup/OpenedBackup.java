package fr.essaim.config.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;

/** All that a backup holds, as text, for tests that look for something in it. */
public final class OpenedBackup {

  private OpenedBackup() {}

  public static String text(Path backup, Path key) throws IOException {
    StringBuilder text = new StringBuilder();
    try (InputStream file = Files.newInputStream(backup);
        ZipInputStream zip = new ZipInputStream(OpenPgp.decrypting(file, KeyFile.read(key)))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }
}
