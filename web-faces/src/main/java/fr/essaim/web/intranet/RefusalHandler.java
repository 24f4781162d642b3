package fr.essaim.web.intranet;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.DatabaseAway;
import fr.essaim.core.shared.RetryLater;
import fr.essaim.web.shell.Answers;
import fr.essaim.web.shell.Faults;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one place where a page turns a refusal into what its reader sees: an act that is not allowed
 * into a 403 (or, of a thing that the address names, into the 404 of an unknown one), an unknown
 * thing into a 404, a broken rule into a message that leaves everything that was typed in place.
 * Whatever else goes wrong is left to the error pages.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

  private static final Logger LOG = Logger.getLogger(RefusalHandler.class.getName());

  /** Puts the handler before the one that shows error pages. */
  public static class Factory extends ExceptionHandlerFactory {

    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new RefusalHandler(getWrapped().getExceptionHandler());
    }
  }

  RefusalHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      ExceptionQueuedEventContext context = events.next().getContext();
      if (isOfAnotherPage(context)) {
        events.remove();
        FacesContext faces = context.getContext();
        LOG.log(
            Level.INFO, "A form that is not of its page: {0}", context.getException().getClass());
        // Without a cause, which the servlet would throw in its place.
        throw new ViewExpiredException(
            "No form of this page", faces.getExternalContext().getRequestServletPath());
      }
      if (context.getPhaseId() != PhaseId.RENDER_RESPONSE
          && answer(context.getContext(), context.getException())) {
        events.remove();
      }
    }
    getWrapped().handle();
  }

  /** Whether what was sent has another page's view state, or a script nonce that is not its own. */
  private static boolean isOfAnotherPage(ExceptionQueuedEventContext context) {
    return context.getPhaseId() == PhaseId.RESTORE_VIEW
        && context.getContext().isPostback()
        && !(context.getException() instanceof ViewExpiredException)
        && Faults.isUnexpected(context.getException());
  }

  private static boolean answer(FacesContext faces, Throwable thrown) {
    if (faces.getPartialViewContext().isAjaxRequest() && DatabaseAway.isCauseOf(thrown)) {
      // The status alone: an error page would take the place of what is being typed.
      return send(faces, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
    int status = Faults.statusOf(thrown);
    if (status == HttpServletResponse.SC_FORBIDDEN || status == HttpServletResponse.SC_NOT_FOUND) {
      HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
      if (status == HttpServletResponse.SC_FORBIDDEN && !faces.isPostback()) {
        Optional<String> elsewhere = elsewhere(request);
        if (elsewhere.isPresent()) {
          CDI.current().select(Redirect.class).get().to(elsewhere.get());
          return true;
        }
      }
      return send(faces, Faults.hiding(request, status));
    }
    if (!faces.isPostback()) {
      // Only what somebody sent can be put right by them; a page that cannot open has a fault.
      return false;
    }
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof BusinessRuleViolation violation) {
        if (violation instanceof RetryLater) {
          CDI.current().select(Answers.class).get().refused(violation);
        }
        Refusals.show(faces, violation);
        return true;
      }
      if (cause instanceof ConstraintViolationException violations) {
        for (ConstraintViolation<?> violation : violations.getConstraintViolations()) {
          Refusals.show(faces, violation);
        }
        return true;
      }
    }
    return false;
  }

  /** Where the thing is to be seen that this address names and that went to others. */
  private static Optional<String> elsewhere(HttpServletRequest request) {
    return request.getAttribute("key") instanceof String key
        ? CDI.current()
            .select(Features.class)
            .get()
            .elsewhere((String) request.getAttribute(Route.TEMPLATE), key)
        : Optional.empty();
  }

  private static boolean send(FacesContext faces, int status) {
    try {
      faces.getExternalContext().responseSendError(status, null);
    } catch (IOException gone) {
      throw new FacesException(new UncheckedIOException(gone));
    }
    faces.responseComplete();
    return true;
  }
}
