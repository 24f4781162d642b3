package fr.essaim.web.imports;

import fr.essaim.core.imports.ImportFile;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the files that somebody chose. */
final class ChosenFiles {

  private ChosenFiles() {}

  /**
   * The chosen files; a form without a choice sends one that has neither name nor content.
   *
   * @throws BusinessRuleViolation {@code imports.files.too-large} with the names of all that are
   */
  static List<ImportFile> of(List<Part> parts) throws IOException {
    List<String> tooLarge =
        (parts == null ? List.<Part>of() : parts)
            .stream()
                .filter(part -> part != null && part.getSize() > ImportFile.MAX_SIZE)
                .map(Part::getSubmittedFileName)
                .toList();
    if (!tooLarge.isEmpty()) {
      throw new BusinessRuleViolation(
          "imports.files.too-large",
          String.join(", ", tooLarge),
          ImportFile.MAX_SIZE / (1024 * 1024));
    }
    List<ImportFile> files = new ArrayList<>();
    for (Part part : parts == null ? List.<Part>of() : parts) {
      if (part != null && part.getSize() > 0) {
        try (InputStream content = part.getInputStream()) {
          files.add(new ImportFile(part.getSubmittedFileName(), content.readAllBytes()));
        }
      }
    }
    return files;
  }
}
