package fr.essaim.config.faults;

import fr.essaim.config.faults.RushClient.Answer;
import fr.essaim.config.trial.WebForm;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** A file that somebody hands in. */
final class RushFile {

  /** Just below the number of points that are taken, two octets each: small until it is painted. */
  private static final int SIDE = 4_990;

  private final String name;
  private final String type;
  private final byte[] content;

  private RushFile(String name, String type, byte[] content) {
    this.name = name;
    this.type = type;
    this.content = content;
  }

  /** A grey picture of 16 bits a point. */
  static RushFile picture() {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_USHORT_GRAY), "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RushFile("affluence.png", "image/png", png.toByteArray());
  }

  /** A text without an end of line. */
  static RushFile text(int size) {
    byte[] content = new byte[size];
    Arrays.fill(content, (byte) 'a');
    return new RushFile("affluence.txt", "text/plain", content);
  }

  String name() {
    return name;
  }

  /** Sends it by the form of a version's page. */
  Answer addTo(RushClient client, String page, String title) {
    WebForm form =
        WebForm.sentBy(page, "addFileNow")
            .with("fileTitle", title)
            .with("fileLicence", "CC_BY_4_0");
    String[] around = form.around("addFileNow", "file", name, type);
    return client.post(
        form.action(),
        form.contentType(),
        around[0].getBytes(StandardCharsets.UTF_8),
        content,
        around[1].getBytes(StandardCharsets.UTF_8));
  }
}
