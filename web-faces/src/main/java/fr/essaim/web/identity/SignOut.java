package fr.essaim.web.identity;

import fr.essaim.core.identity.SignedInSessions;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Ends the session. Answers to POST alone, so that no link or image can sign somebody out. */
@WebServlet("/deconnexion")
public class SignOut extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private SignedInSessions sessions;
  @Inject private OpenId openId;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    sessions.end();
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.sendRedirect(
        request.getContextPath() + (openId.isOn() ? SignInNotice.LEFT.address() : "/"));
  }
}
