package fr.essaim.endpoint.replica;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Rows of a log for tests. */
final class Rows {

  private Rows() {}

  static String uri(String key) {
    return "http://example.org/doc/prototype/" + key;
  }

  static String nquads(String key, String statement) {
    return statement + " <" + uri(key) + "> .\n";
  }

  static LogRow document(long position, String key, String statement) {
    String nquads = nquads(key, statement);
    return new LogRow(position, sha256(nquads) + "@" + position, uri(key), nquads, false);
  }

  static LogRow tombstone(long position, String key) {
    return new LogRow(position, "gone@" + position, uri(key), "", true);
  }

  static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
