package fr.essaim.web.shell;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.FacesContext;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/**
 * Faults of an Ajax call become the whole error page that {@code web.xml} names for them; those of
 * a page leave Faces, and {@link RoutingFilter} answers them with the right status.
 */
public class FaultHandlerFactory extends ExceptionHandlerFactory {

  public FaultHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new FaultHandler(getWrapped().getExceptionHandler());
  }

  private static final class FaultHandler extends FullAjaxExceptionHandler {

    FaultHandler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() {
      FacesContext context = FacesContext.getCurrentInstance();
      if (context != null && context.getPartialViewContext().isAjaxRequest()) {
        super.handle();
      } else {
        getWrapped().handle();
      }
    }
  }
}
