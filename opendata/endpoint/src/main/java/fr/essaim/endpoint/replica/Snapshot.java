package fr.essaim.endpoint.replica;

import fr.essaim.endpoint.store.Revision;
import fr.essaim.endpoint.store.Store;
import fr.essaim.endpoint.store.View;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/**
 * The state of a replica in a file: N-Quads whose comments say which log it belongs to and where in
 * it, and whose last line is a checksum of everything before.
 *
 * <p>A file that is damaged, cut short or of another version is as good as none: the log has it
 * all.
 */
public final class Snapshot {

  private static final System.Logger LOG = System.getLogger(Snapshot.class.getName());
  private static final String UNFINISHED = "unfinished-";
  private static final String VERSION = "# essaim-snapshot 1";
  private static final String POSITION = "# position ";
  private static final String MARK = "# mark ";
  private static final String BASE = "# base ";
  private static final String AS_OF = "# as-of ";
  private static final String CHECKSUM = "# sha256 ";
  private static final int LAST_LINE = CHECKSUM.length() + 64 + 1;

  private final Path directory;
  private final Path file;

  /** The snapshot in a directory that belongs to one worker. */
  public Snapshot(Path directory) {
    this.directory = directory;
    file = directory.resolve("snapshot.nq");
  }

  /**
   * What a snapshot says of itself.
   *
   * @param revision its place in the log
   * @param base the mark of the log's first row
   * @param asOf when it was known to be current
   */
  public record Label(Revision revision, String base, Instant asOf) {}

  /**
   * Writes the state beside the old file and puts it in its place when it is whole and on the disk.
   *
   * @throws IOException when it cannot; the old file is then as it was
   */
  public void save(View view, String base, Instant asOf) throws IOException {
    Files.createDirectories(directory);
    Path fresh = Files.createTempFile(directory, UNFINISHED, null);
    try {
      write(fresh, view, new Label(view.revision(), base, asOf));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Fills an empty store; nothing when there is no snapshot that can be trusted. */
  public Optional<Label> load(Store store) {
    removeUnfinished();
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      checkWhole();
      Label label = readLabel();
      store.write(
          label.revision(),
          changes ->
              RDFParser.source(file)
                  .lang(Lang.NQUADS)
                  .parse(
                      new StreamRDFBase() {
                        @Override
                        public void quad(Quad quad) {
                          changes.add(quad.getGraph(), quad.asTriple());
                        }
                      }));
      return Optional.of(label);
    } catch (IOException | RiotException unusable) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The snapshot cannot be used, so everything comes from the log: {0}",
          unusable.getMessage());
      return Optional.empty();
    }
  }

  /** What a worker left behind that was killed while it wrote. */
  private void removeUnfinished() {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, UNFINISHED + "*")) {
      for (Path each : left) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | DirectoryIteratorException failure) {
      LOG.log(System.Logger.Level.WARNING, "Old files could not be removed.", failure);
    }
  }

  private static void write(Path target, View view, Label label) throws IOException {
    MessageDigest digest = sha256();
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      DigestOutputStream summed = new DigestOutputStream(out, digest);
      print(summed, VERSION);
      print(summed, POSITION + label.revision().position());
      print(summed, MARK + label.revision().mark());
      print(summed, BASE + label.base());
      print(summed, AS_OF + label.asOf());
      StreamRDF quads = StreamRDFWriter.getWriterStream(summed, RDFFormat.NQUADS);
      quads.start();
      view.dataset().findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::quad);
      quads.finish();
      summed.flush();
      summed.on(false);
      print(summed, CHECKSUM + HexFormat.of().formatHex(digest.digest()));
      out.flush();
      channel.force(true);
    }
  }

  private static void print(OutputStream out, String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void checkWhole() throws IOException {
    long content = Files.size(file) - LAST_LINE;
    if (content < 0) {
      throw new IOException("it is too short");
    }
    MessageDigest digest = sha256();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] buffer = new byte[64 * 1024];
      for (long left = content; left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("it ends too soon");
        }
        digest.update(buffer, 0, read);
        left -= read;
      }
      String last = new String(in.readNBytes(LAST_LINE), StandardCharsets.UTF_8);
      if (!last.equals(CHECKSUM + HexFormat.of().formatHex(digest.digest()) + "\n")) {
        throw new IOException("its checksum is wrong");
      }
    }
  }

  private Label readLabel() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      if (!VERSION.equals(lines.readLine())) {
        throw new IOException("it is of another version");
      }
      long position = Long.parseLong(value(lines, POSITION));
      String mark = value(lines, MARK);
      String base = value(lines, BASE);
      Instant asOf = Instant.parse(value(lines, AS_OF));
      return new Label(new Revision(position, mark), base, asOf);
    } catch (NumberFormatException | DateTimeParseException wrong) {
      throw new IOException("its header is wrong", wrong);
    }
  }

  private static String value(BufferedReader lines, String name) throws IOException {
    String line = lines.readLine();
    if (line == null || !line.startsWith(name)) {
      throw new IOException("its header is wrong");
    }
    return line.substring(name.length());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
