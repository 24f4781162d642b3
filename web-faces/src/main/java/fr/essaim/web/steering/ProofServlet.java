package fr.essaim.web.steering;

import fr.essaim.core.steering.ExpenseService;
import fr.essaim.web.files.Attachment;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hands over the proofs of expenses, which stay within. */
@WebServlet(ProofServlet.PATH)
public class ProofServlet extends HttpServlet {

  static final String PATH = "/files/expense";

  private static final long serialVersionUID = 1L;

  @Inject private transient ExpenseService expenses;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = (String) request.getAttribute("key");
    Attachment.send(
        request,
        response,
        expenses.file(key, Attachment.id((String) request.getAttribute("id"))),
        "private, no-store");
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }
}
