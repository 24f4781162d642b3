package fr.essaim.publisher.http;

import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.document.RdfFormat;
import fr.essaim.publisher.document.Sha256;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.apache.jena.rdf.model.Model;

/** {@code /def}: our terms and code lists, and {@code /def/shapes}: what documents may hold. */
@Path("{name: def(\\.[a-z]+)?|def/shapes(\\.[a-z]+)?}")
@RequestScoped
public class VocabularyResource {

  @Inject private Vocabulary vocabulary;
  @Inject private DocumentViews views;
  @Inject private ReadablePages pages;
  @Context private HttpHeaders headers;
  @Context private UriInfo asked;

  @GET
  public Response vocabulary(@PathParam("name") String name) {
    String extension = ExtendedName.of(name).extension();
    if (!extension.isEmpty() && RdfFormat.ofExtension(extension).isEmpty()) {
      throw new NotFoundException();
    }
    boolean isOfShapes = name.startsWith("def/shapes");
    Model model = isOfShapes ? vocabulary.shapes() : vocabulary.terms();
    return GraphAnswer.answer(
        extension,
        headers,
        isOfShapes ? null : pages.vocabulary(asked),
        format -> {
          byte[] bytes = format.write(model.getGraph(), views.ownPrefix());
          return new GraphAnswer.Body(bytes, Sha256.of(bytes).substring(0, 32));
        });
  }
}
