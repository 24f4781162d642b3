package fr.essaim.publisher.describe;

import static fr.essaim.publisher.describe.DocumentBuilder.dct;
import static fr.essaim.publisher.describe.DocumentBuilder.known;

import fr.essaim.core.shared.Module;
import fr.essaim.core.steering.Euros;
import fr.essaim.core.steering.FundingLibrary;
import fr.essaim.core.steering.OperationDetails;
import fr.essaim.core.steering.PublishedGrant;
import fr.essaim.core.steering.PublishedOperation;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Terms;
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

/**
 * The document of an operation: who carries it, who pays how much for it, by which programme. What
 * is spent and who is employed never comes here.
 */
@Dependent
public class OperationDescriber implements Describer {

  private static final DatasetDescription DATASET =
      new DatasetDescription(
          "financements",
          Optional.of(Module.STEERING),
          "Opérations et financements",
          "Operations and funding",
          "Les opérations du réseau : qui les porte, sur quelle période, qui paie et combien, par"
              + " quelle convention.",
          "The operations of the network: who carries them, over which period, who pays how much,"
              + " by which agreement.",
          List.of("subvention", "financement", "FEDER", "centre social"),
          List.of("subsidy", "funding", "ERDF", "social centre"),
          List.of(
              new DatasetDescription.OtherFile(
                  "subventions",
                  "/donnees/subventions.csv",
                  "subventions au format national (SCDL)",
                  "subsidies in the national format (SCDL)",
                  "https://github.com/OpenDataFrance/subventions/raw/v2.1.1/schema.json")));

  static final String TYPE = "operation";
  private static final String ORGANISATION = "organisation";
  private static final String EURO = "EUR";
  private static final Property NAME = known(Namespaces.SCHEMA, "name");
  private static final Property START = known(Namespaces.SCHEMA, "startDate");
  private static final Property END = known(Namespaces.SCHEMA, "endDate");
  private static final Property AREA = known(Namespaces.SCHEMA, "areaServed");
  private static final Property DESCRIPTION = known(Namespaces.SCHEMA, "description");
  private static final Property FUNDER = known(Namespaces.SCHEMA, "funder");
  private static final Property FUNDING = known(Namespaces.SCHEMA, "funding");
  private static final Property AMOUNT = known(Namespaces.SCHEMA, "amount");
  private static final Property CURRENCY = known(Namespaces.SCHEMA, "currency");

  private final FundingLibrary library;
  private final Uris uris;

  @Inject
  public OperationDescriber(FundingLibrary library, Uris uris) {
    this.library = library;
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
    return "OperationShape";
  }

  @Override
  public List<String> keys() {
    return library.keys();
  }

  @Override
  public Map<String, Model> describe(Collection<String> keys) {
    return library.published(keys).stream()
        .collect(Collectors.toMap(PublishedOperation::key, each -> describe(uris, each)));
  }

  static Model describe(Uris uris, PublishedOperation operation) {
    OperationDetails details = operation.details();
    DocumentBuilder builder =
        DocumentBuilder.of(uris, TYPE, operation.key())
            .ownType(Terms.OPERATION_CLASS)
            .type(Namespaces.SCHEMA + "Project", Namespaces.PROV + "Activity")
            .french(dct("title"), details.name())
            .french(NAME, details.name())
            .plain(dct("identifier"), operation.key())
            .french(dct("description"), details.description())
            .date(START, details.starts())
            .date(END, details.ends())
            .french(AREA, details.territory());
    if (operation.lead() != null) {
      builder.thing(builder.own(Terms.LEAD), ORGANISATION, operation.lead().key());
    }
    operation
        .beneficiaryKeys()
        .forEach(key -> builder.thing(builder.own(Terms.BENEFICIARY), ORGANISATION, key));
    operation.funderKeys().forEach(key -> builder.thing(FUNDER, ORGANISATION, key));
    if (!details.programme().isEmpty()) {
      builder
          .part("scheme")
          .partOf(builder, dct("isPartOf"))
          .type(Namespaces.SCHEMA + "FundingScheme")
          .french(NAME, details.programme())
          .french(DESCRIPTION, details.axis());
    }
    builder.plain(CURRENCY, EURO);
    if (operation.total() > 0) {
      builder.decimal(builder.own(Terms.TOTAL_COST), Euros.amount(operation.total()));
    }
    if (operation.european() > 0) {
      builder.decimal(builder.own(Terms.EUROPEAN_SHARE), Euros.amount(operation.european()));
    }
    operation.grants().forEach(grant -> grant(builder, operation.key(), grant));
    return builder.model();
  }

  private static void grant(DocumentBuilder whole, String operation, PublishedGrant grant) {
    String funder = grant.key().substring(operation.length() + 1);
    DocumentBuilder told =
        whole
            .part("grant-" + funder)
            .partOf(whole, FUNDING)
            .type(Namespaces.SCHEMA + "Grant", Namespaces.SCHEMA + "MonetaryGrant")
            .french(NAME, grant.funderName())
            .decimal(AMOUNT, Euros.amount(grant.amount()))
            .plain(CURRENCY, EURO)
            .thing(FUNDER, ORGANISATION, grant.funderKey())
            .plain(dct("identifier"), grant.reference())
            .date(dct("issued"), grant.signedOn())
            .code(whole.own(Terms.PAYMENT), "payment", grant.payment());
    if (grant.planned() != null) {
      told.decimal(whole.own(Terms.PLANNED), Euros.amount(grant.planned()))
          .decimal(whole.own(Terms.RATE), grant.rate().percent());
    }
  }
}
