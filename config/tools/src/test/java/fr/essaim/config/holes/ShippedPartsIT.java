package fr.essaim.config.holes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.launcher.Home;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;

/**
 * What the build leaves is named in the bill of materials, whole, and has no serious known hole.
 */
class ShippedPartsIT {

  private static final Home HOME = RunningEssaim.HOME;

  private final Collection<Component> shipped = ShippedParts.of(HOME);

  @Test
  void theBillNamesEveryPart() {
    assertThat(named("application server")).contains("payara-micro-boot", "jakarta.faces", "h2");
    assertThat(named("application")).contains("primefaces", "essaim-ejb-core", "essaim-ontology");
    assertThat(named("endpoint worker")).contains("jena-arq", "jetty-server", "essaim-endpoint");
    assertThat(named("launcher and commands"))
        .contains("picocli", "flyway-core", "essaim-launcher");
    assertThat(named("database")).contains("postgresql");
    assertThat(named("query editor")).contains("yasgui", "codemirror", "dompurify");
    assertThat(named("map")).containsExactly("leaflet");
  }

  private Set<String> named(String part) {
    return shipped.stream()
        .filter(component -> component.part().equals(part))
        .map(component -> component.url().getName())
        .collect(Collectors.toSet());
  }

  @Test
  void theBillOfTheBuildIsThisOneAndFitsItsSchema() throws Exception {
    assertThat(BillOfMaterials.file(HOME)).exists();
    assertThat(new JsonParser().validate(BillOfMaterials.file(HOME).toFile(), Version.VERSION_16))
        .isEmpty();
    String version =
        bill().getJsonObject("metadata").getJsonObject("component").getString("version");
    assertThat(bill()).isEqualTo(BillOfMaterials.of(ShippedParts.of(HOME), version));
  }

  private static JsonObject bill() throws IOException {
    try (InputStream in = Files.newInputStream(BillOfMaterials.file(HOME));
        JsonReader reader = Json.createReader(in)) {
      return reader.readObject();
    }
  }

  @Test
  void nothingThatIsShippedHasASeriousKnownHole() {
    KnownHoles.Findings findings = KnownHoles.of(HOME).in(shipped, LocalDate.now(ZoneOffset.UTC));
    findings.warnings().forEach(System.err::println);

    assertThat(findings.serious()).isEmpty();
  }
}
