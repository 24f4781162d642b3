package fr.essaim.publisher.http;

import fr.essaim.core.publication.DocumentView;
import fr.essaim.core.publication.LogEntry;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.document.Labels;
import fr.essaim.publisher.document.RdfFormat;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.jena.graph.Graph;

/** Makes of a row of the log what a page shows. */
@ApplicationScoped
public class DocumentViews {

  @Inject private Uris uris;
  @Inject private Vocabulary vocabulary;

  private Labels labels;
  private String release;

  /** The view of a document in a language. */
  public DocumentView view(LogEntry entry, String language) {
    String thing = uris.thingOf(entry.uri());
    String type = uris.nameOf(entry.uri()).orElseThrow().type();
    Graph graph = RdfFormat.read(entry.nquads());
    List<DocumentView.Row> rows = labels().rows(graph, thing, language);
    List<DocumentView.Format> formats =
        Arrays.stream(RdfFormat.values())
            .map(
                format ->
                    new DocumentView.Format(
                        format.title(), format.mediaType(), entry.uri() + "." + format.extension()))
            .toList();
    return new DocumentView(
        labels().title(graph, thing, language),
        thing,
        entry.uri(),
        type,
        entry.dataset(),
        rows,
        formats,
        entry.position(),
        entry.digest(),
        entry.publishedAt(),
        entry.tombstone());
  }

  /** The prefix of our own terms. */
  Map<String, String> ownPrefix() {
    return Map.of("essaim", vocabulary.uri() + "#");
  }

  /** The release that made a page, as part of its tag. */
  synchronized String release() {
    if (release == null) {
      Properties properties = new Properties();
      try (InputStream file = DocumentViews.class.getResourceAsStream("release.properties")) {
        properties.load(file);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      release = properties.getProperty("version");
    }
    return release;
  }

  private synchronized Labels labels() {
    if (labels == null) {
      labels = new Labels(vocabulary);
    }
    return labels;
  }
}
