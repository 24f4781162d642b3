package fr.essaim.publisher.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/** What every answer of the open data carries: free for all sites, and under which licence. */
@Provider
public class OpenHeaders implements ContainerResponseFilter {

  /** Licence Ouverte 2.0. */
  public static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle("Access-Control-Allow-Origin", "*");
    headers.putSingle(
        "Access-Control-Expose-Headers",
        "ETag, Link, Content-Length, Content-Range, Accept-Ranges, Essaim-Position, Age");
    headers.add("Link", "<" + LICENCE + ">; rel=\"license\"");
  }
}
