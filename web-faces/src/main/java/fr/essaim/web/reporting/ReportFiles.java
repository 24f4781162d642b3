package fr.essaim.web.reporting;

import fr.essaim.core.reporting.FrozenReportService;
import fr.essaim.core.reporting.ReportContent;
import fr.essaim.core.reporting.ReportFormat;
import fr.essaim.core.reporting.ReportVersionView;
import fr.essaim.web.export.DocumentEmblems;
import fr.essaim.web.shell.Publicity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * The files of frozen reports. Each is made once and kept from then on: whoever asks again is given
 * the same bytes, whatever the product, its emblems or its words have become. Once both signed,
 * files that say so are made, and stand beside those that were frozen.
 */
@RequestScoped
public class ReportFiles {

  @Inject private FrozenReportService reports;
  @Inject private DocumentEmblems emblems;
  @Inject private Publicity publicity;

  /**
   * @param signed whether the one with both signatures
   */
  public byte[] of(String key, int number, ReportFormat format, boolean signed) {
    return reports
        .file(key, number, format, signed)
        .orElseGet(
            () -> {
              ReportVersionView version = reports.open(key, number);
              ReportContent content = signed ? version.signedContent() : version.content();
              return reports.keep(key, number, format, signed, make(content, format));
            });
  }

  /** Makes all that are not there yet. */
  public void makeAll(String key, int number, boolean signed) {
    for (ReportFormat format : ReportFormat.values()) {
      of(key, number, format, signed);
    }
  }

  private byte[] make(ReportContent content, ReportFormat format) {
    String mention = publicity.mention(Locale.FRENCH);
    try {
      return switch (format) {
        case PDF -> new ReportDocument(content, emblems.getAll(), mention).pdf();
        case DOCX -> ReportDocx.of(content, emblems.getAll(), mention);
        case XLSX -> new ReportSheets(content, mention).xlsx();
        case CSV -> new ReportSheets(content, mention).csv();
      };
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
