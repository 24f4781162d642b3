package fr.essaim.web.identity;

import fr.essaim.core.identity.AccountService;
import fr.essaim.web.shell.Answers;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes the choice of the organisation that one acts for, from any page, and shows its home. */
@WebServlet("/intranet/pour")
public class ActForServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private AccountService service;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    service.actFor(request.getParameter("organisation"));
    Answers.seeOther(request, response, "/intranet");
  }
}
