package fr.essaim.publisher.describe;

import static fr.essaim.publisher.describe.DocumentBuilder.dct;
import static fr.essaim.publisher.describe.DocumentBuilder.known;

import fr.essaim.core.spread.InstallationSince;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.PublishedInstallation;
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

/** The document of an installation: which prototype a centre has, and how far along it is. */
@Dependent
public class InstallationDescriber implements Describer {

  static final String TYPE = "installation";

  private static final Property TRANSFER = known(Namespaces.PROV, "wasInformedBy");

  private final SpreadLibrary spread;
  private final Uris uris;

  @Inject
  public InstallationDescriber(SpreadLibrary spread, Uris uris) {
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
    return "InstallationShape";
  }

  @Override
  public List<String> keys() {
    return spread.installationKeys();
  }

  @Override
  public Map<String, Model> describe(Collection<String> keys) {
    return spread.installations(keys).stream()
        .collect(
            Collectors.toMap(
                PublishedInstallation::key, installation -> describe(uris, installation)));
  }

  static Model describe(Uris uris, PublishedInstallation installation) {
    InstallationSince current = installation.current();
    boolean isStopped = current.state() == InstallationState.STOPPED;
    DocumentBuilder builder =
        DocumentBuilder.of(uris, TYPE, installation.key())
            .ownType(Terms.INSTALLATION_CLASS)
            .type(Namespaces.PROV + "Activity")
            .french(
                dct("title"),
                installation.prototype().title() + ", " + installation.centre().name())
            .plain(dct("identifier"), installation.key())
            .code(TransferDescriber.STATUS, "installation", current.state())
            .date(TransferDescriber.START, installation.begun())
            .date(TransferDescriber.END, isStopped ? current.since() : null)
            .thing(TransferDescriber.ASSOCIATED, "organisation", installation.centre().key())
            .version(TransferDescriber.USED, installation.prototype(), installation.version())
            .thing(TRANSFER, TransferDescriber.TYPE, installation.transferKey());
    builder
        .thing(builder.own(Terms.INSTALLS), "prototype", installation.prototype().key())
        .code(builder.own(Terms.END_CAUSE), "end-cause", installation.endCause());
    for (InstallationSince state : installation.states()) {
      TransferDescriber.step(builder, "installation", state.state(), state.since());
    }
    return builder.model();
  }
}
