package fr.essaim.config.holes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A library, and what it says of itself: the coordinates that Maven leaves in it, several when
 * others were packed into it, and the version of its manifest.
 */
final class Archive {

  private static final Pattern COORDINATES =
      Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");
  private static final Pattern FILE = Pattern.compile("(.+?)(?:-(\\d.*))?\\.[a-z]+");

  private final String name;
  private final String version;
  private final String sha256;
  private final List<String> purls;

  private Archive(String name, String version, String sha256, List<String> purls) {
    this.name = name;
    this.version = version;
    this.sha256 = sha256;
    this.purls = List.copyOf(purls);
  }

  /**
   * @param file the name of its file
   */
  static Archive read(String file, byte[] content) throws IOException {
    List<String> purls = new ArrayList<>();
    String version = null;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (COORDINATES.matcher(entry.getName()).matches()) {
          purls.add(coordinates(zip));
        } else if (entry.getName().equals("META-INF/MANIFEST.MF")) {
          version = version(zip);
        }
      }
    }
    Matcher parts = FILE.matcher(file);
    if (!parts.matches()) {
      throw new IllegalArgumentException(file);
    }
    return new Archive(
        parts.group(1), parts.group(2) == null ? version : parts.group(2), digest(content), purls);
  }

  private static String coordinates(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(in);
    return "pkg:maven/%s/%s@%s"
        .formatted(
            properties.getProperty("groupId"),
            properties.getProperty("artifactId"),
            properties.getProperty("version"));
  }

  private static String version(InputStream in) throws IOException {
    Attributes attributes = new Manifest(in).getMainAttributes();
    String version = attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
    return version == null ? attributes.getValue("Bundle-Version") : version;
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of its file, without version and ending. */
  String name() {
    return name;
  }

  /** Of its file, or else of its manifest; null when neither says. */
  String version() {
    return version;
  }

  String sha256() {
    return sha256;
  }

  /** What it says that it is made of; empty when it does not. */
  List<String> purls() {
    return purls;
  }
}
