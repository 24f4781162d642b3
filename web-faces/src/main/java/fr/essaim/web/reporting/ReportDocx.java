package fr.essaim.web.reporting;

import fr.essaim.core.reporting.ReportContent;
import fr.essaim.core.reporting.ReportLine;
import fr.essaim.core.reporting.ReportSection;
import fr.essaim.core.reporting.ReportValue;
import fr.essaim.core.reporting.ReportWords;
import fr.essaim.web.export.Foot;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** A frozen report as a document of word processors (DOCX), to be completed and signed there. */
final class ReportDocx {

  private static final String FONT = "Liberation Sans";
  private static final int TITLE_SIZE = 20;
  private static final int HEADING_SIZE = 13;
  private static final int TEXT_SIZE = 10;
  private static final int NOTE_SIZE = 9;
  private static final int EMBLEM_HEIGHT = 40;

  private final XWPFDocument document;

  private ReportDocx(XWPFDocument document) {
    this.document = document;
  }

  static byte[] of(ReportContent content, List<Foot.Emblem> emblems, String mention)
      throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      document.getProperties().getCoreProperties().setTitle(content.title());
      new ReportDocx(document).fill(content, emblems, mention);
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  private void fill(ReportContent content, List<Foot.Emblem> emblems, String mention)
      throws IOException {
    XWPFParagraph pictures = document.createParagraph();
    for (Foot.Emblem emblem : emblems) {
      add(pictures.createRun(), emblem);
    }
    heading(content.title(), 0, TITLE_SIZE);
    List<String> facts =
        List.of(ReportWords.of("document.element"), ReportWords.of("document.value"));
    table(facts, content.head());
    for (ReportSection section : content.sections()) {
      heading(section.title(), 1, HEADING_SIZE);
      section.paragraphs().forEach(each -> paragraph(each, TEXT_SIZE));
      table(section.columns().isEmpty() ? facts : section.columns(), section.lines());
      if (section.isBlank()) {
        paragraph(ReportWords.of("document.nothing"), TEXT_SIZE);
      }
      if (!section.note().isEmpty()) {
        paragraph(section.note(), NOTE_SIZE);
      }
    }
    if (!content.isSigned()) {
      signatures();
    }
    if (!mention.isEmpty()) {
      paragraph(mention, NOTE_SIZE);
    }
  }

  /** Room to sign by hand. */
  private void signatures() {
    heading(ReportWords.of("document.signatures"), 1, HEADING_SIZE);
    ReportValue sign = ReportValue.text(ReportWords.of("document.signatures.sign"));
    table(
        List.of(
            ReportWords.of("document.signatures.operation"),
            ReportWords.of("document.signatures.federation")),
        List.of(new ReportLine("sign", sign.said(), List.of(sign))));
  }

  private static void add(XWPFRun run, Foot.Emblem emblem) throws IOException {
    byte[] png = emblem.bytes();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int width = EMBLEM_HEIGHT * image.getWidth() / image.getHeight();
    try {
      run.addPicture(
          new ByteArrayInputStream(png),
          PictureType.PNG,
          "emblem.png",
          Units.toEMU(width),
          Units.toEMU(EMBLEM_HEIGHT));
    } catch (InvalidFormatException impossible) {
      throw new UncheckedIOException(new IOException(impossible));
    }
    run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(emblem.alternative());
  }

  /** Its level makes it a heading for readers and for the table of contents. */
  private void heading(String words, int level, int size) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingBefore(level == 0 ? 0 : 280);
    paragraph.setSpacingAfter(100);
    paragraph.setKeepNext(true);
    CTPPr properties =
        paragraph.getCTP().isSetPPr()
            ? paragraph.getCTP().getPPr()
            : paragraph.getCTP().addNewPPr();
    properties.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    write(paragraph, words, size).setBold(true);
  }

  private void paragraph(String words, int size) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingAfter(100);
    write(paragraph, words, size);
  }

  private void table(List<String> columns, List<ReportLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    XWPFTable table = document.createTable(lines.size() + 1, columns.size());
    table.setWidth("100%");
    XWPFTableRow heads = table.getRow(0);
    heads.setRepeatHeader(true);
    for (int column = 0; column < columns.size(); column++) {
      cell(heads.getCell(column), columns.get(column), false).setBold(true);
    }
    for (int row = 0; row < lines.size(); row++) {
      List<ReportValue> values = new ArrayList<>();
      values.add(ReportValue.text(lines.get(row).label()));
      values.addAll(lines.get(row).values());
      for (int column = 0; column < values.size(); column++) {
        ReportValue value = values.get(column);
        cell(table.getRow(row + 1).getCell(column), value.said(), value.isNumber());
      }
    }
  }

  private static XWPFRun cell(XWPFTableCell cell, String words, boolean right) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    if (right) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
    return write(paragraph, words, NOTE_SIZE);
  }

  private static XWPFRun write(XWPFParagraph paragraph, String words, int size) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(FONT);
    run.setFontSize(size);
    String[] lines = words.split("\n", -1);
    for (int line = 0; line < lines.length; line++) {
      if (line > 0) {
        run.addBreak();
      }
      run.setText(lines[line], run.getCTR().sizeOfTArray());
    }
    return run;
  }
}
