package fr.essaim.core.prototypes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageCleanerTest {

  private static final String SECRET = "taken at 50.6942 3.1746 by Zelie";
  private static final int RED = 0xff0000;
  private static final int BLUE = 0x0000ff;

  private final ImageCleaner cleaner = new ImageCleaner();

  @ParameterizedTest
  @CsvSource({"png, image/png", "jpeg, image/jpeg"})
  void keepsThePictureAndNothingThatHidesBehindIt(String format, String type) throws IOException {
    byte[] clean = cleaner.clean("photo", type, withTail(picture(format), SECRET));

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(clean));
    assertThat(image.getWidth()).isEqualTo(40);
    assertThat(image.getHeight()).isEqualTo(20);
    assertThat(text(clean)).doesNotContain(SECRET);
  }

  @Test
  void takesTheExifPartOfAPhotoAway() throws IOException {
    byte[] clean = cleaner.clean("photo", "image/jpeg", photo(1));

    assertThat(text(clean)).doesNotContain(SECRET, "Exif");
  }

  @ParameterizedTest
  @CsvSource({
    // What the tag says, width and height as one sees it, and whether red is then left, right, top
    // or bottom.
    "1, 40, 20, 2, 10",
    "2, 40, 20, 37, 10",
    "3, 40, 20, 37, 10",
    "4, 40, 20, 2, 10",
    "5, 20, 40, 10, 2",
    "6, 20, 40, 10, 2",
    "7, 20, 40, 10, 37",
    "8, 20, 40, 10, 37",
    "99, 40, 20, 2, 10",
  })
  void turnsAPhotoAsTheCameraWasHeld(int tag, int width, int height, int redX, int redY)
      throws IOException {
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(cleaner.clean("photo", "image/jpeg", photo(tag))));

    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
    assertThat(isRed(image.getRGB(redX, redY))).isTrue();
    assertThat(isRed(image.getRGB(width - 1 - redX, height - 1 - redY))).isFalse();
  }

  @Test
  void refusesAPictureThatWouldFillTheMemory() throws IOException {
    byte[] png = picture("png");
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

    assertThatThrownBy(() -> cleaner.clean("photo", "image/png", png))
        .isInstanceOf(BusinessRuleViolation.class);
  }

  @Test
  void countsEightBytesAPointOfAPngOfSixteenBits() throws IOException {
    byte[] shallow = picture("png");
    ByteBuffer.wrap(shallow).putInt(16, 6_300).putInt(20, 6_300);
    byte[] deep = shallow.clone();
    deep[24] = 16;
    deep[25] = 6;
    ByteBuffer.wrap(deep).putInt(16, 4_000).putInt(20, 4_000);

    refuses("prototypes.file.picture-too-large", "image/png", shallow);
    refuses("prototypes.file.picture-too-large", "image/png", deep);
  }

  @Test
  void refusesScreensThatNoReaderCouldHold() throws IOException {
    byte[] gif = picture("gif");
    ByteBuffer.wrap(gif).putShort(6, (short) -1).putShort(8, (short) -1);
    byte[] webp = webp();
    webp[25] = (byte) 0xff;
    webp[28] = (byte) 0xff;

    refuses("prototypes.file.picture-too-large", "image/gif", gif);
    refuses("prototypes.file.picture-too-large", "image/webp", webp);
  }

  @Test
  void refusesWhatIsNoPicture() {
    for (String type : new String[] {"image/png", "image/jpeg", "image/gif", "image/webp"}) {
      refusesAsUnreadable(type, "\u0089PNG and no more".getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void cutsCommentsAndTailsOfAGif() throws IOException {
    byte[] gif = picture("gif");
    byte[] comment = comment();
    byte[] spoiled = new byte[gif.length + comment.length];
    System.arraycopy(gif, 0, spoiled, 0, gif.length - 1);
    System.arraycopy(comment, 0, spoiled, gif.length - 1, comment.length);
    spoiled[spoiled.length - 1] = 0x3b;

    byte[] clean = cleaner.clean("photo", "image/gif", withTail(spoiled, SECRET));

    assertThat(text(clean)).doesNotContain(SECRET);
    assertThat(ImageIO.read(new ByteArrayInputStream(clean)).getWidth()).isEqualTo(40);
    refusesAsUnreadable("image/gif", Arrays.copyOf(gif, gif.length - 1));
  }

  @Test
  void cutsTheExifPartOfAWebp() {
    byte[] webp = webp();

    byte[] clean = cleaner.clean("photo", "image/webp", withTail(webp, SECRET));

    assertThat(text(clean)).startsWith("RIFF").contains("WEBPVP8X", "VP8 ").doesNotContain(SECRET);
    assertThat(clean[20] & 0x0c).isZero();
    assertThat(ByteBuffer.wrap(clean).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
        .isEqualTo(clean.length - 8);
  }

  @Test
  void leavesOtherFilesAlone() {
    byte[] pdf = {1, 2, 3};

    assertThat(cleaner.clean("a", "application/pdf", pdf)).isSameAs(pdf);
  }

  private void refusesAsUnreadable(String type, byte[] content) {
    refuses("prototypes.file.unreadable", type, content);
  }

  private void refuses(String code, String type, byte[] content) {
    assertThatThrownBy(() -> cleaner.clean("photo", type, content))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  /** Red on its left half, blue on its right. */
  private static byte[] picture(String format) throws IOException {
    BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 40; x++) {
      for (int y = 0; y < 20; y++) {
        image.setRGB(x, y, x < 20 ? RED : BLUE);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  /** A JPEG with an Exif part that has an orientation, and a place. */
  private static byte[] photo(int orientation) throws IOException {
    byte[] jpeg = picture("jpeg");
    byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + secret.length);
    exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0).put(secret);
    ByteBuffer photo = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
    photo.put(jpeg, 0, 2).put((byte) 0xff).put((byte) 0xe1);
    photo.putShort((short) (exif.capacity() + 2)).put(exif.array());
    photo.put(jpeg, 2, jpeg.length - 2);
    return photo.array();
  }

  private static byte[] comment() {
    byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(secret.length + 4)
        .put((byte) 0x21)
        .put((byte) 0xfe)
        .put((byte) secret.length)
        .put(secret)
        .put((byte) 0)
        .array();
  }

  /** The parts of a WebP; their pictures are not looked into. */
  private static byte[] webp() {
    byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer parts =
        ByteBuffer.allocate(18 + 12 + 8 + secret.length).order(ByteOrder.LITTLE_ENDIAN);
    parts.put(ascii("VP8X")).putInt(10).put(new byte[] {0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    parts.put(ascii("VP8 ")).putInt(4).putInt(7);
    parts.put(ascii("EXIF")).putInt(secret.length).put(secret);
    return ByteBuffer.allocate(12 + parts.capacity())
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt(4 + parts.capacity())
        .put(ascii("WEBP"))
        .put(parts.array())
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] withTail(byte[] content, String tail) {
    byte[] bytes = Arrays.copyOf(content, content.length + tail.length());
    System.arraycopy(ascii(tail), 0, bytes, content.length, tail.length());
    return bytes;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static boolean isRed(int colour) {
    return (colour >> 16 & 0xff) > 200 && (colour & 0xff) < 60;
  }
}
