package fr.essaim.endpoint.http;

/**
 * The plain page that a worker alone shows to a browser. The application has a better one; this one
 * serves anyone who runs a worker over files.
 */
final class QueryPage {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="fr">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Interroger les données en SPARQL</title>
      </head>
      <body>
      <main>
      <h1>Interroger les données en SPARQL</h1>
      <form method="get">
      <p><label for="query">Requête</label></p>
      <p><textarea id="query" name="query" rows="12" cols="80" spellcheck="false" required>\
      SELECT ?s ?p ?o WHERE { ?s ?p ?o } LIMIT 10</textarea></p>
      <p><button type="submit">Exécuter</button></p>
      </form>
      <p>%s</p>
      <p lang="en">%s</p>
      </main>
      </body>
      </html>
      """;

  private QueryPage() {}

  /** The page; the two texts say the limits and hold no markup. */
  static String html(String limits, String limitsInEnglish) {
    return PAGE.formatted(limits, limitsInEnglish);
  }
}
