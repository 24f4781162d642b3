package fr.essaim.core.imports;

import java.util.List;

/**
 * What an import did.
 *
 * @param dry whether nothing was written: then it says what would be done
 */
public record ImportReport(boolean dry, String source, List<FileReport> files) {

  public ImportReport {
    files = List.copyOf(files);
  }

  public long created() {
    return files.stream().mapToLong(FileReport::created).sum();
  }

  public long changed() {
    return files.stream().mapToLong(FileReport::changed).sum();
  }

  /** How many rows write something that the public sees. */
  public long madePublic() {
    return files.stream().mapToLong(FileReport::madePublic).sum();
  }

  /** Whether it has anything to say of a place in a file. */
  public boolean isFaulty() {
    return files.stream().anyMatch(file -> !file.problems().isEmpty());
  }

  public long left() {
    return files.stream().mapToLong(FileReport::left).sum();
  }

  public long refused() {
    return files.stream().mapToLong(FileReport::refused).sum();
  }
}
