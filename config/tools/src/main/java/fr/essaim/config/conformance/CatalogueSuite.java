package fr.essaim.config.conformance;

import fr.essaim.config.conformance.ServiceClient.Answer;
import fr.essaim.config.settings.Refusal;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** A catalogue, by the shapes of DCAT-AP. */
public final class CatalogueSuite {

  /** The folder of the material that holds the shapes. */
  public static final String FOLDER = "dcat-ap";

  private static final String USUAL_ADDRESS = "/catalogue.ttl";

  private final DcatAp profile;

  public CatalogueSuite(Material material) {
    profile = new DcatAp(material.suite(FOLDER));
  }

  /**
   * Validates one.
   *
   * @param source a file, the address of a catalogue, or of an instance that has one
   */
  public CatalogueReport validate(String source) {
    Model catalogue = source.matches("https?://.*") ? fetch(source) : load(Path.of(source));
    Model data = ModelFactory.createDefaultModel().add(catalogue).add(Background.of(catalogue));
    List<CatalogueReport.Entry> entries = new ArrayList<>();
    for (Map.Entry<String, Shapes> set : profile.shapes().entrySet()) {
      for (ReportEntry entry :
          ShaclValidator.get().validate(set.getValue(), data.getGraph()).getEntries()) {
        entries.add(new CatalogueReport.Entry(set.getKey(), entry));
      }
    }
    return new CatalogueReport(catalogue.size(), entries);
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

  private static Model fetch(String url) {
    String path = URI.create(url).getPath();
    boolean isInstance = path.isEmpty() || path.equals("/");
    String address = isInstance ? url.replaceFirst("/$", "") + USUAL_ADDRESS : url;
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
          "%s answers %s %s, which is no catalogue."
              .formatted(address, answer.told(), answer.contentType()));
    }
    return RDFParser.source(answer.stream()).lang(lang).base(address).toModel();
  }
}
