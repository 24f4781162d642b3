package fr.essaim.publisher.http;

import fr.essaim.core.publication.LogUnavailable;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns every error into a problem document (RFC 9457), or for a browser into the site's error
 * page. Readers never see the text of an exception: an unknown fault has a reference that is in the
 * log.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(Throwable fault) {
    if (fault instanceof WebApplicationException known) {
      Response response = known.getResponse();
      return response.hasEntity() || response.getStatus() < 400 || prefersPage()
          ? response
          : problem(known);
    }
    if (fault instanceof LogUnavailable) {
      return problem(
          Response.status(503).header(HttpHeaders.RETRY_AFTER, "5").build(),
          "The database does not answer just now.");
    }
    String reference = UUID.randomUUID().toString();
    LOG.log(Level.SEVERE, fault, () -> "Fault " + reference);
    return problem(Response.status(500).build(), "Reference: " + reference);
  }

  private Response problem(WebApplicationException known) {
    Response response = known.getResponse();
    Alternatives alternatives =
        Alternatives.of(
            CDI.current().select(Uris.class).get().base(),
            headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    if (known instanceof NotFoundException) {
      return ProblemDocument.of(response, alternatives.notFound(), alternatives.language()).build();
    }
    if (known instanceof NoSuchFormat format) {
      return ProblemDocument.of(
              response,
              alternatives.notAcceptable(format.mediaTypes(), format.addresses()),
              alternatives.language())
          .build();
    }
    return ProblemDocument.of(response, null).build();
  }

  private Response problem(Response response, String detail) {
    return prefersPage() ? response : ProblemDocument.of(response, detail).build();
  }

  private boolean prefersPage() {
    String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
    return Accept.best(accept, List.of(ProblemDocument.MEDIA_TYPE, "text/html"))
        .filter("text/html"::equals)
        .isPresent();
  }
}
