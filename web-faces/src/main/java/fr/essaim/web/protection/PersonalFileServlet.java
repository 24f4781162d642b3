package fr.essaim.web.protection;

import fr.essaim.core.protection.PersonalDataService;
import fr.essaim.core.protection.PersonalFile;
import fr.essaim.core.shared.UnknownThing;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * All that is kept about somebody, as JSON or as a PDF: one's own from one's account, another's by
 * an administrator who answers their request.
 */
@WebServlet({
  PersonalFileServlet.OWN + ".json",
  PersonalFileServlet.OWN + ".pdf",
  PersonalFileServlet.ON_REQUEST + ".json",
  PersonalFileServlet.ON_REQUEST + ".pdf"
})
public class PersonalFileServlet extends HttpServlet {

  static final String OWN = "/intranet/compte/donnees";
  static final String ON_REQUEST = "/intranet/administration/demandes/copie";

  private static final long serialVersionUID = 1L;

  @Inject private transient PersonalDataService service;
  @Inject private transient PersonalFileJson json;
  @Inject private transient PersonalFilePdf pdf;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath();
    PersonalFile file =
        path.startsWith(OWN)
            ? service.own()
            : service.onRequest(account(request.getParameter("compte")));
    boolean asJson = path.endsWith(".json");
    byte[] content = asJson ? json.write(file) : pdf.write(file);
    response.setContentType(asJson ? "application/json" : "application/pdf");
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"donnees-personnelles" + (asJson ? ".json\"" : ".pdf\""));
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  private static UUID account(String typed) {
    try {
      return UUID.fromString(String.valueOf(typed));
    } catch (IllegalArgumentException notOne) {
      throw new UnknownThing("account", String.valueOf(typed));
    }
  }
}
