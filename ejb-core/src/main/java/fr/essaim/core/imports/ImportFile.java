package fr.essaim.core.imports;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.tables.ImportProblem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A file that somebody hands to the import.
 *
 * @param name its name, without folders
 * @param content its bytes, at most {@link #MAX_SIZE}
 * @param corrections what is read instead of what stands in it
 */
@SuppressWarnings("ArrayRecordComponent")
public record ImportFile(String name, byte[] content, List<Correction> corrections) {

  /** Largest file: 10 MiB. */
  public static final int MAX_SIZE = 10 * 1024 * 1024;

  /**
   * What is to be read in one place of the table.
   *
   * @param line as {@link ImportProblem#line}
   * @param column the heading that the file has
   * @param value may be empty
   */
  public record Correction(int line, String column, String value) {}

  /**
   * @throws BusinessRuleViolation {@code imports.file.too-large}
   */
  public ImportFile {
    corrections = List.copyOf(corrections);
    Objects.requireNonNull(content);
    name = Objects.requireNonNull(name).replaceAll("^.*[/\\\\]", "");
    if (content.length > MAX_SIZE) {
      throw new BusinessRuleViolation("imports.file.too-large", name, MAX_SIZE / 1024 / 1024);
    }
  }

  /** As it is. */
  public ImportFile(String name, byte[] content) {
    this(name, content, List.of());
  }

  /** The same with one more place to be read otherwise; the later of two for one place counts. */
  public ImportFile with(Correction correction) {
    return new ImportFile(
        name, content, Stream.concat(corrections.stream(), Stream.of(correction)).toList());
  }
}
