package fr.essaim.web.reporting;

import fr.essaim.core.reporting.ReportFormat;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.files.Attachment;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hands over a file of a frozen report: the same bytes each time. */
@WebServlet({ReportFileServlet.PATH, ReportFileServlet.SIGNED})
public class ReportFileServlet extends HttpServlet {

  static final String PATH = "/files/report";

  /** Of the files that say who signed. */
  static final String SIGNED = "/files/report-signed";

  private static final long serialVersionUID = 1L;

  @Inject private transient ReportFiles files;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = (String) request.getAttribute("key");
    int number = ReportVersionPage.number((String) request.getAttribute("number"));
    String asked = (String) request.getAttribute("format");
    ReportFormat format =
        ReportFormat.of(asked).orElseThrow(() -> new UnknownThing("report-file", asked));
    boolean signed = request.getServletPath().equals(SIGNED);
    byte[] content = files.of(key, number, format, signed);
    response.setContentType(format.mediaType());
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader(
        "Content-Disposition",
        Attachment.disposition(
            "attachment", key + "-v" + number + (signed ? "-signe." : ".") + format.extension()));
    response.setContentLength(content.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(content);
    }
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }
}
