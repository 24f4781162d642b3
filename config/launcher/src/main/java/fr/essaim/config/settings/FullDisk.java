package fr.essaim.config.settings;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Tells a disk without room from other failures, whatever they were wrapped in. */
public final class FullDisk {

  /** As the operating system says it, in the languages of Essaim's operators. */
  public static final Pattern SAID =
      Pattern.compile(
          "No space left on device|Disk quota exceeded"
              + "|Aucun espace disponible|quota d.espace disque");

  /** As PostgreSQL says it, in any language. */
  private static final String STATE = "53100";

  private FullDisk() {}

  public static boolean isBehind(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if ((each instanceof SQLException sql && STATE.equals(sql.getSQLState()))
          || isSaidIn(each.getMessage())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSaidIn(String text) {
    return text != null && SAID.matcher(text).find();
  }

  /** What to do about it. */
  public static String sentence(Throwable failure) {
    return "The disk is full%s: make room there (old backups, logs) and try again; what was saved is unharmed."
        .formatted(place(failure));
  }

  private static String place(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof FileSystemException named && named.getFile() != null) {
        return ", " + named.getFile() + " could not be written";
      }
    }
    return "";
  }
}
