package fr.essaim.publisher.catalogue;

import static fr.essaim.publisher.catalogue.CatalogueNodes.issued;
import static fr.essaim.publisher.catalogue.CatalogueNodes.modified;
import static fr.essaim.publisher.catalogue.CatalogueNodes.property;

import fr.essaim.core.publication.Edition;
import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.catalogue.Generation.FileFacts;
import fr.essaim.publisher.describe.DatasetDescription;
import fr.essaim.publisher.document.Uris;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * The catalogue of the datasets, in DCAT-AP 3, a page for so many of them. A dataset stands on one
 * page with all its editions, for harvesters take what is described twice for an error, and what is
 * only named elsewhere for nothing. For the same reason the service is described on the first page,
 * and the others only say what it serves.
 */
final class Catalogue {

  /** How many datasets a page has, with all their editions. */
  static final int PAGE_SIZE = 50;

  static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";

  private final Uris uris;
  private final List<DatasetFacts> datasets;
  private final Map<String, FileFacts> files;
  private final List<Edition> editions;

  /**
   * @param editions those that can be had, of all datasets
   */
  Catalogue(
      Uris uris,
      List<DatasetFacts> datasets,
      Map<String, FileFacts> files,
      List<Edition> editions) {
    this.uris = uris;
    this.datasets = datasets;
    this.files = files;
    this.editions = editions;
  }

  /** At least one page, even if there is no dataset. */
  List<Model> pages(int size) {
    List<Model> pages = new ArrayList<>();
    int from = 0;
    do {
      int to = Math.min(datasets.size(), from + size);
      pages.add(page(datasets.subList(from, to), from == 0));
      from = to;
    } while (from < datasets.size());
    return pages;
  }

  private Model page(List<DatasetFacts> here, boolean first) {
    CatalogueNodes nodes = new CatalogueNodes(uris, federation());
    Resource catalogue = catalogue(nodes);
    Resource service = first ? SparqlService.describe(nodes) : nodes.own(SparqlService.NAME);
    if (first) {
      catalogue.addProperty(property(Namespaces.DCAT, "service"), service);
    }
    for (DatasetFacts facts : here) {
      Resource dataset = dataset(nodes, facts);
      catalogue.addProperty(DCAT.dataset, dataset);
      service.addProperty(SparqlService.SERVES, dataset);
      List<Edition> own =
          editions.stream().filter(edition -> edition.dataset().equals(facts.name())).toList();
      new EditionSeries(nodes, facts, own).addTo(catalogue, dataset);
      new YearSeries(nodes, facts, files).addTo(catalogue, dataset);
    }
    return nodes.model();
  }

  private Map.Entry<String, String> federation() {
    return datasets.stream()
        .flatMap(facts -> facts.federations().entrySet().stream())
        .findFirst()
        .orElse(null);
  }

  private Resource catalogue(CatalogueNodes nodes) {
    Resource catalogue =
        nodes
            .page("/catalogue")
            .addProperty(RDF.type, DCAT.Catalog)
            .addProperty(DCTerms.title, "Catalogue des données ouvertes d’Essaim", "fr")
            .addProperty(DCTerms.title, "Essaim open data catalogue", "en")
            .addProperty(
                DCTerms.description,
                "Ce qu’un réseau de centres sociaux publie\u202f: "
                    + titles(DatasetDescription::titleFr, "\u202f; "),
                "fr")
            .addProperty(
                DCTerms.description,
                "What a network of social centres publishes: "
                    + titles(DatasetDescription::titleEn, "; "),
                "en")
            .addProperty(DCTerms.publisher, nodes.publisher())
            .addProperty(DCTerms.license, nodes.uri(LICENCE))
            .addProperty(DCTerms.language, nodes.authority("language/FRA"))
            .addProperty(DCTerms.spatial, nodes.authority("country/FRA"))
            .addProperty(FOAF.homepage, nodes.page("/"))
            .addProperty(property(Namespaces.DCAT, "themeTaxonomy"), nodes.authority("data-theme"));
    issued(catalogue, firstPublication());
    modified(catalogue, lastChange());
    return catalogue;
  }

  private String titles(Function<DatasetDescription, String> title, String between) {
    return datasets.stream()
        .map(DatasetFacts::description)
        .map(title)
        .collect(Collectors.joining(between, "", "."));
  }

  private Instant firstPublication() {
    return datasets.stream()
        .map(DatasetFacts::issued)
        .filter(Instant.EPOCH::isBefore)
        .min(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private Instant lastChange() {
    return datasets.stream()
        .map(DatasetFacts::modified)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private Resource dataset(CatalogueNodes nodes, DatasetFacts facts) {
    DatasetDescription text = facts.description();
    Resource dataset =
        nodes
            .own(facts.name())
            .addProperty(RDF.type, DCAT.Dataset)
            .addProperty(DCTerms.identifier, facts.name())
            .addProperty(DCTerms.title, text.titleFr(), "fr")
            .addProperty(DCTerms.title, text.titleEn(), "en")
            .addProperty(DCTerms.description, text.descriptionFr(), "fr")
            .addProperty(DCTerms.description, text.descriptionEn(), "en")
            .addProperty(DCTerms.accrualPeriodicity, nodes.authority("frequency/CONT"))
            .addProperty(DCTerms.conformsTo, nodes.standard(uris.base() + "/def/shapes"))
            .addProperty(property(Namespaces.DCAT, "version"), Long.toString(facts.lastPosition()));
    nodes.covering(nodes.published(dataset), facts.name());
    addKeywords(text, dataset);
    facts.start().ifPresent(start -> nodes.temporal(dataset, start, null));
    issued(dataset, facts.issued());
    modified(dataset, facts.modified());
    Distributions distributions = new Distributions(nodes, facts.issued());
    Titles titles = new Titles(text.titleFr(), text.titleEn());
    for (DumpFormat format : DumpFormat.values()) {
      String file = format.fileOf(facts.name());
      dataset.addProperty(
          DCAT.distribution,
          distributions.file(
              file.replace('.', '-'),
              titles,
              format,
              "/dump/" + file,
              files.get(file),
              facts.modified()));
    }
    dataset.addProperty(
        DCAT.distribution, distributions.feed(facts.name(), titles, facts.modified()));
    text.others()
        .forEach(
            file ->
                dataset.addProperty(
                    DCAT.distribution,
                    distributions.other(facts.name(), titles, file, facts.modified())));
    return dataset;
  }

  static void addKeywords(DatasetDescription text, Resource dataset) {
    text.keywordsFr().forEach(word -> dataset.addProperty(DCAT.keyword, word, "fr"));
    text.keywordsEn().forEach(word -> dataset.addProperty(DCAT.keyword, word, "en"));
  }
}
