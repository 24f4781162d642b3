package fr.essaim.core.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text as it is kept: what browsers send differs in line ends, and some of it no database takes.
 */
public final class PlainText {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private PlainText() {}

  /** What a text file says, without the mark that it may begin with. */
  public static String decoded(byte[] content) {
    String text = new String(content, encodingOf(content));
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /** UTF-8 with or without mark, UTF-16 with its mark, or Windows-1252. */
  public static Charset encodingOf(byte[] content) {
    if (startsWith(content, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException notUtf8) {
      return WINDOWS_1252;
    }
  }

  private static boolean startsWith(byte[] content, int first, int second) {
    return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
  }

  /**
   * The text without outer blanks and control characters, its lines ended by {@code \n}; empty for
   * null.
   */
  public static String of(String typed) {
    return typed == null
        ? ""
        : typed.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
  }
}
