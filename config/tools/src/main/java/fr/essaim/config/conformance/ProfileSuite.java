package fr.essaim.config.conformance;

import fr.essaim.config.conformance.ServiceClient.Answer;
import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;

/** What an instance publishes, by the shapes of a European profile. */
public final class ProfileSuite {

  private final String profile;
  private final Map<String, Shapes> shapes;
  private final String usualAddress;

  private ProfileSuite(String profile, Map<String, Shapes> shapes, String usualAddress) {
    this.profile = profile;
    this.shapes = shapes;
    this.usualAddress = usualAddress;
  }

  /** The catalogue, by DCAT-AP. */
  public static ProfileSuite catalogue(Material material) {
    return new ProfileSuite(
        "DCAT-AP", new DcatAp(material.suite(DcatAp.FOLDER)).shapes(), "/catalogue.ttl");
  }

  /** The places of the education map, by Core Location. */
  public static ProfileSuite places(Material material) {
    return new ProfileSuite(
        "Core Location",
        CoreLocation.shapes(material.suite(CoreLocation.FOLDER)),
        "/dump/lieux.ttl.gz");
  }

  /**
   * Validates them.
   *
   * @param source a file, an address of what is validated, or of an instance that has it
   */
  public ProfileReport validate(String source) {
    return validate(read(source));
  }

  /** What is published at an address, or what a file holds. */
  public Model read(String source) {
    return source.matches("https?://.*") ? fetch(source) : load(Path.of(source));
  }

  ProfileReport validate(Model published) {
    Model data = ModelFactory.createDefaultModel().add(published).add(Background.of(published));
    List<ProfileReport.Entry> entries = new ArrayList<>();
    for (Map.Entry<String, Shapes> set : shapes.entrySet()) {
      for (ReportEntry entry :
          ShaclValidator.get().validate(set.getValue(), data.getGraph()).getEntries()) {
        entries.add(new ProfileReport.Entry(set.getKey(), entry));
      }
    }
    return new ProfileReport(profile, published.size(), entries);
  }

  private static Model load(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Refusal("%s is no file and no address.".formatted(file));
    }
    try {
      return RDFDataMgr.loadModel(file.toUri().toString());
    } catch (RiotException unreadable) {
      throw new Refusal("%s cannot be read: %s".formatted(file, unreadable.getMessage()));
    }
  }

  private Model fetch(String url) {
    String path = URI.create(url).getPath();
    boolean isInstance = path.isEmpty() || path.equals("/");
    String address = isInstance ? url.replaceFirst("/$", "") + usualAddress : url;
    if (address.endsWith(".gz")) {
      return unpacked(address);
    }
    Answer answer;
    try {
      ServiceClient service = new ServiceClient(address);
      answer = service.send(service.to("").header("Accept", "text/turtle").GET());
    } catch (UncheckedIOException nobody) {
      throw new Refusal("Nobody answers at %s.".formatted(address), nobody);
    }
    Lang lang = RDFLanguages.contentTypeToLang(answer.mediaType());
    if (!answer.isGood() || lang == null) {
      throw new Refusal(
          "%s answers %s %s, which is not for %s."
              .formatted(address, answer.told(), answer.contentType(), profile));
    }
    return RDFParser.source(answer.stream()).lang(lang).base(address).toModel();
  }

  private static Model unpacked(String address) {
    try (InputStream text = new GZIPInputStream(URI.create(address).toURL().openStream())) {
      return RDFParser.source(text).lang(RDFLanguages.filenameToLang(address)).toModel();
    } catch (IOException nothing) {
      throw new Refusal("There is no dump at %s.".formatted(address), nothing);
    }
  }
}
