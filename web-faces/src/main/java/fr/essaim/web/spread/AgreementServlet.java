package fr.essaim.web.spread;

import fr.essaim.web.export.DocumentServlet;
import jakarta.servlet.annotation.WebServlet;

/** {@code …/transferts/{key}/convention.pdf}: what the two sign. */
@WebServlet(AgreementServlet.PATH)
public class AgreementServlet extends DocumentServlet {

  static final String PATH = "/files/agreement";

  private static final long serialVersionUID = 1L;

  @Override
  protected String view() {
    return "/pages/documents/agreement.xhtml";
  }

  @Override
  protected String name() {
    return "spread.agreement.file";
  }
}
