package fr.essaim.publisher.http;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.DocumentView;
import fr.essaim.core.publication.LogEntry;
import fr.essaim.core.publication.LogUnavailable;
import fr.essaim.core.shared.DatabasePulse;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.document.Labels;
import fr.essaim.publisher.document.RdfFormat;
import fr.essaim.publisher.document.Sha256;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.jena.graph.Graph;

/** Makes of a row of the log what a page shows. */
@ApplicationScoped
public class DocumentViews {

  private static final Logger LOG = Logger.getLogger(DocumentViews.class.getName());

  /** As many changes as a page tells of. */
  private static final int CHANGES = 10;

  @Inject private Uris uris;
  @Inject private Vocabulary vocabulary;
  @Inject private DocumentLog log;
  @Inject private DatabasePulse pulse;

  private Labels labels;
  private String release;

  /** The view of a document in a language. */
  public DocumentView view(LogEntry entry, String language) {
    String thing = uris.thingOf(entry.uri());
    String type = uris.nameOf(entry.uri()).orElseThrow().type();
    Graph graph = RdfFormat.read(entry.nquads());
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
        labels().ofType(type, language),
        entry.dataset(),
        labels().rows(graph, thing, language, titles(graph, thing, language)),
        formats,
        entry.position(),
        entry.digest(),
        entry.publishedAt(),
        history(entry),
        entry.tombstone());
  }

  /** What tells the page of a document from another page of it. */
  String fingerprint(DocumentView view) {
    return Sha256.of(view.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }

  /** What the things are called that a document links to; none while the log is away. */
  private Map<String, String> titles(Graph graph, String thing, String language) {
    List<String> documents =
        Labels.linked(graph, thing, uris.base() + "/id/").stream().map(uris::documentOf).toList();
    Map<String, String> titles = new HashMap<>();
    List<LogEntry> others = ofLog(() -> log.latestOf(documents), List.of());
    for (LogEntry other : others) {
      String linked = uris.thingOf(other.uri());
      titles.put(linked, labels().title(RdfFormat.read(other.nquads()), linked, language));
    }
    return titles;
  }

  private List<DocumentView.Change> history(LogEntry entry) {
    return ofLog(
        () -> log.history(entry.uri(), CHANGES),
        List.of(new DocumentView.Change(entry.position(), entry.publishedAt(), entry.tombstone())));
  }

  /** What the log says, or something instead while it is away. */
  private <T> T ofLog(Supplier<T> reading, T instead) {
    if (!pulse.isFelt()) {
      return instead;
    }
    try {
      return reading.get();
    } catch (LogUnavailable away) {
      LOG.log(Level.FINE, "A page does without the log", away);
      return instead;
    }
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
