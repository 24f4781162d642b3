package fr.essaim.publisher.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** {@code /catalogue}: what there is to have, in DCAT-AP, as of the last generation. */
@Path("{name: catalogue(\\.[a-z]+)?}")
@RequestScoped
public class CatalogueResource {

  @Inject private GenerationAnswer answers;
  @Context private HttpHeaders headers;

  @GET
  public Response catalogue(@PathParam("name") String name) {
    return answers.graph("catalogue.nt", name.replaceFirst("^catalogue\\.?", ""), headers);
  }
}
