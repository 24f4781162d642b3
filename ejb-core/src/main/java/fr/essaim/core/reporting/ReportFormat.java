package fr.essaim.core.reporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what kind of file a frozen report leaves. */
public enum ReportFormat {
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("text/csv;charset=UTF-8");

  private final String mediaType;

  ReportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The end of the file's name. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ReportFormat> of(String extension) {
    return Arrays.stream(values())
        .filter(format -> format.extension().equals(extension))
        .findFirst();
  }
}
