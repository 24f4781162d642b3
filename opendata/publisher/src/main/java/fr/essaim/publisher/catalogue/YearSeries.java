package fr.essaim.publisher.catalogue;

import static fr.essaim.publisher.catalogue.CatalogueNodes.day;
import static fr.essaim.publisher.catalogue.CatalogueNodes.issued;
import static fr.essaim.publisher.catalogue.CatalogueNodes.modified;
import static fr.essaim.publisher.catalogue.CatalogueNodes.property;

import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.catalogue.Generation.FileFacts;
import fr.essaim.publisher.describe.DatasetDescription;
import java.time.LocalDate;
import java.util.Map;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * The figures of a dataset year by year: a series, and each year as a dataset of its own that is in
 * it, the one before it named. Unlike an edition, a year follows its corrections.
 */
final class YearSeries {

  private final CatalogueNodes nodes;
  private final DatasetFacts facts;
  private final DatasetDescription text;
  private final Map<String, FileFacts> files;

  YearSeries(CatalogueNodes nodes, DatasetFacts facts, Map<String, FileFacts> files) {
    this.nodes = nodes;
    this.facts = facts;
    this.text = facts.description();
    this.files = files;
  }

  /**
   * Adds series and years, if there are any.
   *
   * @param catalogue what lists them
   * @param whole the dataset that they are taken from
   */
  void addTo(Resource catalogue, Resource whole) {
    if (facts.years().isEmpty()) {
      return;
    }
    Resource series = series();
    catalogue.addProperty(in("resource"), series);
    Resource before = null;
    for (String year : facts.years()) {
      Resource described =
          year(year).addProperty(in("inSeries"), series).addProperty(DCTerms.source, whole);
      if (before != null) {
        described.addProperty(in("prev"), before);
      }
      catalogue.addProperty(DCAT.dataset, described);
      before = described;
    }
    series.addProperty(in("last"), before);
  }

  private Resource series() {
    String name = facts.name() + "-years";
    Resource series =
        nodes
            .own(name)
            .addProperty(RDF.type, in("DatasetSeries").inModel(nodes.model()))
            .addProperty(DCTerms.identifier, name)
            .addProperty(DCTerms.title, text.titleFr() + "\u202f: année par année", "fr")
            .addProperty(DCTerms.title, text.titleEn() + ": year by year", "en")
            .addProperty(
                DCTerms.description,
                "Les chiffres de chaque année, en un tableau. Une correction s’y lit aussitôt.",
                "fr")
            .addProperty(
                DCTerms.description,
                "The figures of each year, in a table. A correction is there at once.",
                "en")
            .addProperty(DCTerms.accrualPeriodicity, nodes.authority("frequency/ANNUAL"));
    issued(series, facts.issued());
    modified(series, facts.modified());
    temporal(series, facts.years().get(0), facts.years().get(facts.years().size() - 1));
    return nodes.covering(nodes.published(series), facts.name());
  }

  private Resource year(String year) {
    String name = facts.name() + "-" + year;
    String file = YearTables.fileOf(facts.name(), year);
    Titles titles = new Titles(text.titleFr() + "\u202f: " + year, text.titleEn() + ": " + year);
    Resource described =
        nodes
            .own(name)
            .addProperty(RDF.type, DCAT.Dataset)
            .addProperty(DCTerms.identifier, name)
            .addProperty(DCTerms.title, titles.french(), "fr")
            .addProperty(DCTerms.title, titles.english(), "en")
            .addProperty(DCTerms.description, text.descriptionFr(), "fr")
            .addProperty(DCTerms.description, text.descriptionEn(), "en")
            .addProperty(DCTerms.accrualPeriodicity, nodes.authority("frequency/CONT"));
    temporal(described, year, year);
    Catalogue.addKeywords(text, described);
    issued(described, facts.issued());
    modified(described, facts.modified());
    described.addProperty(
        DCAT.distribution,
        new Distributions(nodes, facts.issued())
            .file(
                name + "-csv",
                titles,
                DumpFormat.CSV,
                "/dump/" + file,
                files.get(file),
                facts.modified()));
    return nodes.covering(nodes.published(described), facts.name());
  }

  private void temporal(Resource subject, String from, String to) {
    nodes.temporal(
        subject, day(LocalDate.parse(from + "-01-01")), day(LocalDate.parse(to + "-12-31")));
  }

  private static Property in(String name) {
    return property(Namespaces.DCAT, name);
  }
}
