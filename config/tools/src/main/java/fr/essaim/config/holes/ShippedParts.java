package fr.essaim.config.holes;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.settings.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Everything that an installation holds and runs, found in what was built: the libraries of the
 * application, of the endpoint's worker and of the commands, the application server with all that
 * is in it, PostgreSQL, the query editor, the map and the ontology. What does not say what it is,
 * is named in {@code config/data/shipped.json}; an archive that neither says is refused, so that
 * nothing is left out.
 */
final class ShippedParts {

  private final JsonObject names;
  private final Licences licences;
  private final SortedSet<Component> components = new TreeSet<>(Component.ORDER);

  private ShippedParts(Home home) throws IOException {
    try (InputStream in =
            Files.newInputStream(home.directory().resolve("config/data/shipped.json"));
        JsonReader reader = Json.createReader(in)) {
      this.names = reader.readObject();
    }
    this.licences = new Licences(home);
  }

  /**
   * @throws Refusal when something is not built, or not known
   */
  static SortedSet<Component> of(Home home) {
    try {
      ShippedParts parts = new ShippedParts(home);
      parts.packed(home.war(), "application");
      parts.bundled(
          home.war(),
          "editor",
          "query editor",
          "static/yasgui/yasgui.js",
          "static/yasgui/licence.txt");
      parts.bundled(home.war(), "map", "map", "static/leaflet/leaflet.js");
      parts.program(home.endpointJar(), "endpoint worker");
      parts.program(home.launcherJar(), "launcher and commands");
      parts.file(home.microJar(), "application server");
      parts.packed(home.microJar(), "application server");
      return parts.components;
    } catch (IOException e) {
      throw new Refusal("What is shipped cannot be read (%s).".formatted(e), e);
    }
  }

  /** An archive that is run, and the libraries that it names: an old one may lie beside them. */
  private void program(Path jar, String part) throws IOException {
    file(jar, part);
    try (JarFile program = new JarFile(jar.toFile())) {
      String libraries =
          program.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      for (String library : libraries.split(" ")) {
        file(jar.resolveSibling(library), part);
      }
    }
  }

  private void file(Path file, String part) throws IOException {
    add(Archive.read(file.getFileName().toString(), Files.readAllBytes(file)), part);
  }

  /** The archives in an archive. */
  private void packed(Path file, String part) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().matches(".*\\.(jar|rar|war)")) {
          String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
          add(Archive.read(name, zip.getInputStream(entry).readAllBytes()), part);
        }
      }
    }
  }

  private void add(Archive archive, String part) {
    List<String> purls = archive.purls();
    JsonObject named = names.getJsonObject("archives");
    if (purls.isEmpty()) {
      if (!named.containsKey(archive.name())) {
        throw new Refusal(
            "Nothing says what %s is: name it in config/data/shipped.json."
                .formatted(archive.name()));
      }
      purls = List.of(versioned(named.getString(archive.name()), archive.version()));
    }
    // A file with others in it is none of them.
    String sha256 = purls.size() == 1 ? archive.sha256() : "";
    purls.forEach(purl -> add(purl, part, sha256, archive.licence(purl)));
    bundled(archive, part);
  }

  private void add(String purl, String part, String sha256, String licence) {
    components.add(Component.of(purl, part, sha256, licences.of(purl, licence)));
  }

  private static String versioned(String purl, String version) {
    return version == null || purl.contains("@") ? purl : purl + "@" + version;
  }

  /** Programs and libraries of others that are in an archive, and are no archives. */
  private void bundled(Archive archive, String part) {
    JsonObject bundles = names.getJsonObject("bundled");
    if (bundles.containsKey(archive.name())) {
      JsonObject bundle = bundles.getJsonObject(archive.name());
      String inside = bundle.getString("part", part);
      bundle.getJsonArray("purls").stream()
          .map(purl -> purl.toString().replace("\"", ""))
          .map(purl -> purl.replace("{version}", archive.version().replaceFirst("\\.0$", "")))
          .forEach(purl -> add(purl, inside, "", ""));
    }
  }

  /** What is a script that was bundled elsewhere: its text must say what its list says. */
  private void bundled(Path war, String list, String part, String... files) throws IOException {
    try (ZipFile zip = new ZipFile(war.toFile())) {
      StringBuilder text = new StringBuilder();
      for (String file : files) {
        text.append(text(zip, file));
      }
      for (JsonObject each : names.getJsonArray(list).getValuesAs(JsonObject.class)) {
        String said = each.getString("said", "");
        if (text.indexOf(said) < 0) {
          throw new Refusal(
              "The %s no longer says \"%s\": see what is in it, and mend config/data/shipped.json."
                  .formatted(part, said));
        }
        add(each.getString("purl"), part, "", "");
      }
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new Refusal("%s is not in the application.".formatted(name));
    }
    return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
  }
}
