package fr.essaim.core.prototypes.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Copies of a GIF or WebP file only the parts that make the picture, moving ones included. */
final class PictureParts {

  private static final Set<String> WEBP_PARTS =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF");

  /** The bits of VP8X that promise an Exif and an XMP part, and a colour profile. */
  private static final int WEBP_PROMISES = 0x04 | 0x08 | 0x20;

  private static final int GIF_HEAD = 13;
  private static final int GIF_EXTENSION = 0x21;
  private static final int GIF_PICTURE = 0x2c;
  private static final int GIF_END = 0x3b;
  private static final int GIF_CONTROL = 0xf9;
  private static final int GIF_APPLICATION = 0xff;
  private static final int COLOUR_TABLE = 0x80;

  private PictureParts() {}

  /** The points of the screen of a GIF, as its head has them. */
  static long gifPoints(byte[] content) {
    ByteBuffer head = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    return (long) Short.toUnsignedInt(head.getShort(6)) * Short.toUnsignedInt(head.getShort(8));
  }

  /** The points of the canvas of a WebP with extensions; the others cannot be as large. */
  static long webpPoints(byte[] content) {
    ByteBuffer head = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    if (!new String(content, 12, 4, StandardCharsets.US_ASCII).equals("VP8X")) {
      return 0;
    }
    long width = (head.getInt(23) >>> 8) + 1L;
    long height = (head.getInt(26) >>> 8) + 1L;
    return width * height;
  }

  /** A RIFF file: a head, then parts that each say their name and length. */
  static byte[] ofWebp(byte[] content) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    int end = Math.min(content.length, in.getInt(4) + 8);
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    int at = 12;
    while (at + 8 <= end) {
      String name = new String(content, at, 4, StandardCharsets.US_ASCII);
      int length = in.getInt(at + 4);
      int padded = length + (length & 1);
      if (length < 0 || at + 8 + length > end) {
        throw new IOException("cut short");
      }
      if (WEBP_PARTS.contains(name)) {
        byte[] part = new byte[8 + padded];
        System.arraycopy(content, at, part, 0, Math.min(part.length, content.length - at));
        if (name.equals("VP8X")) {
          part[8] &= (byte) ~WEBP_PROMISES;
        }
        parts.writeBytes(part);
      }
      at += 8 + padded;
    }
    if (parts.size() == 0) {
      throw new IOException("no picture");
    }
    ByteBuffer whole = ByteBuffer.allocate(12 + parts.size()).order(ByteOrder.LITTLE_ENDIAN);
    whole.put(content, 0, 4).putInt(4 + parts.size()).put(content, 8, 4).put(parts.toByteArray());
    return whole.array();
  }

  /**
   * A head with a colour table, then blocks; comments, texts and foreign applications are left out.
   */
  static byte[] ofGif(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = GIF_HEAD + colours(content[10]);
    out.write(content, 0, at);
    while (at < content.length) {
      int block = content[at] & 0xff;
      int next = nextBlock(content, at, block);
      if (block == GIF_PICTURE || (block == GIF_EXTENSION && makesThePicture(content, at))) {
        out.write(content, at, next - at);
      }
      if (block == GIF_END) {
        out.write(GIF_END);
        return out.toByteArray();
      }
      at = next;
    }
    throw new IOException("no end");
  }

  private static int nextBlock(byte[] content, int at, int block) throws IOException {
    return switch (block) {
      case GIF_END -> at + 1;
      case GIF_EXTENSION -> afterPieces(content, at + 2);
      case GIF_PICTURE -> afterPieces(content, at + 11 + colours(content[at + 9]));
      default -> throw new IOException("no block");
    };
  }

  private static boolean makesThePicture(byte[] content, int at) {
    int label = content[at + 1] & 0xff;
    return label == GIF_CONTROL
        || (label == GIF_APPLICATION
            && new String(content, at + 3, 11, StandardCharsets.US_ASCII).equals("NETSCAPE2.0"));
  }

  private static int afterPieces(byte[] content, int first) {
    int at = first;
    while (content[at] != 0) {
      at += 1 + (content[at] & 0xff);
    }
    return at + 1;
  }

  private static int colours(byte flags) {
    return (flags & COLOUR_TABLE) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }
}
