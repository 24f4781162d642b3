package fr.essaim.config.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that an operator names: settings, or a secret. Whatever else it is, it is not read. */
public final class SmallFile {

  /** More than any settings or key. */
  private static final int MOST = 1 << 20;

  /** Some editors write it before the first letter. */
  private static final String MARK = "\uFEFF";

  /** What is read in the place of bytes that are no UTF-8. */
  static final String UNREADABLE = "\uFFFD";

  private SmallFile() {}

  /**
   * @throws IOException also when it is very large or no text
   */
  public static String read(Path file) throws IOException {
    try {
      return text(bytes(file), CodingErrorAction.REPORT);
    } catch (CharacterCodingException e) {
      throw new IOException("it is no text in UTF-8", e);
    }
  }

  /**
   * Has {@link #UNREADABLE} in the place of what is no UTF-8.
   *
   * @throws IOException also when it is very large
   */
  static String readWhatCanBe(Path file) throws IOException {
    return text(bytes(file), CodingErrorAction.REPLACE);
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      byte[] bytes = content.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw new IOException("it has more than 1 MB");
      }
      return bytes;
    }
  }

  private static String text(byte[] bytes, CodingErrorAction onOthers)
      throws CharacterCodingException {
    String text =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(onOthers)
            .decode(ByteBuffer.wrap(bytes))
            .toString();
    return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }
}
