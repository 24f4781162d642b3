package fr.essaim.publisher.describe;

import static fr.essaim.publisher.describe.DocumentBuilder.dct;
import static fr.essaim.publisher.describe.DocumentBuilder.known;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.shared.Module;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.PublishedTransfer;
import fr.essaim.core.spread.SpreadLibrary;
import fr.essaim.core.spread.StageSince;
import fr.essaim.core.spread.Support;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Terms;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;

/** The document of a transfer: who accompanies whom, with what, and how far they have come. */
@Dependent
public class TransferDescriber implements Describer {

  /** What is published of the spread. */
  public static final DatasetDescription DATASET =
      new DatasetDescription(
          "essaimage",
          Optional.of(Module.SPREAD),
          "Essaimage des prototypes",
          "Spread of the prototypes",
          "Quel centre a repris quel prototype, qui l’a accompagné et par quelle voie, et ce que les"
              + " centres ont changé et proposé en retour.",
          "Which centre took up which prototype, who supported it and through which channel, and"
              + " what the centres changed and offered back.",
          List.of("essaimage", "transfert", "centre social", "inclusion numérique"),
          List.of("spread", "transfer", "social centre", "digital inclusion"));

  static final String TYPE = "transfer";
  static final Property STATUS = known(Namespaces.ADMS, "status");
  static final Property START = known(Namespaces.SCHEMA, "startDate");
  static final Property END = known(Namespaces.SCHEMA, "endDate");
  static final Property USED = known(Namespaces.PROV, "used");
  static final Property ASSOCIATED = known(Namespaces.PROV, "wasAssociatedWith");

  private static final Property ASSOCIATION = known(Namespaces.PROV, "qualifiedAssociation");
  private static final Property AGENT = known(Namespaces.PROV, "agent");
  private static final Property ROLE = known(Namespaces.PROV, "hadRole");

  private final SpreadLibrary spread;
  private final Uris uris;

  @Inject
  public TransferDescriber(SpreadLibrary spread, Uris uris) {
    this.spread = spread;
    this.uris = uris;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public DatasetDescription dataset() {
    return DATASET;
  }

  @Override
  public String shape() {
    return "TransferShape";
  }

  @Override
  public List<String> keys() {
    return spread.transferKeys();
  }

  @Override
  public Map<String, Model> describe(Collection<String> keys) {
    return spread.transfers(keys).stream()
        .collect(Collectors.toMap(PublishedTransfer::key, transfer -> describe(uris, transfer)));
  }

  static Model describe(Uris uris, PublishedTransfer transfer) {
    String mentor = transfer.mentor().name();
    String receiver = transfer.receiver().name();
    StageSince current = transfer.current();
    DocumentBuilder builder =
        DocumentBuilder.of(uris, TYPE, transfer.key())
            .ownType(Terms.TRANSFER_CLASS)
            .type(Namespaces.PROV + "Activity")
            .french(dct("title"), mentor + " accompagne " + receiver)
            .text(dct("title"), mentor + " mentors " + receiver, "en")
            .plain(dct("identifier"), transfer.key())
            .code(STATUS, "stage", current.stage())
            .date(START, transfer.stages().get(0).since())
            .date(END, current.stage().isRunning() ? null : current.since());
    builder
        .code(builder.own(Terms.CHANNEL), "channel", transfer.channel())
        .code(builder.own(Terms.END_CAUSE), "end-cause", transfer.endCause())
        .thing(dct("isPartOf"), OperationDescriber.TYPE, transfer.operationKey())
        .number(builder.own(Terms.SESSIONS), transfer.sessions())
        .number(builder.own(Terms.MINUTES), transfer.minutes());
    part(builder, "mentor", Terms.MENTOR, Terms.ROLE_MENTOR, transfer.mentor());
    part(builder, "receiver", Terms.RECEIVER, Terms.ROLE_RECEIVER, transfer.receiver());
    for (PrototypeRef prototype : transfer.prototypes()) {
      builder.thing(USED, "prototype", prototype.key());
    }
    for (Support support : transfer.supports()) {
      builder.code(builder.own(Terms.SUPPORT), "support", support);
    }
    for (StageSince stage : transfer.stages()) {
      step(builder, "stage", stage.stage(), stage.since());
    }
    return builder.model();
  }

  /** Who takes part: by our property for those who ask simply, and by role as PROV has it. */
  private static void part(
      DocumentBuilder builder, String name, String own, String role, OrganisationRef who) {
    builder
        .thing(builder.own(own), "organisation", who.key())
        .thing(ASSOCIATED, "organisation", who.key());
    builder
        .part(name)
        .partOf(builder, ASSOCIATION)
        .type(Namespaces.PROV + "Association")
        .thing(AGENT, "organisation", who.key())
        .term(ROLE, role);
  }

  /** That a transfer or an installation came as far as one of the codes of a list. */
  static void step(DocumentBuilder builder, String list, Enum<?> reached, PartialDate since) {
    builder
        .part("step-" + Vocabulary.slug(reached))
        .partOf(builder, builder.own(Terms.STAGE_CHANGE))
        .ownType(Terms.STAGE_CHANGE_CLASS)
        .code(STATUS, list, reached)
        .date(dct("date"), since);
  }
}
