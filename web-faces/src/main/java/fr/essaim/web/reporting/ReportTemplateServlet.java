package fr.essaim.web.reporting;

import fr.essaim.core.reporting.ReportTemplateService;
import fr.essaim.core.reporting.ReportTemplateView;
import fr.essaim.web.files.Attachment;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Hands over the file of a template, as it can be handed in again. */
@WebServlet(ReportTemplateServlet.PATH)
public class ReportTemplateServlet extends HttpServlet {

  static final String PATH = "/files/report-template";

  private static final long serialVersionUID = 1L;

  @Inject private transient ReportTemplateService service;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ReportTemplateView template = service.open((String) request.getAttribute("key"));
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader(
        "Content-Disposition", Attachment.disposition("attachment", template.key() + ".txt"));
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(template.content().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }
}
