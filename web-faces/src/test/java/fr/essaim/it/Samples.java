package fr.essaim.it;

import fr.essaim.core.history.ImportTrace;
import fr.essaim.core.imports.ImportFile;
import fr.essaim.core.imports.ImportRequest;
import fr.essaim.core.prototypes.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;

/** Small files for the tests. */
final class Samples {

  private Samples() {}

  static Upload textFile() {
    return new Upload(
        "guide.txt", "text/plain", "Un guide en une ligne.".getBytes(StandardCharsets.UTF_8));
  }

  static ImportFile table() {
    return new ImportFile("organisations.csv", "key,name,kind\n".getBytes(StandardCharsets.UTF_8));
  }

  static ImportRequest importRequest() {
    return new ImportRequest(List.of(), "tests", true, false);
  }

  /** What an import that nobody made did to a thing. */
  static ImportTrace trace(String key) {
    return new ImportTrace(key, true, List.of(), "system", Instant.EPOCH, Instant.EPOCH);
  }

  /** The smallest there is: one point. */
  static Upload picture() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return new Upload("salle.png", "image/png", bytes.toByteArray());
  }

  /** A PDF as far as its first bytes tell. */
  static Upload scan() {
    return new Upload(
        "emargement.pdf",
        "application/pdf",
        "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
  }
}
