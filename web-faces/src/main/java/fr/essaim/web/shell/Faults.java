package fr.essaim.web.shell;

import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.publication.LogUnavailable;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.DatabaseAway;
import fr.essaim.core.shared.StaleEdit;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.WithdrawnThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.primefaces.csp.CspException;

/**
 * From an exception that reached the outside to a status and an error page. Nobody sees the
 * exception's text: an unknown fault shows a reference, and the log has it beside the trace.
 */
@ApplicationScoped
public class Faults {

  /** Request attribute: the reference that the error page shows. */
  static final String REFERENCE = "essaim.fault.reference";

  /** Request attribute: the page had been open for too long. */
  static final String EXPIRED = "essaim.fault.expired";

  /** Request attribute: the address names one thing of an organisation, by its key. */
  static final String OF_ONE_THING = "essaim.fault.of-one-thing";

  private static final String RETRY_SECONDS = "5";

  /**
   * What the database says to the second of two who do the same at once: it is there already, or
   * each waits for the other. One at a time, our rules would have told.
   */
  private static final Set<String> AT_ONCE = Set.of("23505", "40001", "40P01");

  /** The database refuses characters that no text has, such as the zero character. */
  private static final Set<String> NO_TEXT = Set.of("22021");

  private static final Logger LOG = Logger.getLogger(Faults.class.getName());

  @Inject private RequestNumber numbers;

  void answer(HttpServletRequest request, HttpServletResponse response, Throwable fault)
      throws IOException {
    int status = hiding(request, statusOf(fault));
    if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      request.setAttribute(REFERENCE, log(request, fault));
    }
    if (isExpired(fault)) {
      request.setAttribute(EXPIRED, true);
    }
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      LOG.log(Level.WARNING, "Not answered, for the database does not: {0}", reason(fault));
      refuseForNow(request, response);
      return;
    }
    if (status == HttpServletResponse.SC_CONFLICT && !isExpired(fault)) {
      LOG.log(
          Level.INFO, "Not saved, for somebody else saved the same at once: {0}", reason(fault));
      KeptForm.keep(request);
    }
    if (!response.isCommitted()) {
      response.sendError(status);
    }
  }

  /**
   * The status that tells nobody which things others have: where an address names one thing, anyone
   * who may not see it is told what is told of a thing that does not exist.
   */
  public static int hiding(HttpServletRequest request, int status) {
    return status == HttpServletResponse.SC_FORBIDDEN && request.getAttribute(OF_ONE_THING) != null
        ? HttpServletResponse.SC_NOT_FOUND
        : status;
  }

  /** Answers that the same can be asked again in a moment, and keeps what was sent. */
  void refuseForNow(HttpServletRequest request, HttpServletResponse response) throws IOException {
    KeptForm.keep(request);
    if (!response.isCommitted()) {
      response.setHeader("Retry-After", RETRY_SECONDS);
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  /** A line is enough: the same happens to everybody just then. */
  private static String reason(Throwable fault) {
    Throwable last = fault;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return last.toString().lines().findFirst().orElse("");
  }

  /**
   * Logs the fault under the number of the request, with the row of the routes and nothing of the
   * sender.
   */
  String log(HttpServletRequest request, Throwable fault) {
    String reference = numbers.of(request);
    LOG.log(
        Level.SEVERE,
        fault,
        () ->
            "Fault %s at %s %s"
                .formatted(
                    reference,
                    request.getMethod(),
                    Objects.requireNonNullElse(
                        request.getAttribute(Route.TEMPLATE), request.getServletPath())));
    return reference;
  }

  /** Whether nothing that may happen is at the bottom of it. */
  public static boolean isUnexpected(Throwable fault) {
    return statusOf(fault) == HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  private static boolean isExpired(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof ViewExpiredException) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRefusedWith(Set<String> states, Throwable cause) {
    return cause instanceof SQLException refusal
        && refusal.getSQLState() != null
        && states.contains(refusal.getSQLState());
  }

  /** The status that says what happened; 500 for what never should. */
  public static int statusOf(Throwable fault) {
    if (DatabaseAway.isCauseOf(fault)) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof NotAllowed) {
        return HttpServletResponse.SC_FORBIDDEN;
      }
      if (cause instanceof UnknownThing) {
        return HttpServletResponse.SC_NOT_FOUND;
      }
      if (cause instanceof WithdrawnThing) {
        return HttpServletResponse.SC_GONE;
      }
      if (cause instanceof LogUnavailable) {
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      }
      if (cause instanceof OptimisticLockException
          || cause instanceof StaleEdit
          || cause instanceof ViewExpiredException
          || isRefusedWith(AT_ONCE, cause)) {
        return HttpServletResponse.SC_CONFLICT;
      }
      if (cause instanceof BusinessRuleViolation
          || cause instanceof CspException
          || isRefusedWith(NO_TEXT, cause)) {
        return HttpServletResponse.SC_BAD_REQUEST;
      }
    }
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
