package fr.essaim.web.imports;

import fr.essaim.core.imports.ImportFile;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the files that somebody chose. */
final class ChosenFiles {

  private ChosenFiles() {}

  /** The chosen files; a form without a choice sends one that has neither name nor content. */
  static List<ImportFile> of(List<Part> parts) throws IOException {
    List<ImportFile> files = new ArrayList<>();
    for (Part part : parts == null ? List.<Part>of() : parts) {
      if (part != null && part.getSize() > 0) {
        try (InputStream content = part.getInputStream()) {
          files.add(
              new ImportFile(
                  part.getSubmittedFileName(), content.readNBytes(ImportFile.MAX_SIZE + 1)));
        }
      }
    }
    return files;
  }
}
