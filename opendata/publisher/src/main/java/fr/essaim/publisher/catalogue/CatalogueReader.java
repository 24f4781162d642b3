package fr.essaim.publisher.catalogue;

import fr.essaim.core.publication.DatasetView;
import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.catalogue.Generation.FileFacts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** Reads back what the catalogue of a generation says of its datasets, so that pages say that. */
final class CatalogueReader {

  /** The table first: it is what most people can open. */
  private static final List<DumpFormat> ORDER =
      List.of(DumpFormat.CSV, DumpFormat.PLAIN_TURTLE, DumpFormat.TURTLE, DumpFormat.N_QUADS);

  private static final Property IN_SERIES = CatalogueNodes.property(Namespaces.DCAT, "inSeries");

  private final Generation generation;
  private final Model catalogue;
  private final String language;

  CatalogueReader(Generation generation, String language) {
    this.generation = generation;
    this.language = language;
    this.catalogue = read(generation);
  }

  /** All pages of it. */
  private static Model read(Generation generation) {
    Model catalogue = ModelFactory.createDefaultModel();
    for (int page = 1; page <= generation.cataloguePages(); page++) {
      RDFParser.source(generation.path(Generation.cataloguePage(page)))
          .lang(Lang.NTRIPLES)
          .parse(catalogue);
    }
    return catalogue;
  }

  List<DatasetView> datasets() {
    return catalogue
        .listSubjectsWithProperty(RDF.type, DCAT.Dataset)
        .filterKeep(dataset -> dataset.hasProperty(DCTerms.identifier))
        .filterDrop(dataset -> dataset.hasProperty(IN_SERIES))
        .filterKeep(dataset -> !filesOf(name(dataset)).isEmpty())
        .mapWith(this::view)
        .toList()
        .stream()
        .sorted(Comparator.comparing(DatasetView::name))
        .toList();
  }

  private static String name(Resource dataset) {
    return dataset.getProperty(DCTerms.identifier).getString();
  }

  private DatasetView view(Resource dataset) {
    Resource producer = dataset.getPropertyResourceValue(DCTerms.publisher);
    return new DatasetView(
        name(dataset),
        text(dataset, DCTerms.title),
        text(dataset, DCTerms.description),
        dataset
            .listProperties(DCAT.keyword)
            .mapWith(statement -> statement.getLiteral())
            .filterKeep(word -> word.getLanguage().equals(language))
            .mapWith(Literal::getString)
            .toList()
            .stream()
            .sorted()
            .toList(),
        text(producer, FOAF.name),
        Catalogue.LICENCE,
        Optional.ofNullable(dataset.getProperty(DCTerms.modified))
            .map(statement -> Instant.parse(statement.getString()))
            .orElse(null),
        generation.position(),
        generation.madeAt(),
        filesOf(name(dataset)),
        dataset
            .listProperties(DCAT.distribution)
            .mapWith(Statement::getResource)
            .filterKeep(file -> file.hasProperty(DCAT.downloadURL))
            .filterDrop(file -> file.hasProperty(DCAT.byteSize))
            .filterDrop(CatalogueReader::isFeed)
            .mapWith(this::other)
            .toList());
  }

  private static boolean isFeed(Resource file) {
    return file.getPropertyResourceValue(DCTerms.conformsTo)
        .hasURI(Distributions.FEED_SPECIFICATION);
  }

  private DatasetView.Other other(Resource file) {
    return new DatasetView.Other(
        text(file, DCTerms.title),
        file.getPropertyResourceValue(DCAT.downloadURL).getURI(),
        file.getPropertyResourceValue(DCTerms.conformsTo).getURI());
  }

  private List<DatasetView.File> filesOf(String dataset) {
    return ORDER.stream()
        .flatMap(format -> file(dataset, format.fileOf(dataset)).stream())
        .toList();
  }

  private Optional<DatasetView.File> file(String dataset, String name) {
    return generation
        .facts(name)
        .map(
            (FileFacts facts) ->
                new DatasetView.File(
                    name,
                    name.substring(dataset.length() + 1),
                    "/dump/" + name,
                    facts.size(),
                    facts.sha256()));
  }

  /** In the language, else in any. */
  private String text(Resource subject, Property property) {
    List<Literal> texts =
        subject.listProperties(property).mapWith(statement -> statement.getLiteral()).toList();
    return texts.stream()
        .filter(text -> text.getLanguage().equals(language))
        .findFirst()
        .or(() -> texts.stream().findFirst())
        .map(Literal::getString)
        .orElse("");
  }
}
