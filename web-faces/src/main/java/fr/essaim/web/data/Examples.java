package fr.essaim.web.data;

import fr.essaim.web.shell.QueryString;
import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Queries that the query page offers to begin with, in standard SPARQL 1.1. */
public final class Examples {

  /** What our data use; the vocabulary of the instance itself stands beside them. */
  private static final Map<String, Object> PREFIXES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("adms", "http://www.w3.org/ns/adms#"),
              Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
              Map.entry("dct", "http://purl.org/dc/terms/"),
              Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
              Map.entry("locn", "http://www.w3.org/ns/locn#"),
              Map.entry("org", "http://www.w3.org/ns/org#"),
              Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
              Map.entry("prov", "http://www.w3.org/ns/prov#"),
              Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
              Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
              Map.entry("schema", "http://schema.org/"),
              Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
              Map.entry("spdx", "http://spdx.org/rdf/terms#"),
              Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#")));

  private Examples() {}

  /**
   * A query and what it answers.
   *
   * @param title the key of its title
   */
  public record Example(String title, String query) {

    /** The query page with it, answered. */
    public String url() {
      return "/sparql" + QueryString.of(Map.of("query", new String[] {query})).with("page", 1);
    }
  }

  /**
   * @param names as {@link fr.essaim.web.shell.Feature#examples} gives them
   */
  static List<Example> all(String baseUri, List<String> names) {
    return names.stream()
        .map(name -> new Example(name, read(name).replace("<def#>", "<" + baseUri + "/def#>")))
        .toList();
  }

  static String prefixes(String baseUri) {
    return Json.createObjectBuilder()
        .add("essaim", baseUri + "/def#")
        .addAll(Json.createObjectBuilder(PREFIXES))
        .build()
        .toString();
  }

  static String curl(String baseUri, String query) {
    return "curl --get '"
        + baseUri
        + "/sparql' \\\n  --header 'Accept: text/csv' \\\n  --data-urlencode 'query="
        + query.replace("'", "'\\''")
        + "'";
  }

  private static String read(String name) {
    String path = "/fr/essaim/web/" + name.replace(".example.", "/examples/") + ".rq";
    try (InputStream file = Examples.class.getResourceAsStream(path)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
