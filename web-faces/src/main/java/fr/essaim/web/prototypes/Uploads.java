package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/** Takes the file that somebody chose in a form. */
final class Uploads {

  private Uploads() {}

  /**
   * @throws BusinessRuleViolation {@code prototypes.file.empty} when none was chosen
   */
  static Upload of(Part part) throws IOException {
    if (part == null || part.getSize() == 0) {
      throw new BusinessRuleViolation("prototypes.file.empty", "");
    }
    try (InputStream content = part.getInputStream()) {
      return new Upload(
          withoutFolders(part.getSubmittedFileName()),
          part.getContentType(),
          content.readNBytes(Upload.MAX_SIZE + 1));
    }
  }

  /** Some browsers send the whole path on the person's machine, which is nobody's business. */
  static String withoutFolders(String submitted) {
    return submitted == null
        ? ""
        : submitted.substring(submitted.replace('\\', '/').lastIndexOf('/') + 1);
  }
}
