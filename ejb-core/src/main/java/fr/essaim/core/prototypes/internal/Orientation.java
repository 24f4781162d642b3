package fr.essaim.core.prototypes.internal;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/** Which side of a JPEG picture is up: the tag 0x0112 of its Exif part (CIPA DC-008). */
enum Orientation {
  UPRIGHT,
  MIRRORED,
  UPSIDE_DOWN,
  MIRRORED_UPSIDE_DOWN,
  MIRRORED_LEFT,
  RIGHT,
  MIRRORED_RIGHT,
  LEFT;

  private static final Set<Orientation> TURNED =
      EnumSet.of(MIRRORED_LEFT, RIGHT, MIRRORED_RIGHT, LEFT);

  private static final int SEGMENT = 0xff;
  private static final int EXIF = 0xe1;
  private static final int START_OF_SCAN = 0xda;
  private static final int TAG = 0x0112;
  private static final byte[] HEAD = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  /** What the file says; upright when it says nothing that can be read. */
  static Orientation of(byte[] jpeg) {
    try {
      int at = 2;
      while (at + 4 < jpeg.length && (jpeg[at] & 0xff) == SEGMENT) {
        int marker = jpeg[at + 1] & 0xff;
        int length = ((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff);
        if (marker == START_OF_SCAN) {
          return UPRIGHT;
        }
        if (marker == EXIF && startsWithHead(jpeg, at + 4)) {
          return ofTiff(jpeg, at + 4 + HEAD.length, length - 2 - HEAD.length);
        }
        at += 2 + length;
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException malformed) {
      return UPRIGHT;
    }
    return UPRIGHT;
  }

  /** Whether width and height change places. */
  boolean isTurned() {
    return TURNED.contains(this);
  }

  /** From the picture as it is kept to the picture as it is seen. */
  AffineTransform transform(double width, double height) {
    return switch (this) {
      case UPRIGHT -> new AffineTransform();
      case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
      case MIRRORED_UPSIDE_DOWN -> new AffineTransform(1, 0, 0, -1, 0, height);
      case MIRRORED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
      case MIRRORED_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
      case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
    };
  }

  private static boolean startsWithHead(byte[] jpeg, int at) {
    for (int i = 0; i < HEAD.length; i++) {
      if (jpeg[at + i] != HEAD[i]) {
        return false;
      }
    }
    return true;
  }

  private static Orientation ofTiff(byte[] jpeg, int start, int length) {
    ByteBuffer tiff = ByteBuffer.wrap(jpeg, start, length).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * 12;
      if ((tiff.getShort(entry) & 0xffff) == TAG) {
        int value = tiff.getShort(entry + 8) & 0xffff;
        return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
