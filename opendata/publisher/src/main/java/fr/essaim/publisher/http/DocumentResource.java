package fr.essaim.publisher.http;

import fr.essaim.core.publication.DocumentView;
import fr.essaim.core.publication.LogEntry;
import fr.essaim.core.shared.Conditional;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.RdfFormat;
import fr.essaim.publisher.document.Uris;
import fr.essaim.publisher.http.DocumentSource.Found;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /doc/TYPE/KEY}: the document about a thing, in the format that the reader prefers or, with
 * an extension, in that one. What once was is never 404: a merged thing leads to its survivor, a
 * withdrawn one says that it is gone.
 */
@Path("doc/{type}/{name}")
@RequestScoped
public class DocumentResource {

  private static final String HTML = "text/html";

  /** The page that shows a {@link DocumentView}. */
  private static final String PAGE = "/doc.xhtml";

  @Inject private DocumentSource documents;
  @Inject private DocumentViews views;
  @Inject private Describers describers;
  @Inject private Uris uris;
  @Context private HttpHeaders headers;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @GET
  public Response document(@PathParam("type") String type, @PathParam("name") String name)
      throws ServletException, IOException {
    ExtendedName asked = ExtendedName.of(name);
    String key = asked.name();
    String extension = asked.extension();
    if (!Uris.isSegment(type) || !Uris.isSegment(key) || !isFormat(extension)) {
      throw new NotFoundException();
    }
    Optional<Found> found = documents.find(uris.document(type, key));
    if (found.isEmpty() || found.get().entry().tombstone()) {
      Optional<String> survivor = Survivors.of(describers, type, key);
      if (survivor.isPresent()) {
        String there = uris.document(type, survivor.get()) + asked.suffix();
        return Response.status(301).location(URI.create(there)).build();
      }
    }
    return answer(found.orElseThrow(NotFoundException::new), extension);
  }

  private static boolean isFormat(String extension) {
    return extension.isEmpty()
        || extension.equals("html")
        || RdfFormat.ofExtension(extension).isPresent();
  }

  private Response answer(Found found, String extension) throws ServletException, IOException {
    String mediaType = extension.isEmpty() ? negotiated() : mediaTypeOf(extension);
    if (mediaType == null) {
      throw new NoSuchFormat(formats(found.entry()));
    }
    return mediaType.equals(HTML) ? page(found) : data(found, formatOf(mediaType));
  }

  private String negotiated() {
    List<String> offered =
        new ArrayList<>(Arrays.stream(RdfFormat.values()).map(RdfFormat::mediaType).toList());
    offered.add(HTML);
    offered.add("application/xhtml+xml");
    return Accept.best(headers.getHeaderString(HttpHeaders.ACCEPT), offered)
        .map(type -> type.equals("application/xhtml+xml") ? HTML : type)
        .orElse(null);
  }

  private static String mediaTypeOf(String extension) {
    return RdfFormat.ofExtension(extension).map(RdfFormat::mediaType).orElse(HTML);
  }

  private static RdfFormat formatOf(String mediaType) {
    return Arrays.stream(RdfFormat.values())
        .filter(format -> format.mediaType().equals(mediaType))
        .findFirst()
        .orElseThrow();
  }

  private Response data(Found found, RdfFormat format) {
    LogEntry entry = found.entry();
    if (entry.tombstone()) {
      return labelled(Response.status(410), found)
          .type(format.mediaType() + ";charset=utf-8")
          .entity(format.write(Tombstone.of(entry, uris), views.ownPrefix()))
          .build();
    }
    String tag = Conditional.tag(entry.digest().substring(0, 32), format.extension());
    Response.ResponseBuilder answer;
    if (Conditional.has(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
      answer = Response.notModified();
    } else {
      answer =
          Response.ok(format.write(RdfFormat.read(entry.nquads()), views.ownPrefix()))
              .type(format.mediaType() + ";charset=utf-8");
    }
    return labelled(answer, found).header(HttpHeaders.ETAG, tag).build();
  }

  /** Shows the page; the response is written by the time this returns. */
  private Response page(Found found) throws ServletException, IOException {
    LogEntry entry = found.entry();
    String language = language();
    DocumentView view = views.view(entry, language);
    String tag = Conditional.tag(views.fingerprint(view), "html", language, views.release());
    if (!entry.tombstone()
        && Conditional.has(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
      return labelled(Response.notModified(), found)
          .header("Vary", "Accept, Accept-Language")
          .header(HttpHeaders.ETAG, tag)
          .build();
    }
    request.setAttribute(DocumentView.ATTRIBUTE, view);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Essaim-Position", Long.toString(entry.position()));
    response.addHeader("Link", "<" + OpenHeaders.LICENCE + ">; rel=\"license\"");
    response.addHeader("Link", alternates(entry));
    response.setHeader("Vary", "Accept, Accept-Language");
    response.setHeader("Cache-Control", "no-cache");
    if (found.age() != null) {
      response.setHeader("Age", Long.toString(found.age().toSeconds()));
    }
    if (entry.tombstone()) {
      response.setStatus(410);
    } else {
      response.setHeader(HttpHeaders.ETAG, tag);
    }
    request.getRequestDispatcher(PAGE).forward(request, response);
    return null;
  }

  private Response.ResponseBuilder labelled(Response.ResponseBuilder answer, Found found) {
    LogEntry entry = found.entry();
    answer
        .header("Vary", "Accept")
        .header("Cache-Control", "no-cache")
        .header("Essaim-Position", entry.position())
        .header("Link", alternates(entry));
    if (found.age() != null) {
      answer.header("Age", found.age().toSeconds());
    }
    return answer;
  }

  private String alternates(LogEntry entry) {
    return "%s, <%s>; rel=\"describes\""
        .formatted(NoSuchFormat.links(data(entry)), uris.thingOf(entry.uri()));
  }

  /** Where a document is in each format of data, by media type. */
  private static Map<String, String> data(LogEntry entry) {
    Map<String, String> formats = new LinkedHashMap<>();
    for (RdfFormat format : RdfFormat.values()) {
      formats.put(format.mediaType(), entry.uri() + "." + format.extension());
    }
    return formats;
  }

  /** The same, with the page. */
  private static Map<String, String> formats(LogEntry entry) {
    Map<String, String> formats = data(entry);
    formats.put(HTML, entry.uri() + ".html");
    return formats;
  }

  private String language() {
    String asked = request.getParameter("lang");
    return Languages.choose(asked, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
