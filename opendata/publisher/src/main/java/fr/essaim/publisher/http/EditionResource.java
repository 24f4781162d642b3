package fr.essaim.publisher.http;

import fr.essaim.core.publication.Edition;
import fr.essaim.core.publication.Editions;
import fr.essaim.publisher.catalogue.DumpFormat;
import fr.essaim.publisher.catalogue.Generation.FileFacts;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /edition/DAY/FILE}: a dataset as it was on a day, for good. An edition that had to be
 * emptied is gone, and says why and which one came instead.
 */
@Path("edition/{edition}/{file}")
@RequestScoped
public class EditionResource {

  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  @Inject private Editions editions;
  @Inject private Uris uris;
  @Context private HttpHeaders headers;

  @GET
  public Response edition(@PathParam("edition") String name, @PathParam("file") String file) {
    DumpFormat format = DumpFormat.of(file).orElseThrow(NotFoundException::new);
    String dataset = ExtendedName.of(file).name();
    Edition edition = editions.find(name, dataset).orElseThrow(NotFoundException::new);
    Edition.Part part =
        edition
            .file(format.extension())
            .filter(known -> file.equals(format.fileOf(dataset)))
            .orElseThrow(NotFoundException::new);
    if (edition.isWithdrawn()) {
      return gone(edition, part);
    }
    return new FileAnswer(
            dataset + "-" + edition.name() + "." + part.extension(),
            format.contentType(),
            new FileFacts(part.size(), part.sha256()),
            (range, target) ->
                editions.copy(edition, part.extension(), range.first(), range.length(), target))
        .to(headers, FOR_GOOD)
        .header("Essaim-Position", edition.position())
        .build();
  }

  private Response gone(Edition edition, Edition.Part part) {
    Optional<String> instead =
        editions.current().stream()
            .filter(other -> other.dataset().equals(edition.dataset()))
            .filter(other -> other.frozenOn().equals(edition.frozenOn()))
            .map(other -> uris.base() + other.address(part))
            .findFirst();
    Map<String, String> more = new LinkedHashMap<>();
    more.put("withdrawnAt", edition.withdrawnAt().toString());
    more.put("sha256", part.sha256());
    instead.ifPresent(address -> more.put("replacedBy", address));
    Response.ResponseBuilder answer =
        ProblemDocument.gone(
            "This edition named a person whose data were erased since. It is made anew without"
                + " them.",
            more);
    instead.ifPresent(
        address -> answer.header("Link", "<" + address + ">; rel=\"successor-version\""));
    return answer.build();
  }
}
