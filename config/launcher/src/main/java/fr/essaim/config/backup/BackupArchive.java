package fr.essaim.config.backup;

import fr.essaim.config.backup.BackupManifest.Counted;
import fr.essaim.config.backup.BackupManifest.TableDigest;
import fr.essaim.config.settings.Refusal;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The file of a backup, to read: from its first byte to its last, or not at all. */
public final class BackupArchive {

  private static final int BUFFER = 1 << 16;
  private static final int MOST_TEXT = 16 << 20;

  private final Path file;
  private final Optional<KeyFile> key;
  private final boolean encrypted;

  private BackupArchive(Path file, Optional<KeyFile> key, boolean encrypted) {
    this.file = file;
    this.key = key;
    this.encrypted = encrypted;
  }

  /** What is done with one entry. */
  interface EntryReader {
    void read(String name, InputStream content) throws IOException;
  }

  /**
   * @throws Refusal when there is no such file, it is no backup, or it is encrypted and no key is
   *     given
   */
  public static BackupArchive at(Path file, Optional<KeyFile> key) {
    int first;
    int second;
    try (InputStream in = Files.newInputStream(file)) {
      first = in.read();
      second = in.read();
    } catch (IOException e) {
      throw new Refusal(
          "%s cannot be read: name the file of a backup that this user may read.".formatted(file),
          e);
    }
    boolean zip = first == 'P' && second == 'K';
    // Every packet of OpenPGP begins with a byte whose highest bit is set.
    boolean encrypted = (first & 0x80) != 0 && first >= 0;
    if (!zip && !encrypted) {
      throw new Refusal("%s is no backup of Essaim: name another file.".formatted(file));
    }
    if (encrypted && key.isEmpty()) {
      throw new Refusal(
          "%s is encrypted: name the key that it was made with by --key-file.".formatted(file));
    }
    return new BackupArchive(file, key, encrypted);
  }

  public boolean isEncrypted() {
    return encrypted;
  }

  /**
   * Reads all of it and holds it against its manifest.
   *
   * @throws Refusal when the key is wrong, or the file was cut short or altered
   */
  public BackupManifest check() {
    Check check = new Check();
    try {
      read(check);
      return check.manifest();
    } catch (OpenPgp.WrongKey e) {
      throw new Refusal(
          "The key does not open %s: name the one that it was made with by --key-file."
              .formatted(file),
          e);
    } catch (IOException e) {
      throw new Refusal(
          "%s is damaged (%s): it was cut short or altered since it was made, use another copy or another backup."
              .formatted(file, reason(e)),
          e);
    }
  }

  private static String reason(IOException e) {
    return e instanceof EOFException || e instanceof ZipException || e.getMessage() == null
        ? "its end is missing or its content does not fit"
        : e.getMessage();
  }

  void read(EntryReader reader) throws IOException {
    try (Tail tail = new Tail(open());
        ZipInputStream zip = new ZipInputStream(tail)) {
      for (ZipEntry entry = nextEntry(zip); entry != null; entry = nextEntry(zip)) {
        reader.read(entry.getName(), zip);
      }
      tail.requireEndOfZip();
    }
  }

  /**
   * The whole of an entry that is kept in memory.
   *
   * @throws IOException when it is larger than any that was written by a backup
   */
  static String text(InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(MOST_TEXT + 1);
    if (bytes.length > MOST_TEXT) {
      throw new IOException("it has an entry that is larger than any");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** JDK 17 throws an unchecked exception for a name that is no UTF-8, JDK 21 a ZipException. */
  private static ZipEntry nextEntry(ZipInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (IllegalArgumentException e) {
      ZipException damaged = new ZipException("the name of an entry cannot be read");
      damaged.initCause(e);
      throw damaged;
    }
  }

  private InputStream open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    return encrypted ? OpenPgp.decrypting(in, key.orElseThrow()) : in;
  }

  /** Counts rows and digests of each entry on the way. */
  private static final class Check implements EntryReader {

    private final Map<String, Counted> found = new HashMap<>();
    private BackupManifest manifest;

    @Override
    public void read(String name, InputStream content) throws IOException {
      if (name.equals(ArchiveWriter.MANIFEST)) {
        manifest = BackupManifest.parse(text(content));
      } else {
        found.put(name, count(content));
      }
    }

    private static Counted count(InputStream content) throws IOException {
      MessageDigest digest = CountingDigest.sha256();
      byte[] buffer = new byte[BUFFER];
      long rows = 0;
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
        for (int index = 0; index < read; index++) {
          if (buffer[index] == '\n') {
            rows++;
          }
        }
      }
      return new Counted(rows, HexFormat.of().formatHex(digest.digest()));
    }

    BackupManifest manifest() throws IOException {
      if (manifest == null) {
        throw new EOFException();
      }
      for (TableDigest table : manifest.tables()) {
        require(ArchiveWriter.TABLES + table.name(), table.content());
      }
      require(ArchiveWriter.ERASURES, manifest.erasures());
      if (!found.isEmpty()) {
        throw new IOException("it has %s in excess".formatted(found.keySet().iterator().next()));
      }
      return manifest;
    }

    private void require(String name, Counted expected) throws IOException {
      Counted there = found.remove(name);
      if (there == null) {
        throw new IOException("it lacks %s".formatted(name));
      }
      if (!there.equals(expected)) {
        throw new IOException("%s is not as it was made".formatted(name));
      }
    }
  }
}
