package fr.essaim.web.data;

import fr.essaim.core.publication.DatasetView;

/**
 * How to use a dataset in the languages that people use, to be copied as it stands: a test runs the
 * first two.
 */
public final class Recipes {

  private final String baseUri;
  private final DatasetView dataset;
  private final DatasetView.File table;

  Recipes(String baseUri, DatasetView dataset) {
    this.baseUri = baseUri;
    this.dataset = dataset;
    this.table =
        dataset.files().stream()
            .filter(file -> file.extension().equals("csv"))
            .findFirst()
            .orElseThrow();
  }

  /** Takes the table and checks that it is whole. */
  public String getCurl() {
    return """
        curl --fail --silent --show-error --remote-name %s
        echo "%s  %s" | sha256sum --check"""
        .formatted(url(), table.sha256(), table.name());
  }

  /** Needs Python's standard library alone. */
  public String getPython() {
    return """
        import csv
        import io
        from urllib.request import urlopen

        with urlopen("%s") as answer:
            text = io.TextIOWrapper(answer, encoding="utf-8", newline="")
            rows = list(csv.DictReader(text))

        print(len(rows))
        for row in rows[:5]:
            print(row["uri"], row["title"])"""
        .formatted(url());
  }

  /** Needs R's base packages alone. */
  public String getR() {
    return """
        data <- read.csv("%s", fileEncoding = "UTF-8")
        nrow(data)
        head(data[c("uri", "title")])"""
        .formatted(url());
  }

  /** Runs in a browser's console, in Deno and in Node from its release 18 on. */
  public String getJavascript() {
    return """
        const answer = await fetch("%s/sparql", {
          method: "POST",
          headers: {
            "Content-Type": "application/sparql-query",
            Accept: "application/sparql-results+json",
          },
          body: `%s`,
        });
        const { results } = await answer.json();
        for (const row of results.bindings) {
          console.log(row.thing.value, row.title.value);
        }"""
        .formatted(baseUri, query());
  }

  private String query() {
    return """
        PREFIX dct: <http://purl.org/dc/terms/>
        SELECT ?thing ?title WHERE {
          ?thing a <%s> ; dct:title ?title .
        } ORDER BY ?title LIMIT 5"""
        .formatted(
            dataset.name().equals("prototypes")
                ? baseUri + "/def#Prototype"
                : "http://www.w3.org/ns/org#Organization");
  }

  private String url() {
    return baseUri + table.url();
  }
}
