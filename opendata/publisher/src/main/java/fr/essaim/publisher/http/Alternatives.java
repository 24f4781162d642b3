package fr.essaim.publisher.http;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody is told who asked for an address that is nobody's, or for a format that there is
 * not: in their language, with the ways to what there is, as the endpoint tells it.
 *
 * @param base the start of every address, without a slash at its end
 * @param french whether they read French; programs that do not say get English
 */
record Alternatives(String base, boolean french) {

  static Alternatives of(String base, String acceptLanguage) {
    boolean says = acceptLanguage != null && !acceptLanguage.isBlank();
    return new Alternatives(
        base, says && Languages.choose(null, acceptLanguage).equals(Locale.FRENCH.getLanguage()));
  }

  String language() {
    return french ? "fr" : "en";
  }

  /** Nothing was ever published there. */
  JsonObjectBuilder notFound() {
    return problem(
            "address",
            404,
            french ? "Rien ne répond à cette adresse." : "Nothing answers at this address.",
            french
                ? "Le catalogue dit ce qu’il y a\u202f; un document a l’adresse de sa chose, /doc/ au"
                    + " lieu de /id/."
                : "The catalogue says what there is; a document has the address of its thing, with"
                    + " /doc/ instead of /id/.")
        .add("alternatives", everywhere());
  }

  /**
   * It is there in other formats.
   *
   * @param addresses where it is in each, by media type, if they have addresses of their own
   */
  JsonObjectBuilder notAcceptable(List<String> mediaTypes, Map<String, String> addresses) {
    JsonObjectBuilder ways = everywhere();
    if (!addresses.isEmpty()) {
      JsonObjectBuilder its = Json.createObjectBuilder();
      addresses.forEach(its::add);
      ways.add("formats", its);
    }
    String offered = String.join(", ", mediaTypes);
    return problem(
            "format",
            406,
            french
                ? "Cela n’existe dans aucun des formats demandés."
                : "This exists in none of the formats that were asked for.",
            (french ? "Cela existe en " : "It exists as ") + offered + ".")
        .add("alternatives", ways);
  }

  private static JsonObjectBuilder problem(String rule, int status, String title, String detail) {
    return Json.createObjectBuilder()
        .add("type", "about:blank")
        .add("title", title)
        .add("status", status)
        .add("rule", rule)
        .add("detail", detail);
  }

  private JsonObjectBuilder everywhere() {
    return Json.createObjectBuilder()
        .add("catalogue", base + "/catalogue")
        .add("dumps", base + "/dump/{dataset}.nq.gz")
        .add("feeds", base + "/ldes/{dataset}")
        .add("endpoint", base + "/sparql");
  }
}
