package fr.essaim.web.identity;

import fr.essaim.core.identity.SignIn;
import fr.essaim.core.identity.SignInAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the provider of identities sends people back to: anyone who has an account is let in. */
@WebServlet(OpenId.RETURN)
public class OpenIdReturn extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = Logger.getLogger(OpenIdReturn.class.getName());

  @Inject private OpenId openId;
  @Inject private SignIn signIn;
  @Inject private Entrance entrance;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    Optional<OpenIdAttempt> attempt = OpenIdAttempt.take(request);
    if (!openId.isOn() || attempt.isEmpty()) {
      response.sendRedirect(request.getContextPath() + SignInRefusal.PROVIDER.address());
      return;
    }
    try {
      SignInAnswer answer = signIn.vouch(openId.finish(parameters(request), attempt.get()));
      if (answer.outcome() == SignInAnswer.Outcome.PROVEN) {
        entrance.letIn(answer.account(), response);
        response.sendRedirect(request.getContextPath() + attempt.get().next());
      } else {
        response.sendRedirect(request.getContextPath() + SignInRefusal.UNKNOWN.address());
      }
    } catch (OpenIdRefused refused) {
      LOG.log(Level.INFO, "Somebody came back from the provider of identities in vain", refused);
      response.sendRedirect(request.getContextPath() + SignInRefusal.PROVIDER.address());
    }
  }

  private static Map<String, List<String>> parameters(HttpServletRequest request) {
    Map<String, List<String>> parameters = new HashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
    return parameters;
  }
}
