package fr.essaim.web.protection;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.FontFactory;
import com.lowagie.text.HeaderFooter;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import fr.essaim.core.protection.PersonalFile;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.time.Instant;
import java.util.List;

/** Writes a person's file as a PDF in plain words: why each thing is kept, how long, and what. */
@RequestScoped
public class PersonalFilePdf {

  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final float MARGIN = 50;
  private static final float LABEL_SHARE = 30;
  private static final float VALUE_SHARE = 70;
  private static final int PICTURE_POINTS = 120;
  private static final Font TITLE = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 18);
  private static final Font HEADING = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 13);
  private static final Font BODY = FontFactory.getFont(FontFactory.HELVETICA, 10);
  private static final Font SMALL = FontFactory.getFont(FontFactory.HELVETICA_OBLIQUE, 9);

  @Inject private Text text;
  @Inject private PlaceText places;
  @Inject private Formats formats;
  @Inject private Language language;
  @Inject private RegisterText register;

  byte[] write(PersonalFile file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
      PdfWriter.getInstance(document, bytes);
      document.addTitle(text.get("protection.file.title"));
      document.setDocumentLanguage(language.getTag());
      HeaderFooter footer = new HeaderFooter(new Phrase("Essaim, ", SMALL), true);
      footer.setBorderWidth(0);
      document.setFooter(footer);
      document.open();
      document.add(new Paragraph(text.get("protection.file.title"), TITLE));
      document.add(paragraph(text.of("protection.file.made", file.madeAt(), file.account())));
      document.add(paragraph(text.get("protection.file.intro")));
      file.parts().forEach(part -> add(document, part));
      document.add(Chunk.NEWLINE);
      document.add(paragraph(text.get("protection.file.rights")));
    }
    return bytes.toByteArray();
  }

  private void add(Document document, PersonalFile.Part part) {
    Paragraph heading =
        new Paragraph(text.label(part.processing()) + " (" + part.table() + ")", HEADING);
    heading.setSpacingBefore(16);
    document.add(heading);
    document.add(note(text.of("protection.file.why", register.why(part.processing()))));
    document.add(note(text.of("protection.file.basis", part.processing().basis())));
    document.add(note(text.of("protection.file.keeping", register.durations(part.table()))));
    if (part.rows().isEmpty()) {
      document.add(paragraph(text.get("protection.file.none")));
    }
    part.rows().forEach(row -> document.add(row(part, row)));
  }

  private PdfPTable row(PersonalFile.Part part, List<Object> values) {
    PdfPTable table = new PdfPTable(new float[] {LABEL_SHARE, VALUE_SHARE});
    table.setWidthPercentage(LABEL_SHARE + VALUE_SHARE);
    table.setSpacingBefore(6);
    for (int i = 0; i < values.size(); i++) {
      table.addCell(cell(places.column(part.table(), part.columns().get(i))));
      Object value = values.get(i);
      table.addCell(value instanceof byte[] picture ? cell(picture) : cell(said(value)));
    }
    return table;
  }

  private String said(Object value) {
    if (value == null) {
      return "–";
    }
    return value instanceof Instant moment ? formats.moment(moment) : writable(value.toString());
  }

  /**
   * The letters of other alphabets, which the fonts of every reader lack, become question marks.
   */
  private static String writable(String value) {
    CharsetEncoder latin = LATIN.newEncoder();
    StringBuilder text = new StringBuilder();
    value
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> text.append(latin.canEncode(letter) ? letter : "?"));
    return text.toString();
  }

  private static PdfPCell cell(String content) {
    PdfPCell cell = new PdfPCell(new Phrase(content, BODY));
    cell.setPadding(4);
    return cell;
  }

  private static PdfPCell cell(byte[] picture) {
    try {
      Image image = Image.getInstance(picture);
      image.scaleToFit(PICTURE_POINTS, PICTURE_POINTS);
      return new PdfPCell(image, false);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Paragraph paragraph(String content) {
    Paragraph paragraph = new Paragraph(content, BODY);
    paragraph.setSpacingBefore(6);
    return paragraph;
  }

  private static Paragraph note(String content) {
    return new Paragraph(content, SMALL);
  }
}
