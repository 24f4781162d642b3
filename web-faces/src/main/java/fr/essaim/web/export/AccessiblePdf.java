package fr.essaim.web.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;

/**
 * Makes a document of a page, as accessible as the page is (PDF/UA-1): its language, title,
 * headings, header cells and alternative texts are the document's. Its look is {@code
 * document.css}, its font comes with it, and nothing is fetched from anywhere.
 */
public final class AccessiblePdf {

  private static final String FONT = "Liberation Sans";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;
  private static final String LOOK = look();

  static {
    XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
  }

  private AccessiblePdf() {}

  /**
   * @param page well-formed XHTML with a language, a title, a description and {@code bookmarks}
   */
  public static byte[] of(String page) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
    builder.useFont(() -> font("Regular"), FONT, NORMAL, FontStyle.NORMAL, true);
    builder.useFont(() -> font("Bold"), FONT, BOLD, FontStyle.NORMAL, true);
    builder.withProducer("Essaim");
    builder.withHtmlContent(
        page.replace("&nbsp;", "&#160;").replace("</head>", "<style>" + LOOK + "</style></head>"),
        null);
    builder.toStream(bytes);
    try {
      builder.run();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static InputStream font(String style) {
    return AccessiblePdf.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf");
  }

  private static String look() {
    try (InputStream css = AccessiblePdf.class.getResourceAsStream("document.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
