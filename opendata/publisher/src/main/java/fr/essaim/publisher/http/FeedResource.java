package fr.essaim.publisher.http;

import fr.essaim.core.publication.LogMonth;
import fr.essaim.core.shared.Conditional;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.Uris;
import fr.essaim.publisher.feed.Feed;
import fr.essaim.publisher.feed.FeedFormat;
import fr.essaim.publisher.feed.FeedGraph;
import fr.essaim.publisher.feed.FeedPage;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDF;

/**
 * {@code /ldes/DATASET}: the change feed of a dataset, and its pages {@code
 * /ldes/DATASET/EPOCH/MONTH/AFTER}. A full page, and the last one of a month that is over, may be
 * kept for good; a page of an epoch that is over is gone, and the feed begins anew at the same
 * root.
 */
@Path("ldes")
@RequestScoped
public class FeedResource {

  private static final Pattern EPOCH = Pattern.compile("[0-9]{1,20}");
  private static final Pattern POSITION = Pattern.compile("0|[1-9][0-9]{0,17}");
  private static final List<String> OFFERED =
      Stream.of(FeedFormat.values()).map(FeedFormat::mediaType).toList();
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";
  private static final String FOR_NOW = "public, max-age=5";

  @Inject private Feed feed;
  @Inject private Describers describers;
  @Inject private DocumentViews views;
  @Inject private Uris uris;
  @Inject private ReadablePages pages;
  @Context private HttpHeaders headers;
  @Context private UriInfo asked;

  /** One answer: where it is, which tag it has beside its format, how long it may be kept. */
  private record Answer(String path, String tag, String keep, Consumer<StreamRDF> content) {}

  @GET
  @Path("{name}")
  public Response root(@PathParam("name") String segment) {
    ExtendedName name = ExtendedName.of(segment);
    requireKnown(name.name(), name);
    if (name.extension().isEmpty() && prefersPage()) {
      return Response.seeOther(pages.dataset(name.name(), asked)).header("Vary", "Accept").build();
    }
    String epoch = feed.epoch();
    List<LogMonth> months = feed.months(name.name());
    FeedGraph graph = graph(name.name(), name);
    return answer(
        name,
        new Answer(
            "/ldes/" + name.name(),
            Conditional.join(epoch, Integer.toString(months.size()), views.release()),
            FOR_NOW,
            out -> graph.root(epoch, months, out)));
  }

  @GET
  @Path("{dataset}/{epoch}/{month}/{name}")
  public Response page(
      @PathParam("dataset") String dataset,
      @PathParam("epoch") String epoch,
      @PathParam("month") String month,
      @PathParam("name") String segment) {
    ExtendedName name = ExtendedName.of(segment);
    if (!EPOCH.matcher(epoch).matches() || !POSITION.matcher(name.name()).matches()) {
      throw new NotFoundException();
    }
    requireKnown(dataset, name);
    if (!feed.epoch().equals(epoch)) {
      return gone(dataset);
    }
    LogMonth within =
        feed.months(dataset).stream()
            .filter(known -> known.month().toString().equals(month))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    Optional<FeedPage> found = feed.page(dataset, epoch, within, Long.parseLong(name.name()));
    if (found.isEmpty()) {
      return gone(dataset);
    }
    FeedPage page = found.get();
    FeedGraph graph = graph(dataset, name);
    String tag =
        Conditional.join(
            epoch,
            month,
            name.name(),
            Integer.toString(page.versions().size()) + (page.immutable() ? "." : ""),
            views.release());
    Response answer =
        answer(
            name,
            new Answer(
                "/ldes/" + dataset + "/" + epoch + "/" + month + "/" + name.name(),
                tag,
                page.immutable() ? FOR_GOOD : FOR_NOW,
                out -> graph.page(page, out)));
    return Response.fromResponse(answer).header("Essaim-Position", page.last()).build();
  }

  private boolean prefersPage() {
    return Accept.best(
            headers.getHeaderString(HttpHeaders.ACCEPT),
            Stream.concat(OFFERED.stream(), Stream.of("text/html")).toList())
        .filter("text/html"::equals)
        .isPresent();
  }

  private void requireKnown(String dataset, ExtendedName name) {
    boolean format =
        name.extension().isEmpty() || FeedFormat.ofExtension(name.extension()).isPresent();
    if (!format
        || !Uris.isSegment(dataset)
        || !(describers.datasets().contains(dataset) || feed.has(dataset))) {
      throw new NotFoundException();
    }
  }

  private FeedGraph graph(String dataset, ExtendedName name) {
    return new FeedGraph(uris, dataset, name.suffix(), OpenHeaders.LICENCE);
  }

  private Response answer(ExtendedName name, Answer answer) {
    FeedFormat format = format(name, answer.path());
    String tag = Conditional.tag(answer.tag(), format.extension(), name.extension());
    Response.ResponseBuilder response =
        Conditional.has(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)
            ? Response.notModified()
            : Response.ok(format.write(answer.content(), views.ownPrefix()))
                .type(format.mediaType() + ";charset=utf-8");
    return response
        .header("Vary", "Accept")
        .header("Link", NoSuchFormat.links(formats(answer.path())))
        .header("Cache-Control", answer.keep())
        .header(HttpHeaders.ETAG, tag)
        .build();
  }

  private FeedFormat format(ExtendedName name, String path) {
    Optional<FeedFormat> format =
        name.extension().isEmpty()
            ? Accept.best(headers.getHeaderString(HttpHeaders.ACCEPT), OFFERED)
                .flatMap(FeedFormat::ofMediaType)
            : FeedFormat.ofExtension(name.extension());
    return format.orElseThrow(() -> new NoSuchFormat(formats(path)));
  }

  private Map<String, String> formats(String path) {
    Map<String, String> formats = new LinkedHashMap<>();
    for (FeedFormat format : FeedFormat.values()) {
      formats.put(format.mediaType(), uris.base() + path + "." + format.extension());
    }
    return formats;
  }

  private Response gone(String dataset) {
    String root = uris.base() + "/ldes/" + dataset;
    return ProblemDocument.gone(
            "The pages of this feed have other addresses now: begin at " + root, Map.of())
        .header("Link", "<" + root + ">; rel=\"start\"")
        .build();
  }
}
