package fr.essaim.config.holes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A library, and what it says of itself: the coordinates that Maven leaves in it, several when
 * others were packed into it, the version of its manifest, and under which licence it is.
 */
final class Archive {

  private static final Pattern COORDINATES =
      Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.(properties|xml)");
  private static final Pattern FILE = Pattern.compile("(.+?)(?:-(\\d.*))?\\.[a-z]+");

  private final String name;
  private final String version;
  private final String sha256;
  private final Map<String, String> licences;
  private final String licence;

  private Archive(
      String name, String version, String sha256, Map<String, String> licences, String licence) {
    this.name = name;
    this.version = version;
    this.sha256 = sha256;
    this.licences = licences;
    this.licence = licence;
  }

  /**
   * @param file the name of its file
   */
  static Archive read(String file, byte[] content) throws IOException {
    Map<String, String> purls = new TreeMap<>();
    Map<String, String> poms = new TreeMap<>();
    Attributes manifest = new Attributes();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Matcher coordinates = COORDINATES.matcher(entry.getName());
        if (coordinates.matches()) {
          String folder = entry.getName().substring(0, coordinates.start(1));
          if (coordinates.group(1).equals("xml")) {
            poms.put(folder, PomLicences.read(zip.readAllBytes()));
          } else {
            coordinates(zip).ifPresent(purl -> purls.put(folder, purl));
          }
        } else if (entry.getName().equals("META-INF/MANIFEST.MF")) {
          manifest = new Manifest(zip).getMainAttributes();
        }
      }
    }
    Map<String, String> licences = new TreeMap<>();
    purls.forEach((folder, purl) -> licences.put(purl, poms.getOrDefault(folder, "")));
    String licence = manifest.getValue("Bundle-License");
    Matcher parts = FILE.matcher(file);
    if (!parts.matches()) {
      throw new IllegalArgumentException(file);
    }
    return new Archive(
        parts.group(1),
        parts.group(2) == null ? version(manifest) : parts.group(2),
        digest(content),
        licences,
        licence == null ? "" : licence.strip());
  }

  /** Empty for a file of that name with something else in it. */
  private static Optional<String> coordinates(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(in);
    return Optional.ofNullable(properties.getProperty("groupId"))
        .map(
            group ->
                "pkg:maven/%s/%s@%s"
                    .formatted(
                        group,
                        properties.getProperty("artifactId"),
                        properties.getProperty("version")));
  }

  private static String version(Attributes attributes) {
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
    return List.copyOf(licences.keySet());
  }

  /** The licence of one of these, or of the whole, in its own words; empty when it does not say. */
  String licence(String purl) {
    String own = licences.getOrDefault(purl, "");
    return own.isEmpty() ? licence : own;
  }
}
