package fr.essaim.publisher.catalogue;

import java.util.List;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;

/** What the catalogue says of a dataset in words. */
record DatasetText(
    String titleFr,
    String titleEn,
    String descriptionFr,
    String descriptionEn,
    List<String> keywordsFr,
    List<String> keywordsEn) {

  void addKeywords(Resource dataset) {
    keywordsFr.forEach(word -> dataset.addProperty(DCAT.keyword, word, "fr"));
    keywordsEn.forEach(word -> dataset.addProperty(DCAT.keyword, word, "en"));
  }

  static DatasetText of(String dataset) {
    return switch (dataset) {
      case "organisations" ->
          new DatasetText(
              "Organisations et territoires du réseau",
              "Organisations and territories of the network",
              "Les centres sociaux, espaces de vie sociale, fédérations, cofinanceurs et partenaires"
                  + " du réseau, et les territoires où ils agissent.",
              "The social centres, living spaces, federations, funders and partners of the network,"
                  + " and the territories where they act.",
              List.of("centre social", "espace de vie sociale", "fédération", "territoire"),
              List.of("social centre", "federation", "territory"));
      case "prototypes" ->
          new DatasetText(
              "Prototypes des centres sociaux connectés",
              "Prototypes of the connected social centres",
              "Les changements numériques conçus avec des habitants en atelier : leur état, leurs"
                  + " thèmes, leurs versions sous licence et leur fiche de capitalisation.",
              "The digital changes designed with inhabitants in workshops: their state, themes,"
                  + " licensed versions and capitalisation sheet.",
              List.of("prototype", "inclusion numérique", "centre social", "médiation numérique"),
              List.of("prototype", "digital inclusion", "social centre"));
      default -> throw new IllegalArgumentException("No text for the dataset " + dataset);
    };
  }
}
