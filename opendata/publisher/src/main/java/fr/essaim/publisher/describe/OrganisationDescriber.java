package fr.essaim.publisher.describe;

import static fr.essaim.publisher.describe.DocumentBuilder.dct;
import static fr.essaim.publisher.describe.DocumentBuilder.known;

import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationPublicView;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.network.TerritoryRef;
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
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The document of an organisation. */
@Dependent
public class OrganisationDescriber implements Describer {

  /** What is published of it. */
  public static final DatasetDescription DATASET =
      new DatasetDescription(
          "organisations",
          Optional.empty(),
          "Organisations et territoires du réseau",
          "Organisations and territories of the network",
          "Les centres sociaux, espaces de vie sociale, fédérations, cofinanceurs et partenaires"
              + " du réseau, et les territoires où ils agissent.",
          "The social centres, living spaces, federations, funders and partners of the network,"
              + " and the territories where they act.",
          List.of("centre social", "espace de vie sociale", "fédération", "territoire"),
          List.of("social centre", "federation", "territory"));

  private static final String TYPE = "organisation";
  private static final String REGISTER = "https://annuaire-entreprises.data.gouv.fr/entreprise/";
  private static final Property NAME = known(Namespaces.FOAF, "name");
  private static final Property HOMEPAGE = known(Namespaces.FOAF, "homepage");
  private static final Property LOGO = known(Namespaces.SCHEMA, "logo");
  private static final Property CLASSIFICATION = known(Namespaces.ORG, "classification");
  private static final Property IDENTIFIER = known(Namespaces.ORG, "identifier");
  private static final Property SITE = known(Namespaces.ORG, "hasSite");
  private static final Property MANAGER = known(Namespaces.ORG, "subOrganizationOf");
  private static final Property FEDERATION = known(Namespaces.ORG, "memberOf");
  private static final Property ADDRESS = known(Namespaces.LOCN, "address");
  private static final Property STREET = known(Namespaces.LOCN, "thoroughfare");
  private static final Property POSTCODE = known(Namespaces.LOCN, "postCode");
  private static final Property TOWN = known(Namespaces.LOCN, "postName");

  private final OrganisationDirectory organisations;
  private final Uris uris;

  @Inject
  public OrganisationDescriber(OrganisationDirectory organisations, Uris uris) {
    this.organisations = organisations;
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
    return "OrganisationShape";
  }

  @Override
  public List<String> keys() {
    return organisations.publishedKeys();
  }

  @Override
  public Optional<String> mergedInto(String key) {
    return organisations.survivorOf(key);
  }

  @Override
  public Map<String, Model> describe(Collection<String> keys) {
    return organisations.published(keys).stream()
        .collect(
            Collectors.toMap(
                OrganisationPublicView::key, organisation -> describe(uris, organisation)));
  }

  static Model describe(Uris uris, OrganisationPublicView organisation) {
    DocumentBuilder builder =
        DocumentBuilder.of(uris, TYPE, organisation.key())
            .type(Namespaces.ORG + "Organization", Namespaces.FOAF + "Agent")
            .plain(NAME, organisation.name())
            .french(SKOS.prefLabel, organisation.name())
            .french(dct("title"), organisation.name())
            .plain(dct("identifier"), organisation.key())
            .code(CLASSIFICATION, "organisation", organisation.kind())
            .french(dct("description"), organisation.description())
            .link(HOMEPAGE, organisation.website())
            .typed(IDENTIFIER, organisation.siret(), Terms.SIRET_CLASS)
            .typed(IDENTIFIER, organisation.rna(), Terms.RNA_CLASS)
            .typed(IDENTIFIER, sirenOf(organisation), Terms.SIREN_CLASS)
            .link(
                RDFS.seeAlso,
                organisation.siret() == null ? null : REGISTER + sirenOf(organisation))
            .thing(MANAGER, TYPE, keyOf(organisation.manager()))
            .thing(FEDERATION, TYPE, keyOf(organisation.federation()));
    for (TerritoryRef area : organisation.areas()) {
      builder.thing(dct("spatial"), "territory", area.key());
    }
    for (String former : organisation.formerKeys()) {
      builder.thing(OWL.sameAs, TYPE, former);
    }
    if (organisation.logo() != null) {
      builder.link(
          LOGO,
          uris.base() + "/organisations/" + organisation.key() + "/logo/" + organisation.logo());
    }
    site(builder, organisation);
    if (organisation.contact() != null) {
      Contact.of(
          builder,
          organisation.contact().email(),
          organisation.contact().phone(),
          organisation.contact().page());
    }
    return builder.model();
  }

  private static void site(DocumentBuilder builder, OrganisationPublicView organisation) {
    TerritoryRef commune = organisation.commune();
    boolean address = organisation.street() != null || organisation.postcode() != null;
    if (commune == null && !address) {
      return;
    }
    DocumentBuilder site = builder.part("site").partOf(builder, SITE).type(Namespaces.ORG + "Site");
    if (commune != null) {
      site.thing(dct("spatial"), "territory", commune.key());
    }
    DocumentBuilder place =
        site.part("address").partOf(site, ADDRESS).type(Namespaces.LOCN + "Address");
    place.french(STREET, organisation.street()).plain(POSTCODE, organisation.postcode());
    if (commune != null) {
      place.french(TOWN, commune.name());
    }
  }

  /** A legal unit's number begins those of its establishments. */
  private static String sirenOf(OrganisationPublicView organisation) {
    return organisation.siret() == null ? null : organisation.siret().substring(0, 9);
  }

  private static String keyOf(OrganisationRef reference) {
    return reference == null ? null : reference.key();
  }
}
