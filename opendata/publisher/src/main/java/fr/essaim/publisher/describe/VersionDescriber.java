package fr.essaim.publisher.describe;

import static fr.essaim.publisher.describe.DocumentBuilder.dct;
import static fr.essaim.publisher.describe.DocumentBuilder.known;

import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.ResourceView;
import fr.essaim.core.prototypes.VersionView;
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

/** The document of a released version, with its resources as parts of it. */
@Dependent
public class VersionDescriber implements Describer {

  private static final String TYPE = "version";
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
  private static final Property VERSION = known(Namespaces.DCAT, "version");
  private static final Property NOTES = known(Namespaces.ADMS, "versionNotes");
  private static final Property DISTRIBUTION = known(Namespaces.DCAT, "distribution");
  private static final Property ACCESS = known(Namespaces.DCAT, "accessURL");
  private static final Property DOWNLOAD = known(Namespaces.DCAT, "downloadURL");
  private static final Property MEDIA_TYPE = known(Namespaces.DCAT, "mediaType");
  private static final Property BYTE_SIZE = known(Namespaces.DCAT, "byteSize");
  private static final Property CHECKSUM = known(Namespaces.SPDX, "checksum");
  private static final Property ALGORITHM = known(Namespaces.SPDX, "algorithm");
  private static final Property CHECKSUM_VALUE = known(Namespaces.SPDX, "checksumValue");

  private final PrototypeLibrary prototypes;
  private final Uris uris;

  @Inject
  public VersionDescriber(PrototypeLibrary prototypes, Uris uris) {
    this.prototypes = prototypes;
    this.uris = uris;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public DatasetDescription dataset() {
    return PrototypeDescriber.DATASET;
  }

  @Override
  public String shape() {
    return "VersionShape";
  }

  @Override
  public List<String> keys() {
    return prototypes.publishedVersionKeys();
  }

  @Override
  public Map<String, Model> describe(Collection<String> keys) {
    return prototypes.publishedVersions(keys).stream()
        .collect(Collectors.toMap(VersionView::key, version -> describe(uris, version)));
  }

  static Model describe(Uris uris, VersionView version) {
    DocumentBuilder builder =
        DocumentBuilder.of(uris, TYPE, version.key())
            .ownType(Terms.PROTOTYPE_VERSION_CLASS)
            .type(Namespaces.ADMS + "Asset")
            .french(dct("title"), version.prototypeTitle() + ", version " + version.number())
            .plain(dct("identifier"), version.key())
            .thing(dct("isVersionOf"), "prototype", version.prototypeKey())
            .plain(VERSION, version.number().toString())
            .date(dct("issued"), version.releasedOn())
            .french(NOTES, version.changeNote());
    licence(builder, version.licence());
    for (ResourceView resource : version.resources()) {
      resource(uris, builder, version, resource);
    }
    return builder.model();
  }

  static void licence(DocumentBuilder builder, Licence licence) {
    builder
        .link(dct("license"), licence.uri().toString())
        .link(known(Namespaces.SCHEMA, "license"), EuropeanTables.licence(licence))
        .bool(builder.own(Terms.OPEN_LICENCE), licence.isOpen());
  }

  private static void resource(
      Uris uris, DocumentBuilder whole, VersionView version, ResourceView resource) {
    DocumentBuilder builder =
        whole
            .part("resource-" + resource.id())
            .partOf(whole, DISTRIBUTION)
            .type(Namespaces.ADMS + "AssetDistribution", Namespaces.DCAT + "Distribution")
            .french(dct("title"), resource.details().title())
            .language(dct("language"), resource.details().language());
    licence(builder, resource.details().licence());
    String mediaType = resource.details().mediaType();
    builder.link(dct("format"), EuropeanTables.fileType(mediaType));
    if (mediaType != null && mediaType.matches("[a-z]+/[A-Za-z0-9.+-]+")) {
      builder.link(MEDIA_TYPE, MEDIA_TYPES + mediaType);
    }
    if (resource.isFile()) {
      String url =
          uris.base()
              + "/prototypes/"
              + version.prototypeKey()
              + "/versions/"
              + version.number()
              + "/"
              + resource.id();
      builder.link(ACCESS, url).link(DOWNLOAD, url).number(BYTE_SIZE, resource.file().size());
      whole
          .part("checksum-" + resource.id())
          .partOf(builder, CHECKSUM)
          .type(Namespaces.SPDX + "Checksum")
          .link(ALGORITHM, Namespaces.SPDX + "checksumAlgorithm_sha256")
          .hex(CHECKSUM_VALUE, resource.file().sha256());
    } else {
      builder.link(ACCESS, resource.url());
    }
  }
}
