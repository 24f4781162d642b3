package fr.essaim.core.prototypes.internal;

import fr.essaim.core.shared.AdmissionQueue;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.RetryLater;
import fr.essaim.core.shared.TimeLimit;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Paints a picture anew, so that nothing of the file is kept but what one sees: a photo says where
 * and when it was taken, and whatever hides behind it in the file goes too. PNG and JPEG are
 * painted; from GIF and WebP, which the platform cannot paint as they were, the parts that hold no
 * picture are cut ({@link PictureParts}).
 */
@ApplicationScoped
public class ImageCleaner {

  /** Most points of a picture: those of a camera of 25 million. */
  static final long MAX_POINTS = 25_000_000;

  /** Most bytes of a painted picture. A point takes four, of a PNG of 16 bits up to eight. */
  static final long MAX_BYTES = 4 * MAX_POINTS;

  /** A picture may be small and slow to paint: a JPEG of a thousand passes, say. */
  private static final Duration LONGEST_PAINTING = Duration.ofSeconds(10);

  private static final int WAITING = 8;

  /** How long somebody waits for those before; then they are asked to send it again. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private static final float JPEG_QUALITY = 0.92f;

  /** One at a time, so that a few large pictures together cannot exhaust the heap. */
  private final AdmissionQueue painting = new AdmissionQueue(1, WAITING, LONGEST_WAIT);

  /**
   * The picture alone; what is no picture comes back as it is.
   *
   * @throws BusinessRuleViolation {@code prototypes.file.unreadable}, {@code
   *     prototypes.file.picture-too-large}, {@code prototypes.file.picture-too-slow}
   * @throws RetryLater when others' pictures are before it for too long
   */
  public byte[] clean(String name, String type, byte[] content) {
    try {
      return switch (type) {
        case "image/png" -> painted(name, "png", content);
        case "image/jpeg" -> painted(name, "jpeg", content);
        case "image/gif" ->
            bounded(name, PictureParts.ofGif(content), PictureParts.gifPoints(content));
        case "image/webp" ->
            bounded(name, PictureParts.ofWebp(content), PictureParts.webpPoints(content));
        default -> content;
      };
    } catch (IOException | IndexOutOfBoundsException unreadable) {
      throw new BusinessRuleViolation("prototypes.file.unreadable", name);
    }
  }

  /**
   * A photo or a drawing in two widths at most, as JPEG; what one sees through is white.
   *
   * @return the large one and the small one
   * @throws BusinessRuleViolation as {@link #clean}, and {@code prototypes.cover.type}
   */
  public List<byte[]> fitted(String name, String type, byte[] content, int large, int small) {
    String format =
        switch (type) {
          case "image/png" -> "png";
          case "image/jpeg" -> "jpeg";
          default -> throw new BusinessRuleViolation("prototypes.cover.type", name);
        };
    AdmissionQueue.Turn turn = painting.enter(AdmissionQueue.ANYBODY);
    try {
      BufferedImage image = upright(read(name, format, content), Orientation.of(content));
      BufferedImage wide = narrowed(image, large);
      return List.of(write(wide, "jpeg", true), write(narrowed(wide, small), "jpeg", true));
    } catch (IOException | IndexOutOfBoundsException unreadable) {
      throw new BusinessRuleViolation("prototypes.file.unreadable", name);
    } finally {
      turn.end();
    }
  }

  /** By halves, for a picture that is made much smaller at once loses its lines. */
  private static BufferedImage narrowed(BufferedImage image, int most) {
    BufferedImage result = image;
    while (result.getWidth() > most) {
      int width = Math.max(most, result.getWidth() / 2);
      int height = Math.max(1, Math.round((float) result.getHeight() * width / result.getWidth()));
      BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = smaller.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(result, 0, 0, width, height, null);
      graphics.dispose();
      result = smaller;
    }
    return result;
  }

  private byte[] painted(String name, String format, byte[] content) throws IOException {
    AdmissionQueue.Turn turn = painting.enter(AdmissionQueue.ANYBODY);
    try {
      BufferedImage image = read(name, format, content);
      return format.equals("png")
          ? write(image, format, false)
          : write(upright(image, Orientation.of(content)), format, true);
    } finally {
      turn.end();
    }
  }

  private static byte[] bounded(String name, byte[] content, long points) {
    if (points > MAX_POINTS) {
      throw tooLarge(name, MAX_POINTS);
    }
    return content;
  }

  private static BusinessRuleViolation tooLarge(String name, long most) {
    return new BusinessRuleViolation("prototypes.file.picture-too-large", name, most / 1_000_000);
  }

  private static BufferedImage read(String name, String format, byte[] content) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (ImageInputStream stream =
        ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(stream, true, true);
      long most = MAX_BYTES / bytesAPoint(reader.getRawImageType(0));
      if ((long) reader.getWidth(0) * reader.getHeight(0) > most) {
        throw tooLarge(name, most);
      }
      TimeLimit limit = TimeLimit.of(LONGEST_PAINTING);
      reader.addIIOReadProgressListener(new StopAt(limit));
      BufferedImage image = reader.read(0);
      if (limit.isOver()) {
        throw new BusinessRuleViolation("prototypes.file.picture-too-slow", name);
      }
      return image;
    } finally {
      reader.dispose();
    }
  }

  /** What the head of the file says of its points; nothing is painted for it. */
  private static int bytesAPoint(ImageTypeSpecifier type) {
    int bits = type == null ? 0 : type.getColorModel().getPixelSize();
    return Math.max(Integer.BYTES, (bits + Byte.SIZE - 1) / Byte.SIZE);
  }

  /** Cameras keep pictures as they were held and note which side is up: here it is done. */
  private static BufferedImage upright(BufferedImage image, Orientation orientation) {
    AffineTransform transform = orientation.transform(image.getWidth(), image.getHeight());
    boolean turned = orientation.isTurned();
    BufferedImage result =
        new BufferedImage(
            turned ? image.getHeight() : image.getWidth(),
            turned ? image.getWidth() : image.getHeight(),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = result.createGraphics();
    graphics.setBackground(Color.WHITE);
    graphics.clearRect(0, 0, result.getWidth(), result.getHeight());
    graphics.drawImage(image, transform, null);
    graphics.dispose();
    return result;
  }

  private static byte[] write(BufferedImage image, String format, boolean compressed)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      if (compressed) {
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(JPEG_QUALITY);
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
