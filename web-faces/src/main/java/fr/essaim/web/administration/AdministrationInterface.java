package fr.essaim.web.administration;

import fr.essaim.core.identity.AccountDesk;
import fr.essaim.core.identity.OpenedAccount;
import fr.essaim.core.identity.Role;
import fr.essaim.core.publication.PublicationWorks;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.web.identity.SessionMechanism;
import fr.essaim.web.shell.Text;
import jakarta.ejb.EJBException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;

/**
 * The loopback interface of the commands beside the application: {@code POST /administration/NAME}
 * with a JSON object, answered by one. It exists only for whoever shows the token from this very
 * machine; to anybody else there is nothing at this address. A refused command is a 422 with {@code
 * {"error": sentence}}.
 */
@WebServlet("/administration/*")
public class AdministrationInterface extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int UNPROCESSABLE = 422;

  @Inject private transient AccountDesk accounts;

  /** Provided by the publisher, which this module knows only when it runs. */
  @Inject private transient Instance<PublicationWorks> publication;

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
      JsonObject answer =
          switch (String.valueOf(request.getPathInfo())) {
            case "/user" -> user(question);
            case "/rebuild" -> rebuild();
            case "/verify" -> verify();
            default -> null;
          };
      if (answer == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      } else {
        write(response, HttpServletResponse.SC_OK, answer);
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

  /** Opens an account or, with {@code "reset": true}, gives it a new password. */
  private JsonObject user(JsonObject question) {
    OpenedAccount opened =
        question.getBoolean("reset", false)
            ? accounts.reset(question.getString("email"))
            : accounts.open(
                question.getString("email"),
                question.getString("displayName", question.getString("email")),
                Role.valueOf(question.getString("role")),
                question.getString("organisation"));
    JsonObjectBuilder answer = Json.createObjectBuilder().add("email", opened.email());
    if (opened.password() != null) {
      answer.add("password", opened.password());
    }
    return answer.build();
  }

  private JsonObject rebuild() {
    PublicationWorks.Rebuilt rebuilt = publication.get().rebuild();
    return Json.createObjectBuilder()
        .add("documents", rebuilt.documents())
        .add("changed", strings(rebuilt.changed()))
        .add("gone", strings(rebuilt.gone()))
        .build();
  }

  private JsonObject verify() {
    PublicationWorks.Verified verified = publication.get().verify();
    return Json.createObjectBuilder()
        .add("position", verified.position())
        .add("documents", verified.documents())
        .add("differences", strings(verified.differences()))
        .build();
  }

  private static JsonArrayBuilder strings(List<String> strings) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    strings.forEach(array::add);
    return array;
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
