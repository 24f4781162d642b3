package fr.essaim.publisher.describe;

import static fr.essaim.publisher.describe.DocumentBuilder.dct;
import static fr.essaim.publisher.describe.DocumentBuilder.known;

import fr.essaim.core.spread.PublishedAdaptation;
import fr.essaim.core.spread.SpreadLibrary;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Terms;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;

/** The document of an adaptation that was offered back: what is changed, and what became of it. */
@Dependent
public class AdaptationDescriber implements Describer {

  private static final String TYPE = "adaptation";
  static final Property DERIVED = known(Namespaces.PROV, "wasDerivedFrom");
  private static final Property GENERATED = known(Namespaces.PROV, "wasGeneratedBy");
  private static final Property ATTRIBUTED = known(Namespaces.PROV, "wasAttributedTo");

  private final SpreadLibrary spread;
  private final Uris uris;

  @Inject
  public AdaptationDescriber(SpreadLibrary spread, Uris uris) {
    this.spread = spread;
    this.uris = uris;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public DatasetDescription dataset() {
    return TransferDescriber.DATASET;
  }

  @Override
  public String shape() {
    return "AdaptationShape";
  }

  @Override
  public List<String> keys() {
    return spread.adaptationKeys();
  }

  @Override
  public Map<String, Model> describe(Collection<String> keys) {
    return spread.adaptations(keys).stream()
        .collect(
            Collectors.toMap(PublishedAdaptation::key, adaptation -> describe(uris, adaptation)));
  }

  static Model describe(Uris uris, PublishedAdaptation adaptation) {
    DocumentBuilder builder =
        DocumentBuilder.of(uris, TYPE, adaptation.key())
            .ownType(Terms.ADAPTATION_CLASS)
            .type(Namespaces.PROV + "Entity")
            .french(dct("title"), adaptation.details().title())
            .french(dct("description"), adaptation.details().changed())
            .plain(dct("identifier"), adaptation.key())
            .code(TransferDescriber.STATUS, TYPE, adaptation.state())
            .date(dct("date"), adaptation.since())
            .thing(dct("isVersionOf"), "prototype", adaptation.prototype().key())
            .version(DERIVED, adaptation.prototype(), adaptation.version())
            .thing(GENERATED, InstallationDescriber.TYPE, adaptation.installationKey())
            .thing(ATTRIBUTED, "organisation", adaptation.centre().key());
    return builder
        .version(
            builder.own(Terms.ACCEPTED_INTO), adaptation.prototype(), adaptation.acceptedVersion())
        .model();
  }
}
