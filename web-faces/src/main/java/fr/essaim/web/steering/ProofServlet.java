package fr.essaim.web.steering;

import fr.essaim.core.steering.ProofService;
import fr.essaim.core.steering.ProvenThing;
import fr.essaim.web.files.Attachment;
import fr.essaim.web.shell.Route;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/** Hands over the files of expenses, agreements and positions, which stay within. */
@WebServlet(ProofServlet.PATH)
public class ProofServlet extends HttpServlet {

  static final String PATH = "/files/expense";

  private static final long serialVersionUID = 1L;

  @Inject private transient ProofService proofs;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = (String) request.getAttribute("key");
    Attachment.send(
        request,
        response,
        proofs.read(kind(request), key, Attachment.id((String) request.getAttribute("id"))),
        "private, no-store");
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  private static ProvenThing kind(HttpServletRequest request) {
    String address = (String) request.getAttribute(Route.TEMPLATE);
    return Stream.of(ProvenThing.values())
        .filter(kind -> address.startsWith(ProofDesk.path(kind) + "/"))
        .findFirst()
        .orElseThrow();
  }
}
