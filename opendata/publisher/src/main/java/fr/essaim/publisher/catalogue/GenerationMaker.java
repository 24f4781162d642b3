package fr.essaim.publisher.catalogue;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.Editions;
import fr.essaim.core.publication.LogEntry;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.catalogue.Generation.FileFacts;
import fr.essaim.publisher.describe.DatasetDescription;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.CanonicalForm;
import fr.essaim.publisher.document.RdfFormat;
import fr.essaim.publisher.document.Sha256;
import fr.essaim.publisher.document.Uris;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;

/**
 * Writes the files of a generation: each dataset in its formats, then catalogue and VoID that
 * describe exactly these files. The same state of the log gives the same bytes: documents come in
 * the order of their URIs, and nothing says when the files were made.
 */
final class GenerationMaker {

  private final Uris uris;
  private final Vocabulary vocabulary;
  private final Describers describers;
  private final DocumentLog log;
  private final Editions editions;

  GenerationMaker(
      Uris uris, Vocabulary vocabulary, Describers describers, DocumentLog log, Editions editions) {
    this.uris = uris;
    this.vocabulary = vocabulary;
    this.describers = describers;
    this.log = log;
    this.editions = editions;
  }

  Generation make(Path folder, long position, Instant now) throws IOException {
    Map<String, FileFacts> files = new TreeMap<>();
    List<DatasetFacts> datasets = new ArrayList<>();
    for (DatasetDescription description : describers.descriptions()) {
      String dataset = description.name();
      DatasetFacts made = dataset(folder, description, position);
      datasets.add(made);
      for (String year : made.years()) {
        String name = YearTables.fileOf(dataset, year);
        files.put(name, facts(folder.resolve(name)));
      }
      for (DumpFormat format : DumpFormat.values()) {
        String name = format.fileOf(dataset);
        files.put(name, facts(folder.resolve(name)));
      }
    }
    String stamp = editions.stamp();
    Catalogue catalogue = new Catalogue(uris, datasets, files, editions.current());
    int page = 0;
    for (Model model : catalogue.pages(Catalogue.PAGE_SIZE)) {
      page++;
      String name = Generation.cataloguePage(page);
      files.put(name, write(folder.resolve(name), model));
    }
    files.put(
        Generation.VOID,
        write(folder.resolve(Generation.VOID), new VoidDescription(uris, datasets).model()));
    Generation generation = new Generation(folder, position, stamp, now, files);
    generation.label();
    return generation;
  }

  private DatasetFacts dataset(Path folder, DatasetDescription description, long position)
      throws IOException {
    String dataset = description.name();
    DatasetFacts facts = new DatasetFacts(description, uris, vocabulary, describers::datasetOf);
    log.firstIn(dataset).ifPresent(facts::firstPublication);
    log.lastOf(dataset, position).ifPresent(facts::lastChange);
    Path plain = folder.resolve(DumpFormat.PLAIN_TURTLE.fileOf(dataset));
    try (OutputStream quads = gzip(folder.resolve(DumpFormat.N_QUADS.fileOf(dataset)));
        OutputStream turtle = new BufferedOutputStream(Files.newOutputStream(plain));
        WideTable table =
            new WideTable(
                Files.newBufferedWriter(folder.resolve(DumpFormat.CSV.fileOf(dataset))),
                vocabulary,
                describers.shapesOf(dataset));
        YearTables years = new YearTables(folder, dataset, vocabulary)) {
      TurtleDump blocks = new TurtleDump(turtle, vocabulary);
      Pace pace = new Pace();
      log.documentsAt(
          dataset,
          position,
          entry -> {
            Optional<Uris.Name> name = uris.nameOf(entry.uri());
            if (name.isEmpty()) {
              return;
            }
            Graph graph = RdfFormat.read(entry.nquads(), entry.uri());
            facts.add(entry, graph);
            blocks.add(graph);
            table.add(name.get().type(), uris.thingOf(entry.uri()), graph);
            years.add(uris.thingOf(entry.uri()), graph);
            write(quads, entry);
            pace.rest();
          });
      blocks.finish();
      facts.years(years.years());
    }
    try (OutputStream packed = gzip(folder.resolve(DumpFormat.TURTLE.fileOf(dataset)))) {
      Files.copy(plain, packed);
    }
    return facts;
  }

  private static void write(OutputStream quads, LogEntry entry) {
    try {
      quads.write(entry.nquads().getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static OutputStream gzip(Path file) throws IOException {
    return new GZIPOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  private static FileFacts write(Path file, Model model) throws IOException {
    String lines = CanonicalForm.ntriples(model.getGraph());
    Files.writeString(file, lines);
    return facts(file);
  }

  private static FileFacts facts(Path file) throws IOException {
    MessageDigest digest = Sha256.digester();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      int read = in.read(buffer);
      while (read >= 0) {
        digest.update(buffer, 0, read);
        read = in.read(buffer);
      }
    }
    return new FileFacts(Files.size(file), HexFormat.of().formatHex(digest.digest()));
  }
}
