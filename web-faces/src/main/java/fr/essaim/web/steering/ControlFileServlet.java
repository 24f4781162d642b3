package fr.essaim.web.steering;

import fr.essaim.core.steering.ControlledRequest;
import fr.essaim.core.steering.PaymentRequestService;
import fr.essaim.web.files.Attachment;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hands over the control file of a payment request. */
@WebServlet(ControlFileServlet.PATH)
public class ControlFileServlet extends HttpServlet {

  static final String PATH = "/files/control-file";

  private static final long serialVersionUID = 1L;

  @Inject private transient PaymentRequestService requests;
  @Inject private transient ControlFile file;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ControlledRequest controlled = requests.toControl((String) request.getAttribute("key"));
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader(
        "Content-Disposition",
        Attachment.disposition("attachment", controlled.request().key() + ".zip"));
    response.setContentType("application/zip");
    if (!request.getMethod().equals("HEAD")) {
      file.write(controlled, response.getOutputStream());
    }
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }
}
