package fr.essaim.publisher.catalogue;

import static fr.essaim.publisher.catalogue.CatalogueNodes.issued;
import static fr.essaim.publisher.catalogue.CatalogueNodes.modified;
import static fr.essaim.publisher.catalogue.CatalogueNodes.property;
import static fr.essaim.publisher.catalogue.CatalogueNodes.term;
import static fr.essaim.publisher.catalogue.CatalogueNodes.typed;

import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.catalogue.Generation.FileFacts;
import fr.essaim.publisher.describe.DatasetDescription.OtherFile;
import java.time.Instant;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** How a dataset, or an edition of one, can be had: as files, and as a feed. */
final class Distributions {

  static final String FEED_SPECIFICATION = "https://w3id.org/ldes/specification";

  private static final String SHA_256 = Namespaces.SPDX + "checksumAlgorithm_sha256";

  private static final Titles FEED =
      new Titles(
          "Tout ce qui est créé, changé et retiré, dans l’ordre, à suivre pour tenir une copie à"
              + " jour.",
          "All that is created, changed and withdrawn, in order, to be followed by who keeps a"
              + " copy.");

  private static final Titles SCHEMA_OF_OTHERS =
      new Titles(
          "Les mêmes données en un tableau, dans un schéma commun à d’autres producteurs.",
          "The same data as a table, in a schema that other producers use as well.");

  private final CatalogueNodes nodes;
  private final Instant issued;

  /**
   * @param issued when what they distribute was first published; the beginning of time where it
   *     never was
   */
  Distributions(CatalogueNodes nodes, Instant issued) {
    this.nodes = nodes;
    this.issued = issued;
  }

  /**
   * A file; each has an address of its own, for harvesters take two with one address for the same.
   *
   * @param name what the distribution is called in the catalogue
   * @param titles of what it distributes, in French and English
   * @param address where it is, without the base
   */
  Resource file(
      String name, Titles titles, DumpFormat format, String address, FileFacts facts, Instant at) {
    Resource file =
        distribution(name, titles, format.title(), format.descriptions(), address, at)
            .addProperty(DCAT.downloadURL, nodes.page(address))
            .addProperty(DCTerms.format, nodes.authority("file-type/" + format.fileType()))
            .addProperty(DCAT.mediaType, nodes.mediaType(format.mediaType()))
            .addProperty(DCTerms.conformsTo, nodes.page("/def/shapes"))
            .addProperty(
                DCAT.byteSize,
                typed(Long.toString(facts.size()), XSDDatatype.XSDnonNegativeInteger))
            .addProperty(property(Namespaces.SPDX, "checksum"), checksum(name, facts));
    if (format.isCompressed()) {
      file.addProperty(DCAT.compressFormat, nodes.mediaType("application/gzip"));
    }
    return file;
  }

  /** A file in a schema of others; it has no size, for it is made when it is asked for. */
  Resource other(String dataset, Titles titles, OtherFile file, Instant at) {
    Titles whole =
        new Titles(
            titles.french() + " : " + file.titleFr(), titles.english() + ": " + file.titleEn());
    return distribution(
            dataset + "-" + file.name(),
            whole,
            DumpFormat.CSV.title(),
            SCHEMA_OF_OTHERS,
            file.address(),
            at)
        .addProperty(DCAT.downloadURL, nodes.page(file.address()))
        .addProperty(DCTerms.format, nodes.authority("file-type/" + DumpFormat.CSV.fileType()))
        .addProperty(DCAT.mediaType, nodes.mediaType(DumpFormat.CSV.mediaType()))
        .addProperty(DCTerms.conformsTo, nodes.standard(file.schema()));
  }

  /** The change feed; it has no size, for it grows. */
  Resource feed(String dataset, Titles titles, Instant at) {
    return distribution(
            dataset + "-ldes", titles, "Linked Data Event Stream", FEED, "/ldes/" + dataset, at)
        .addProperty(DCAT.downloadURL, nodes.page("/ldes/" + dataset + ".trig"))
        .addProperty(DCTerms.format, nodes.authority("file-type/RDF_TRIG"))
        .addProperty(DCAT.mediaType, nodes.mediaType("application/trig"))
        .addProperty(DCTerms.conformsTo, nodes.standard(FEED_SPECIFICATION));
  }

  private Resource distribution(
      String name, Titles titles, String format, Titles descriptions, String address, Instant at) {
    Resource distribution =
        nodes
            .own(name)
            .addProperty(RDF.type, DCAT.Distribution)
            .addProperty(DCTerms.title, titles.french() + " : " + format, "fr")
            .addProperty(DCTerms.title, titles.english() + ": " + format, "en")
            .addProperty(DCTerms.description, descriptions.french(), "fr")
            .addProperty(DCTerms.description, descriptions.english(), "en")
            .addProperty(DCAT.accessURL, nodes.page(address))
            .addProperty(DCTerms.license, nodes.uri(Catalogue.LICENCE))
            .addProperty(DCTerms.rights, nodes.rights())
            .addProperty(
                property("http://data.europa.eu/r5r/", "availability"),
                nodes.authority("planned-availability/STABLE"));
    issued(distribution, issued);
    modified(distribution, at);
    return distribution;
  }

  private Resource checksum(String name, FileFacts facts) {
    return nodes
        .own(name + "-checksum")
        .addProperty(RDF.type, term(Namespaces.SPDX, "Checksum"))
        .addProperty(
            property(Namespaces.SPDX, "algorithm"),
            nodes.uri(SHA_256).addProperty(RDF.type, term(Namespaces.SPDX, "ChecksumAlgorithm")))
        .addProperty(
            property(Namespaces.SPDX, "checksumValue"),
            typed(facts.sha256(), XSDDatatype.XSDhexBinary));
  }
}
