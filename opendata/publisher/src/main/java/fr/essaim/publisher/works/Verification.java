package fr.essaim.publisher.works;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.LogEntry;
import fr.essaim.core.publication.PublicationWorks.Verified;
import fr.essaim.publisher.catalogue.DumpFormat;
import fr.essaim.publisher.catalogue.Generation;
import fr.essaim.publisher.catalogue.Generations;
import fr.essaim.publisher.document.CanonicalForm;
import fr.essaim.publisher.document.RdfFormat;
import fr.essaim.publisher.document.Uris;
import fr.essaim.publisher.feed.Feed;
import fr.essaim.publisher.feed.FeedGraph;
import fr.essaim.publisher.feed.FollowedFeed;
import fr.essaim.publisher.http.OpenHeaders;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Whether every public surface says the same at one position: the documents of the log, the dumps
 * in each format, the change feeds as they are followed, and the endpoint as anybody sees it over
 * HTTP, worker by worker.
 */
public final class Verification {

  private static final int SHOWN = 100;

  private final DocumentLog log;
  private final Generations generations;
  private final Feed feed;
  private final Uris uris;
  private final List<EndpointReader> endpoints;
  private final Collection<String> datasets;

  /**
   * @param endpoints each worker, at least one
   */
  public Verification(
      DocumentLog log,
      Generations generations,
      Feed feed,
      Uris uris,
      List<EndpointReader> endpoints,
      Collection<String> datasets) {
    this.log = log;
    this.generations = generations;
    this.feed = feed;
    this.uris = uris;
    this.endpoints = List.copyOf(endpoints);
    this.datasets = List.copyOf(datasets);
  }

  public Verified run() {
    Generation generation = generations.make();
    List<String> differences = new ArrayList<>();
    Map<String, String> documents = new LinkedHashMap<>();
    for (String dataset : datasets) {
      Map<String, String> ofDataset = new LinkedHashMap<>();
      log.documentsAt(
          dataset, generation.position(), entry -> collect(entry, ofDataset, differences));
      dump(generation, dataset, ofDataset, differences);
      feed(generation.position(), dataset, ofDataset, differences);
      documents.putAll(ofDataset);
    }
    for (EndpointReader endpoint : compared()) {
      compare(endpoint, generation.position(), documents, differences);
    }
    List<String> shown = differences.subList(0, Math.min(SHOWN, differences.size()));
    return new Verified(generation.position(), documents.size(), shown);
  }

  private static void collect(
      LogEntry entry, Map<String, String> documents, List<String> differences) {
    documents.put(entry.uri(), entry.nquads());
    if (!CanonicalForm.digest(entry.nquads()).equals(entry.digest())) {
      differences.add("The log's digest of " + entry.uri() + " is not that of its text");
    }
    String canonical = CanonicalForm.nquads(RdfFormat.read(entry.nquads()), entry.uri());
    if (!canonical.equals(entry.nquads())) {
      differences.add("The log's text of " + entry.uri() + " is not in canonical form");
    }
  }

  private static void dump(
      Generation generation,
      String dataset,
      Map<String, String> documents,
      List<String> differences) {
    List<String> expected = documents.values().stream().flatMap(String::lines).sorted().toList();
    String quads = DumpFormat.N_QUADS.fileOf(dataset);
    compare(expected, lines(generation, quads), quads, differences);

    Graph fromDocuments = GraphFactory.createDefaultGraph();
    documents.forEach((uri, text) -> RdfFormat.read(text, uri).find().forEach(fromDocuments::add));
    for (DumpFormat format : List.of(DumpFormat.PLAIN_TURTLE, DumpFormat.TURTLE)) {
      String turtle = format.fileOf(dataset);
      if (!fromDocuments.isIsomorphicWith(turtle(generation, turtle, format.isCompressed()))) {
        differences.add(turtle + " does not hold the triples of the documents");
      }
    }
    long rows = records(generation, DumpFormat.CSV.fileOf(dataset));
    if (rows != documents.size()) {
      differences.add(
          dataset + ".csv has " + rows + " rows, there are " + documents.size() + " documents");
    }
  }

  private void feed(
      long position, String dataset, Map<String, String> documents, List<String> differences) {
    FeedGraph graph = new FeedGraph(uris, dataset, "", OpenHeaders.LICENCE);
    Map<String, String> followed = FollowedFeed.documents(feed, graph, dataset, position);
    documents.forEach(
        (uri, text) ->
            compare(
                text.lines().toList(),
                followed.getOrDefault(uri, "").lines().toList(),
                "The feed's " + uri,
                differences));
    TreeSet<String> more = new TreeSet<>(followed.keySet());
    more.removeAll(documents.keySet());
    more.forEach(uri -> differences.add("The feed has " + uri + ", which is not public"));
  }

  /** Every worker that is ready; when none is, the first is waited for. */
  private List<EndpointReader> compared() {
    List<EndpointReader> ready = endpoints.stream().filter(EndpointReader::isReady).toList();
    return ready.isEmpty() ? endpoints.subList(0, 1) : ready;
  }

  private static void compare(
      EndpointReader endpoint,
      long position,
      Map<String, String> documents,
      List<String> differences) {
    try {
      endpoint.waitFor(position);
      for (Map.Entry<String, String> document : documents.entrySet()) {
        compare(
            document.getValue().lines().toList(),
            endpoint.document(document.getKey()).lines().toList(),
            "The endpoint's " + document.getKey(),
            differences);
      }
      TreeSet<String> names = new TreeSet<>(endpoint.graphNames());
      documents.keySet().forEach(names::remove);
      names.forEach(name -> differences.add("The endpoint has " + name + ", which is not public"));
      long union = documents.values().stream().flatMap(String::lines).count();
      long counted = endpoint.triples();
      if (counted != union) {
        differences.add(
            "The endpoint's default graph has " + counted + " triples, the documents " + union);
      }
    } catch (IOException unreachable) {
      differences.add("The endpoint cannot be compared: " + unreachable.getMessage());
    }
  }

  private static void compare(
      List<String> expected, List<String> found, String what, List<String> differences) {
    if (expected.equals(found)) {
      return;
    }
    TreeSet<String> missing = new TreeSet<>(expected);
    found.forEach(missing::remove);
    TreeSet<String> more = new TreeSet<>(found);
    expected.forEach(more::remove);
    missing.forEach(line -> differences.add(what + " lacks: " + line));
    more.forEach(line -> differences.add(what + " has in excess: " + line));
    if (missing.isEmpty() && more.isEmpty()) {
      differences.add(what + " states something twice");
    }
  }

  private static List<String> lines(Generation generation, String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(generation.path(file))),
                StandardCharsets.UTF_8))) {
      return reader.lines().sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Graph turtle(Generation generation, String file, boolean compressed) {
    try (InputStream bytes = Files.newInputStream(generation.path(file));
        InputStream text = compressed ? new GZIPInputStream(bytes) : bytes) {
      return RDFParser.source(text).lang(Lang.TURTLE).toGraph();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static long records(Generation generation, String file) {
    try (BufferedReader reader = Files.newBufferedReader(generation.path(file));
        CSVParser parser = CSVFormat.RFC4180.parse(reader)) {
      return parser.stream().count() - 1;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
