package fr.essaim.web.administration;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.identity.SessionMechanism;
import fr.essaim.web.shell.Text;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;

/**
 * The loopback interface of the commands beside the application: {@code POST /administration/NAME}
 * with a JSON object, answered by one. It exists only for anyone who shows the token from this very
 * machine; to anybody else there is nothing at this address. A refused command is a 422 with {@code
 * {"error": sentence}}.
 */
@WebServlet("/administration/*")
public class AdministrationInterface extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int UNPROCESSABLE = 422;

  @Inject private transient AdministrationCommands commands;
  @Inject private transient Text text;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.isUserInRole(SessionMechanism.SYSTEM_ROLE)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      answer(request, response);
    } finally {
      forgetSession(request);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    JsonObject question;
    try (JsonReader reader = Json.createReader(request.getInputStream())) {
      question = reader.readObject();
    } catch (JsonException malformed) {
      write(response, HttpServletResponse.SC_BAD_REQUEST, error("The body is no JSON object."));
      return;
    }
    try {
      Optional<JsonObject> answer = commands.run(nameOf(request), question);
      if (answer.isPresent()) {
        write(response, HttpServletResponse.SC_OK, answer.get());
      } else {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
    } catch (BusinessRuleViolation refused) {
      write(response, UNPROCESSABLE, error(text.error(refused)));
    } catch (EJBException wrapped) {
      if (wrapped.getCause() instanceof BusinessRuleViolation refused) {
        write(response, UNPROCESSABLE, error(text.error(refused)));
      } else {
        throw wrapped;
      }
    }
  }

  private static String nameOf(HttpServletRequest request) {
    return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
  }

  private static JsonObject error(String sentence) {
    return Json.createObjectBuilder().add("error", sentence).build();
  }

  private static void write(HttpServletResponse response, int status, JsonObject body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    try (JsonWriter writer = Json.createWriter(response.getWriter())) {
      writer.writeObject(body);
    }
  }

  /** The token is shown with each request; nothing needs to be remembered between two. */
  private static void forgetSession(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
