package fr.essaim.publisher.http;

import fr.essaim.publisher.catalogue.Generation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** {@code /.well-known/void}: the datasets in figures. */
@Path(".well-known/void")
@RequestScoped
public class VoidResource {

  @Inject private GenerationAnswer answers;
  @Inject private ReadablePages pages;
  @Context private HttpHeaders headers;
  @Context private UriInfo asked;

  @GET
  public Response statistics() {
    return answers.graph(Generation.VOID, headers, pages.statistics(asked));
  }
}
