package fr.essaim.core.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Text as it is kept: what browsers send differs in line ends, and some of it no database takes.
 */
public final class PlainText {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern LINE_END = Pattern.compile("\\R");

  /** Control characters, soft hyphens, spaces of no width. */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\x{AD}\\x{200B}\\x{2060}\\x{FEFF}]");

  private static final Pattern OUTER_BLANKS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

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
   * The text without outer blanks, control characters and what word processors hide in words, its
   * lines ended by {@code \n}; empty for null.
   */
  public static String of(String typed) {
    if (typed == null) {
      return "";
    }
    String lines = LINE_END.matcher(typed).replaceAll("\n");
    return OUTER_BLANKS.matcher(HIDDEN.matcher(lines).replaceAll("")).replaceAll("");
  }
}
