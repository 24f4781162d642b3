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
import java.util.stream.Collectors;

/**
 * The bill of materials of all that is shipped (CycloneDX 1.6), the same for the same build: it has
 * no number of its own and no time.
 */
public final class BillOfMaterials {

  private BillOfMaterials() {}

  /** Where the build leaves it. */
  static Path file(Home home) {
    return home.directory().resolve("config/tools/target/sbom.json");
  }

  /**
   * Writes it, at the end of the build.
   *
   * @param arguments the directory of the installation
   */
  public static void main(String[] arguments) throws IOException {
    Home home = new Home(Path.of(arguments[0]).toAbsolutePath().normalize());
    try (OutputStream out = Files.newOutputStream(file(home));
        JsonWriter writer =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out)) {
      writer.writeObject(of(ShippedParts.of(home)));
    }
  }

  static JsonObject of(SortedSet<Component> components) {
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
                        .add("name", "essaim")))
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
}
