package fr.essaim.publisher.http;

import fr.essaim.publisher.catalogue.CataloguePaging;
import fr.essaim.publisher.catalogue.Generation;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/**
 * {@code /catalogue}: what there is to have, in DCAT-AP, as of the last generation. When it has
 * more than one page, each leads to the next in the same format, as harvesters keep that of the
 * first.
 */
@Path("{name: catalogue(\\.[a-z]+)?}")
@RequestScoped
public class CatalogueResource {

  @Inject private GenerationAnswer answers;
  @Inject private ReadablePages readable;
  @Inject private Uris uris;
  @Context private HttpHeaders headers;
  @Context private UriInfo info;

  @GET
  public Response catalogue(
      @PathParam("name") String name, @DefaultValue("1") @QueryParam("page") int page) {
    Generation generation = answers.current();
    int pages = generation.cataloguePages();
    if (page < 1 || page > pages) {
      throw new NotFoundException();
    }
    ExtendedName asked = ExtendedName.of(name);
    CataloguePaging paging =
        new CataloguePaging(uris.base() + "/catalogue", asked.suffix(), page, pages);
    return answers.graph(
        generation,
        Generation.cataloguePage(page),
        asked.extension(),
        headers,
        readable.catalogue(info),
        paging::addTo,
        paging.tag());
  }
}
