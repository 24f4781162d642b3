package fr.essaim.endpoint.http;

import fr.essaim.endpoint.store.Revision;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * The strong validator of an answer: what was asked, in which format, of which state. It is known
 * before anything runs, so an answer that the client still has costs nothing.
 *
 * @param value the header's value, quotes included
 */
record EntityTag(String value) {

  private static final int BYTES = 16;

  static EntityTag of(Revision revision, Format.Offer format, String asked) {
    MessageDigest digest = sha256();
    for (String part :
        new String[] {
          Long.toString(revision.position()), revision.mark(), format.contentType(), asked
        }) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    byte[] whole = digest.digest();
    return new EntityTag('"' + HexFormat.of().formatHex(Arrays.copyOf(whole, BYTES)) + '"');
  }

  /** Whether the {@code If-None-Match} header says that the client has this answer. */
  boolean isIn(String ifNoneMatch) {
    return ifNoneMatch != null
        && Stream.of(ifNoneMatch.split(",", -1))
            .map(String::trim)
            .map(each -> each.startsWith("W/") ? each.substring(2) : each)
            .anyMatch(each -> each.equals(value) || each.equals(squeezed().value));
  }

  /** The validator of the same answer, compressed. */
  EntityTag squeezed() {
    return new EntityTag(value.substring(0, value.length() - 1) + "-gzip\"");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
