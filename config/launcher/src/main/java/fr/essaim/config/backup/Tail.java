package fr.essaim.config.backup;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Remembers the last bytes that went by. A ZIP file is read entry by entry without its directory,
 * which stands at the end, so a cut through that would else go unseen.
 */
final class Tail extends FilterInputStream {

  /** The length of the end record of a ZIP file without a comment. */
  private static final int LENGTH = 22;

  private static final byte[] SIGNATURE = {'P', 'K', 5, 6};

  private byte[] last = {};

  Tail(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = in.read(bytes, from, length);
    if (read > 0) {
      remember(bytes, from, read);
    }
    return read;
  }

  private void remember(byte[] bytes, int from, int length) {
    int kept = Math.max(0, Math.min(last.length, LENGTH - length));
    int fresh = Math.min(length, LENGTH);
    byte[] next = new byte[kept + fresh];
    System.arraycopy(last, last.length - kept, next, 0, kept);
    System.arraycopy(bytes, from + length - fresh, next, kept, fresh);
    last = next;
  }

  /** Reads what is left, and fails if it does not end as a whole ZIP file does. */
  void requireEndOfZip() throws IOException {
    byte[] buffer = new byte[8192];
    while (read(buffer, 0, buffer.length) >= 0) {
      // only the end matters
    }
    if (last.length < LENGTH) {
      throw new EOFException();
    }
    for (int index = 0; index < SIGNATURE.length; index++) {
      if (last[index] != SIGNATURE[index]) {
        throw new EOFException();
      }
    }
  }
}
