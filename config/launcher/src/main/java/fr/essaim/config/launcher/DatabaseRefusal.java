package fr.essaim.config.launcher;

import fr.essaim.config.settings.Setting;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Why a PostgreSQL of the operator's own lets nobody in, and what to do about it. PostgreSQL and
 * its driver speak the operator's language, so their words count only where nothing else tells.
 *
 * @param user who was not let in
 * @param password the key of the setting with their password
 */
record DatabaseRefusal(String url, String user, String password, SQLException cause) {

  private static final String MANUAL = "docs/administration.md";
  private static final String DB_URL = Setting.DB_URL.key();

  /** By itself the driver tries TLS first, so an address without any of these is not to blame. */
  private static final Pattern WITHOUT_TLS = Pattern.compile("sslmode=(?:disable|allow)\\b");

  /** The driver names its part that compares names, in every language. */
  private static final String COMPARES_NAMES = "HostnameVerifier";

  /** The file that the driver looks for where no {@code sslrootcert} names another. */
  private static final String ROOT_CERTIFICATE = "root.crt";

  static DatabaseRefusal of(String url, String user, String password, SQLException cause) {
    return new DatabaseRefusal(url, user, password, cause);
  }

  String sentence() {
    String state = cause.getSQLState() == null ? "" : cause.getSQLState();
    return switch (state) {
      case "28P01" ->
          "The database at %s does not let \"%s\" in with this password, or there is no such role: correct %s, or create the role as in %s."
              .formatted(url, user, password, MANUAL);
      case "28000" -> notAllowed();
      case "3D000" ->
          "There is no such database as %s: create it as in %s, or correct %s."
              .formatted(url, MANUAL, DB_URL);
      case "42501" ->
          "\"%s\" may not connect to %s: give it the right as in %s.".formatted(user, url, MANUAL);
      case "53300" ->
          "The database at %s has no connection left: end others, or raise its max_connections."
              .formatted(url);
      case "57P03" ->
          "The database at %s is just starting or stopping: wait for it and start again."
              .formatted(url);
      case "53100" ->
          "The disk of the database at %s is full: make room there and start again.".formatted(url);
      default -> unreachable();
    };
  }

  private String notAllowed() {
    if (WITHOUT_TLS.matcher(url).find()) {
      return "The database at %s wants TLS: add sslmode=verify-full and sslrootcert=FILE to %s, see %s."
          .formatted(url, DB_URL, MANUAL);
    }
    return "The database at %s does not let \"%s\" in from this machine (%s): create the role as in %s, and let it in with a line of pg_hba.conf."
        .formatted(url, user, said(), MANUAL);
  }

  private String unreachable() {
    if (isBehind(UnknownHostException.class)) {
      return "There is no such machine as in %s: correct %s.".formatted(url, DB_URL);
    }
    if (said().contains(COMPARES_NAMES)) {
      return "The certificate of the database at %s is for another name: name it in %s as its certificate does."
          .formatted(url, DB_URL);
    }
    if (isBehind(SSLException.class)
        || isBehind(GeneralSecurityException.class)
        || said().contains(ROOT_CERTIFICATE)) {
      return "The certificate of the database at %s cannot be trusted (%s): name the certificate that signed it by sslrootcert in %s, see %s."
          .formatted(url, said(), DB_URL, MANUAL);
    }
    if (url.contains("ssl") && "08004".equals(cause.getSQLState())) {
      return "The database at %s speaks no TLS (%s): set ssl=on there, or take sslmode out of %s."
          .formatted(url, said(), DB_URL);
    }
    return "The database at %s cannot be reached (%s): start it, or correct %s."
        .formatted(url, said(), DB_URL);
  }

  private boolean isBehind(Class<? extends Exception> kind) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (kind.isInstance(each)) {
        return true;
      }
    }
    return false;
  }

  private String said() {
    return String.valueOf(cause.getMessage())
        .lines()
        .findFirst()
        .orElse("")
        .strip()
        .replaceAll("\\.$", "");
  }
}
