package fr.essaim.web.identity;

import fr.essaim.web.shell.LocalPath;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends somebody who wants to sign in to the provider of identities. */
@WebServlet("/connexion/fournisseur")
public class OpenIdStart extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = Logger.getLogger(OpenIdStart.class.getName());

  @Inject private OpenId openId;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!openId.isOn()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    try {
      OpenIdAttempt attempt = openId.begin(LocalPath.orHome(request.getParameter("suite")));
      attempt.keep(request);
      response.sendRedirect(attempt.address().toString());
    } catch (OpenIdRefused away) {
      LOG.log(Level.WARNING, "Nobody can sign in by the provider of identities", away);
      response.sendRedirect(request.getContextPath() + SignInRefusal.PROVIDER.address());
    }
  }
}
