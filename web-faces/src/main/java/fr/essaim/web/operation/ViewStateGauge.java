package fr.essaim.web.operation;

import fr.essaim.web.identity.AdministrationToken;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Tells an operator what the pages of a session weigh on the server: the octets that the saved
 * views and their beans take when written out, each by itself. The answer to a request that shows
 * the token of the administration interface carries them; nobody else's is measured.
 */
public class ViewStateGauge implements PhaseListener {

  /** The header of the answer. */
  static final String HEADER = "Essaim-View-State";

  private static final long serialVersionUID = 1L;

  /** How Faces names what it keeps in a session. */
  private static final String OF_FACES = "com.sun.faces.";

  @Override
  public void afterPhase(PhaseEvent event) {
    ExternalContext context = event.getFacesContext().getExternalContext();
    HttpServletRequest request = (HttpServletRequest) context.getRequest();
    if (request.getHeader("Authorization") == null || request.getSession(false) == null) {
      return;
    }
    if (CDI.current().select(AdministrationToken.class).get().isOfOperator(request)) {
      context.setResponseHeader(HEADER, Long.toString(octets(context.getSessionMap())));
    }
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RENDER_RESPONSE;
  }

  static long octets(Map<String, Object> session) {
    return session.entrySet().stream()
        .filter(attribute -> attribute.getKey().startsWith(OF_FACES))
        .map(Map.Entry::getValue)
        .filter(Map.class::isInstance)
        .flatMap(views -> ((Map<?, ?>) views).values().stream())
        .mapToLong(ViewStateGauge::octets)
        .sum();
  }

  private static long octets(Object view) {
    Counter counter = new Counter();
    try (ObjectOutputStream out = new ViewWriter(counter)) {
      out.writeObject(view);
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
    return counter.octets;
  }

  /**
   * The services that a bean refers to weigh nothing in its view: the container writes a name for
   * them where a session is written out for good.
   */
  private static final class ViewWriter extends ObjectOutputStream {

    ViewWriter(OutputStream out) throws IOException {
      super(out);
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object written) {
      return written instanceof Serializable ? written : null;
    }
  }

  private static final class Counter extends OutputStream {

    private long octets;

    @Override
    public void write(int octet) {
      octets++;
    }

    @Override
    public void write(byte[] several, int from, int count) {
      octets += count;
    }
  }
}
