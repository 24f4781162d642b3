package fr.essaim.config.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hands bytes on and knows their digest; closing it leaves what is behind it open. */
final class CountingDigest extends FilterOutputStream {

  private final MessageDigest digest;

  CountingDigest(OutputStream out) {
    super(out);
    this.digest = sha256();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void write(int one) throws IOException {
    out.write(one);
    digest.update((byte) one);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
    digest.update(bytes, from, length);
  }

  /** Of what was written so far; asked once, at the end. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
