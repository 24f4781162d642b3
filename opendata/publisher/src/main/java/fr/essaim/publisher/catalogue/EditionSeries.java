package fr.essaim.publisher.catalogue;

import static fr.essaim.publisher.catalogue.CatalogueNodes.day;
import static fr.essaim.publisher.catalogue.CatalogueNodes.modified;
import static fr.essaim.publisher.catalogue.CatalogueNodes.property;

import fr.essaim.core.publication.Edition;
import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.catalogue.Generation.FileFacts;
import fr.essaim.publisher.describe.DatasetDescription;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * The dated editions of a dataset: a series, and each edition as a dataset of its own that is in
 * it, the one before it named.
 */
final class EditionSeries {

  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final CatalogueNodes nodes;
  private final DatasetFacts facts;
  private final String dataset;
  private final DatasetDescription text;
  private final List<Edition> editions;

  /**
   * @param editions of this dataset, in any order
   */
  EditionSeries(CatalogueNodes nodes, DatasetFacts facts, List<Edition> editions) {
    this.nodes = nodes;
    this.facts = facts;
    this.dataset = facts.name();
    this.text = facts.description();
    this.editions = editions.stream().sorted(Comparator.comparing(Edition::frozenOn)).toList();
  }

  /**
   * Adds series and editions, if there are any.
   *
   * @param catalogue what lists them
   * @param live the dataset that they are editions of
   */
  void addTo(Resource catalogue, Resource live) {
    if (editions.isEmpty()) {
      return;
    }
    Resource series = series();
    catalogue.addProperty(in("resource"), series);
    Resource before = null;
    for (Edition edition : editions) {
      Resource described = edition(edition).addProperty(in("inSeries"), series);
      described.addProperty(in("isVersionOf"), live);
      live.addProperty(in("hasVersion"), described);
      if (before != null) {
        described.addProperty(in("prev"), before);
      }
      catalogue.addProperty(DCAT.dataset, described);
      before = described;
    }
    series.addProperty(in("last"), before);
  }

  private Resource series() {
    Resource series =
        nodes
            .own(dataset + "-editions")
            .addProperty(RDF.type, in("DatasetSeries").inModel(nodes.model()))
            .addProperty(DCTerms.identifier, dataset + "-editions")
            .addProperty(DCTerms.title, text.titleFr() + "\u202f: éditions datées", "fr")
            .addProperty(DCTerms.title, text.titleEn() + ": dated editions", "en")
            .addProperty(
                DCTerms.description,
                "Le jeu de données tel qu’il était à une date, figé pour être cité. Une édition par"
                    + " trimestre au moins.",
                "fr")
            .addProperty(
                DCTerms.description,
                "The dataset as it was on a day, frozen so that it can be cited. At least one"
                    + " edition a quarter.",
                "en")
            .addProperty(DCTerms.accrualPeriodicity, nodes.authority("frequency/QUARTERLY"))
            .addProperty(DCTerms.issued, day(editions.get(0).frozenOn()));
    temporal(series, editions.get(editions.size() - 1));
    modified(series, editions.get(editions.size() - 1).frozenAt());
    return nodes.covering(nodes.published(series), facts.name());
  }

  private Resource edition(Edition edition) {
    String name = dataset + "-" + edition.frozenOn();
    Titles titles =
        new Titles(
            text.titleFr() + "\u202f: édition du " + FRENCH.format(edition.frozenOn()),
            text.titleEn() + ": edition of " + ENGLISH.format(edition.frozenOn()));
    Resource described =
        nodes
            .own(name)
            .addProperty(RDF.type, DCAT.Dataset)
            .addProperty(DCTerms.identifier, name)
            .addProperty(DCTerms.title, titles.french(), "fr")
            .addProperty(DCTerms.title, titles.english(), "en")
            .addProperty(DCTerms.description, text.descriptionFr(), "fr")
            .addProperty(DCTerms.description, text.descriptionEn(), "en")
            .addProperty(DCTerms.accrualPeriodicity, nodes.authority("frequency/NEVER"))
            .addProperty(DCTerms.issued, day(edition.frozenOn()))
            .addProperty(in("version"), edition.name());
    temporal(described, edition);
    Catalogue.addKeywords(text, described);
    modified(described, edition.frozenAt());
    Distributions distributions = new Distributions(nodes, edition.frozenAt());
    for (Edition.Part file : edition.files()) {
      DumpFormat format = DumpFormat.of("." + file.extension()).orElseThrow();
      described.addProperty(
          DCAT.distribution,
          distributions.file(
              name + "-" + file.extension().replace('.', '-'),
              titles,
              format,
              edition.address(file),
              new FileFacts(file.size(), file.sha256()),
              edition.frozenAt()));
    }
    return nodes.covering(nodes.published(described), facts.name());
  }

  /** What it tells of ends on its day. */
  private void temporal(Resource subject, Edition edition) {
    RDFNode end = day(edition.frozenOn());
    nodes.temporal(subject, facts.start().orElse(end), end);
  }

  private static Property in(String name) {
    return property(Namespaces.DCAT, name);
  }
}
