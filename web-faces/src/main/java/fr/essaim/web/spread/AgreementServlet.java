package fr.essaim.web.spread;

import fr.essaim.web.export.DocumentServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** {@code …/transferts/{key}/convention.pdf}: what the two sign. */
@WebServlet(AgreementServlet.PATH)
public class AgreementServlet extends DocumentServlet {

  static final String PATH = "/files/agreement";

  private static final long serialVersionUID = 1L;

  @Inject private transient AgreementPage page;

  @Override
  protected void check(HttpServletRequest request) {
    page.load(String.valueOf(request.getAttribute("key")));
  }

  @Override
  protected String view() {
    return "/pages/documents/agreement.xhtml";
  }

  @Override
  protected String name() {
    return "spread.agreement.file";
  }
}
