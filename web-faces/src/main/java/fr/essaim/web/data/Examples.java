package fr.essaim.web.data;

/** Queries that the pages show, in standard SPARQL 1.1. */
final class Examples {

  static final String PROTOTYPES =
      """
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX adms: <http://www.w3.org/ns/adms#>
      SELECT ?prototype ?title WHERE {
        ?prototype a adms:Asset ; dct:title ?title .
        FILTER NOT EXISTS { ?prototype dct:isVersionOf ?other }
      }
      ORDER BY ?title
      LIMIT 100""";

  static final String ORGANISATIONS =
      """
      PREFIX org: <http://www.w3.org/ns/org#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?organisation ?name WHERE {
        ?organisation a org:Organization ; skos:prefLabel ?name .
      }
      ORDER BY ?name
      LIMIT 100""";

  private Examples() {}

  static String curl(String baseUri, String query) {
    return "curl --get '"
        + baseUri
        + "/sparql' \\\n  --header 'Accept: text/csv' \\\n  --data-urlencode 'query="
        + query.replace("'", "'\\''")
        + "'";
  }
}
