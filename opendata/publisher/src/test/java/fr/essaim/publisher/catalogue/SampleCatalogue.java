package fr.essaim.publisher.catalogue;

import fr.essaim.core.publication.Edition;
import fr.essaim.core.publication.LogEntry;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.catalogue.Generation.FileFacts;
import fr.essaim.publisher.describe.DatasetDescription;
import fr.essaim.publisher.describe.IndicatorDescriber;
import fr.essaim.publisher.describe.OperationDescriber;
import fr.essaim.publisher.describe.OrganisationDescriber;
import fr.essaim.publisher.describe.PrototypeDescriber;
import fr.essaim.publisher.document.CanonicalForm;
import fr.essaim.publisher.document.RdfFormat;
import fr.essaim.publisher.document.Uris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** Two datasets as the maker of generations would have found them. */
final class SampleCatalogue {

  static final Uris URIS = new Uris("http://test.example");
  static final Instant WITHDRAWN = Instant.parse("2026-11-24T09:00:00Z");

  private static final Instant CHANGED = Instant.parse("2026-11-24T08:00:00Z");

  private final List<DatasetFacts> datasets = new ArrayList<>();
  private final Map<String, FileFacts> files = new TreeMap<>();
  private final List<Edition> editions = new ArrayList<>();

  SampleCatalogue() {
    add(
        OrganisationDescriber.DATASET,
        "organisation/fede",
        "<http://www.w3.org/ns/org#classification> <http://test.example/def#organisation-federation>"
            + " ; <http://xmlns.com/foaf/0.1/name> \"Fédération (exemple)\"");
    add(
        PrototypeDescriber.DATASET,
        "prototype/mon-cv",
        "<http://purl.org/dc/terms/date> \"2017\"^^<http://www.w3.org/2001/XMLSchema#gYear> ;"
            + " <http://www.w3.org/ns/prov#wasAttributedTo> <http://test.example/id/organisation/fede> ;"
            + " <http://purl.org/dc/terms/spatial> <http://id.insee.fr/geo/commune/59512>");
    datasets
        .get(0)
        .lastChange(new LogEntry(3, "http://test.example/doc/x/y", "d", "", "", true, WITHDRAWN));
  }

  private void add(DatasetDescription description, String name, String statements) {
    String dataset = description.name();
    DatasetFacts facts =
        new DatasetFacts(
            description,
            URIS,
            new Vocabulary(URIS.base()),
            type -> Optional.of(type.equals("organisation") ? "organisations" : "prototypes"));
    String uri = URIS.base() + "/doc/" + name;
    String turtle = "<" + URIS.thingOf(uri) + "> " + statements + " .";
    String nquads = CanonicalForm.nquads(RDFParser.fromString(turtle, Lang.TURTLE).toGraph(), uri);
    LogEntry entry =
        new LogEntry(1, uri, dataset, nquads, CanonicalForm.digest(nquads), false, CHANGED);
    facts.add(entry, RdfFormat.read(nquads));
    facts.firstPublication(entry);
    facts.lastChange(entry);
    datasets.add(facts);
    for (DumpFormat format : DumpFormat.values()) {
      files.put(format.fileOf(dataset), new FileFacts(100, "0f".repeat(32)));
    }
  }

  /** With figures of two years, and a file in a schema of others. */
  SampleCatalogue withFigures() {
    add(
        new IndicatorDescriber(null, URIS).dataset(),
        "indicator/seances",
        "<http://purl.org/dc/terms/title> \"Séances\"@fr");
    List<String> years = List.of("2024", "2025");
    datasets.get(datasets.size() - 1).years(years);
    years.forEach(
        year ->
            files.put(YearTables.fileOf("indicateurs", year), new FileFacts(100, "0f".repeat(32))));
    add(
        new OperationDescriber(null, URIS).dataset(),
        "operation/ateliers",
        "<http://purl.org/dc/terms/title> \"Ateliers\"@fr");
    return this;
  }

  SampleCatalogue withEditions() {
    editions.add(edition("2026-10-01", 2));
    editions.add(edition("2026-07-01", 1));
    return this;
  }

  /** The dataset is gone, as when its module is switched off. */
  SampleCatalogue without(String dataset) {
    datasets.removeIf(facts -> facts.name().equals(dataset));
    return this;
  }

  private static Edition edition(String day, int revision) {
    return new Edition(
        "organisations",
        LocalDate.parse(day),
        revision,
        1,
        Instant.parse(day + "T04:00:00Z"),
        null,
        Arrays.stream(DumpFormat.values())
            .filter(DumpFormat::isKept)
            .map(format -> new Edition.Part(format.extension(), 100, "0f".repeat(32)))
            .toList());
  }

  List<Model> pages(int size) {
    return new Catalogue(URIS, datasets, files, editions).pages(size);
  }

  List<DatasetFacts> facts() {
    return datasets;
  }
}
