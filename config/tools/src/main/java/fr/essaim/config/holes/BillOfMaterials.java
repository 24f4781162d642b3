package fr.essaim.config.holes;

import com.github.packageurl.PackageURL;
import fr.essaim.config.launcher.Home;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The bill of materials of all that is shipped (CycloneDX 1.6), the same for the same build: it has
 * no number of its own and no time.
 */
public final class BillOfMaterials {

  private static final String LICENCES =
      """
      What Essaim is made of, by licence (SPDX expressions) and package URL. The text of a licence is in
      the library itself, in its META-INF; Essaim's own is in LICENSE.
      """;

  private BillOfMaterials() {}

  /** Where the build leaves it. */
  static Path file(Home home) {
    return home.directory().resolve("config/tools/target/sbom.json");
  }

  /** Where the build leaves the same for people: what is under which licence. */
  static Path licences(Home home) {
    return home.directory().resolve("config/tools/target/licences.txt");
  }

  /**
   * Writes both, at the end of the build.
   *
   * @param arguments the directory of the checkout, and the version
   */
  public static void main(String[] arguments) throws IOException {
    Home home = new Home(Path.of(arguments[0]).toAbsolutePath().normalize());
    SortedSet<Component> components = ShippedParts.of(home);
    try (OutputStream out = Files.newOutputStream(file(home));
        JsonWriter writer =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out)) {
      writer.writeObject(of(components, arguments[1]));
    }
    Files.writeString(licences(home), licences(components));
  }

  /** The licences, and below each what is under it. */
  private static String licences(SortedSet<Component> components) {
    StringBuilder text = new StringBuilder(LICENCES);
    components.stream()
        .collect(
            Collectors.groupingBy(
                Component::licence,
                TreeMap::new,
                Collectors.mapping(
                    component -> component.url().canonicalize(),
                    Collectors.toCollection(TreeSet::new))))
        .forEach(
            (licence, purls) ->
                text.append(
                    purls.stream()
                        .collect(Collectors.joining("\n  ", "\n" + licence + "\n  ", "\n"))));
    return text.toString();
  }

  static JsonObject of(SortedSet<Component> components, String version) {
    JsonArrayBuilder listed = Json.createArrayBuilder();
    components.stream()
        .collect(
            Collectors.groupingBy(
                component -> component.url().canonicalize(), TreeMap::new, Collectors.toList()))
        .forEach((purl, places) -> listed.add(component(purl, places)));
    return Json.createObjectBuilder()
        .add("bomFormat", "CycloneDX")
        .add("specVersion", "1.6")
        .add("version", 1)
        .add(
            "metadata",
            Json.createObjectBuilder()
                .add(
                    "component",
                    Json.createObjectBuilder()
                        .add("type", "application")
                        .add("bom-ref", "essaim")
                        .add("name", "essaim")
                        .add("version", version)
                        .add("licenses", licence("EUPL-1.2"))))
        .add("components", listed)
        .build();
  }

  private static JsonObjectBuilder component(String purl, List<Component> places) {
    PackageURL url = places.get(0).url();
    JsonObjectBuilder component =
        Json.createObjectBuilder().add("type", "library").add("bom-ref", purl);
    if (url.getNamespace() != null) {
      component.add("group", url.getNamespace());
    }
    component.add("name", url.getName());
    if (url.getVersion() != null) {
      component.add("version", url.getVersion());
    }
    String sha256 = places.get(0).sha256();
    if (!sha256.isEmpty()) {
      component.add(
          "hashes",
          Json.createArrayBuilder()
              .add(Json.createObjectBuilder().add("alg", "SHA-256").add("content", sha256)));
    }
    component.add("licenses", licence(places.get(0).licence()));
    JsonArrayBuilder properties = Json.createArrayBuilder();
    places.stream()
        .map(Component::part)
        .distinct()
        .forEach(
            part ->
                properties.add(
                    Json.createObjectBuilder().add("name", "essaim:part").add("value", part)));
    return component.add("purl", purl).add("properties", properties);
  }

  private static JsonArrayBuilder licence(String expression) {
    return Json.createArrayBuilder().add(Json.createObjectBuilder().add("expression", expression));
  }
}
