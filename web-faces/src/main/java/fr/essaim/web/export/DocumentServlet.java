package fr.essaim.web.export;

import fr.essaim.web.files.Attachment;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Hands over a document (PDF) that is written as a page: the page is made as any other, with the
 * same words and refusals, and never shown. Its route is a download, so that few are made at once.
 */
public abstract class DocumentServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Text text;

  /** Where the page is that is the document. */
  protected abstract String view();

  /**
   * Asks for what the document is about, so that what is not there or not allowed is answered as
   * everywhere: within a page that is included it would be too late.
   */
  protected abstract void check(HttpServletRequest request);

  /** The key of the words that name the file, without its ending. */
  protected abstract String name();

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    check(request);
    MadeText page = new MadeText(response);
    request.getRequestDispatcher(view()).include(request, page);
    byte[] document = AccessiblePdf.of(page.toString());
    response.setContentType("application/pdf");
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader(
        "Content-Disposition", Attachment.disposition("attachment", text.get(name()) + ".pdf"));
    response.setContentLength(document.length);
    response.getOutputStream().write(document);
  }

  /** What Faces writes into instead of the answer. */
  private static final class MadeText extends HttpServletResponseWrapper {

    private final StringWriter content = new StringWriter();
    private final PrintWriter writer = new PrintWriter(content);

    MadeText(HttpServletResponse response) {
      super(response);
    }

    @Override
    public PrintWriter getWriter() {
      return writer;
    }

    @Override
    public void setContentType(String type) {
      // That of the page, and no concern of the document's.
    }

    @Override
    public void setCharacterEncoding(String encoding) {
      // The same.
    }

    @Override
    public void flushBuffer() {
      writer.flush();
    }

    @Override
    public String toString() {
      writer.flush();
      return content.toString();
    }
  }
}
