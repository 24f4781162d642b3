package fr.essaim.publisher.http;

import fr.essaim.core.publication.LogUnavailable;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/**
 * {@code /id/TYPE/KEY}: a thing is not a document, so a reader is sent to the document about it.
 */
@Path("id/{type}/{key}")
@RequestScoped
public class ThingResource {

  @Inject private DocumentSource documents;
  @Inject private Describers describers;
  @Inject private Uris uris;

  @GET
  public Response thing(@PathParam("type") String type, @PathParam("key") String key) {
    if (!Uris.isSegment(type) || !Uris.isSegment(key)) {
      throw new NotFoundException();
    }
    Optional<String> survivor =
        Survivors.of(describers, type, key).map(other -> uris.thing(type, other));
    if (survivor.isPresent()) {
      return Response.status(301).location(URI.create(survivor.get())).build();
    }
    if (!isKnown(uris.document(type, key))) {
      throw new NotFoundException();
    }
    return Response.seeOther(URI.create(uris.document(type, key))).header("Vary", "Accept").build();
  }

  /** Also what was withdrawn: its document says so. */
  private boolean isKnown(String document) {
    try {
      return documents.find(document).isPresent();
    } catch (LogUnavailable away) {
      return true;
    }
  }
}
