package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor gets, without a browser. */
class PublicSurfaceIT {

  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"]*)\"");

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/prototypes",
        "/prototypes?q=eduquer&lang=en",
        "/prototypes/eduquer-ca-s-apprend",
        "/prototypes/eduquer-ca-s-apprend/imprimer",
        "/prototypes/le-cafe-des-clics-exemple",
        "/essaimage",
        "/essaimage?annee=2024&prototype=le-cafe-des-clics-exemple&lang=en",
        "/essaimage?annee=0000&prototype=rien&tous=oui",
        "/carte/ludotheque-pousse-pion-exemple/imprimer",
        "/carte/ludotheque-pousse-pion-exemple/fiche?lang=en",
        "/organisations",
        "/organisations/lazare-garreau",
        "/recherche?q=numerique",
        "/donnees",
        "/donnees/organisations",
        "/donnees/prototypes?lang=en",
        "/donnees/limites",
        "/donnees/vocabulaire",
        "/donnees/questions",
        "/donnees/questions/themes?lang=en",
        "/donnees/questions/carte-des-organisations",
        "/donnees/usage",
        "/signaler",
        "/accessibilite",
        "/vie-privee",
        "/mentions-legales",
        "/doc/prototype/eduquer-ca-s-apprend.html",
        "/doc/transfer/centre-beffroi-exemple-centre-peupliers-exemple.html"
      })
  void aPublicPageSetsNoCookieAllowsNoScriptAndIsLight(String path) {
    HttpResponse<String> page = web.get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline", "unsafe-eval"));
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).isPresent();
    assertThat(page.body())
        .doesNotContain("<script", " style=\"", "???")
        .hasSizeLessThan(300_000)
        .contains("<html lang=\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/carte",
        "/carte?stage=from-6&near=50.43,2.83&within=5000&day=3&lang=en",
        "/carte?q=rien-de-tel",
        "/carte/ludotheque-pousse-pion-exemple"
      })
  void aPageOfTheMapSetsNoCookieRunsFilesOfOursAloneAndIsLight(String path) {
    HttpResponse<String> page = web.get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("script-src 'self';", "connect-src 'self';", "img-src 'self' data:;")
                    .doesNotContain("unsafe-inline", "unsafe-eval", "http"));
    assertThat(page.body().replaceAll("<script [^>]*src=\"/static/[^>]*></script>", ""))
        .doesNotContain("<script", " style=\"", "???")
        .hasSizeLessThan(200_000)
        .contains("<html lang=\"");
  }

  @Test
  void everyLinkOfTheHomePageLeadsSomewhere() {
    Matcher links = LINK.matcher(web.get("/").body());
    int followed = 0;
    while (links.find()) {
      String path = links.group(1).replace("&amp;", "&").replaceAll("#.*", "");
      assertThat(web.get(path).statusCode()).as(path).isIn(200, 302);
      followed++;
    }
    assertThat(followed).isGreaterThan(10);
  }

  @Test
  void theLimitsAreShownAsTheWorkerHasThem() {
    assertThat(web.get("/donnees/limites").body())
        .contains(
            "Requêtes qui attendent\u202f: 32", "Lignes par réponse\u202f: 1\u202f000\u202f000");
    assertThat(web.get("/donnees/limites?lang=en").body())
        .contains("Queries that wait: 32", "Rows per answer: 1,000,000");
  }

  @Test
  void theLanguageIsTheOneOfTheAddressElseOfTheBrowserElseFrench() {
    assertThat(web.get("/prototypes").body()).contains("<html lang=\"fr\"");
    assertThat(web.get("/prototypes", "Accept-Language", "en-GB,en;q=0.9").body())
        .contains("<html lang=\"en\"");
    assertThat(web.get("/prototypes?lang=fr", "Accept-Language", "en").body())
        .contains("<html lang=\"fr\"");
    assertThat(web.get("/prototypes").headers().allValues("Vary").toString())
        .contains("Accept-Language");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/recherche?q=%00", "/organisations?q=a%00b", "/prototypes?q=%00", "/donnees?%00"})
  void aCharacterThatNoTextHoldsIsLeftOut(String path) {
    assertThat(web.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void aFormThatADocumentDoesNotHaveIsRefusedInOurOwnWords() {
    HttpResponse<String> refused =
        web.get("/doc/prototype/eduquer-ca-s-apprend", "Accept", "image/png");

    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(refused.headers().firstValue("Link"))
        .hasValueSatisfying(link -> assertThat(link).contains("text/turtle"));
    assertThat(refused.body()).contains("\"status\":406").doesNotContain("Payara", "HTTP Status");
  }

  @Test
  void theFundersAreNamedAsTheSettingsSay() {
    assertThat(web.get("/").body()).contains("Opération cofinancée par ", "/emblems/eu.svg");
    assertThat(web.get("/?lang=en").body()).contains("co-financed by the European Union");
  }

  @Test
  void theSearchForgivesAccentsAndTypos() {
    assertThat(web.get("/prototypes?q=EDUQUE%20ca%20s%27aprend").body())
        .contains("/prototypes/eduquer-ca-s-apprend");
    assertThat(web.get("/recherche?q=lazarre%20garo").body())
        .contains("/organisations/lazare-garreau");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void aPageRefusesTheMethodsThatItDoesNotHave(String method) {
    HttpResponse<String> refused = web.send(method, "/prototypes");

    assertThat(refused.statusCode()).isEqualTo(405);
    assertThat(refused.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/pages/home/home.xhtml",
        "/WEB-INF/web.xml",
        "/prototypes/never-was",
        "/administration/user",
        "/prototypes;x",
        "/pages/intranet/home.xhtml;x"
      })
  void whatIsNotThereIsNotFoundAndSaysNothingOfTheInside(String path) {
    HttpResponse<String> missing = web.get(path);

    assertThat(missing.statusCode()).isIn(404, 405);
    assertThat(missing.body()).doesNotContain("Exception", "Payara", "fr.essaim");
  }

  @Test
  void whoeverReportsAMistakeIsThankedAndLedBack() {
    HttpResponse<String> sent =
        web.post(
            "/signaler",
            "application/x-www-form-urlencoded",
            "sujet=%2Fdonnees&message=Il+manque+un+mot.&email=&site=");

    assertThat(sent.statusCode()).isEqualTo(303);
    String next = sent.headers().firstValue("Location").orElseThrow();
    assertThat(web.get(next.replace(essaim.baseUrl(), "")).body())
        .contains("role=\"status\"", "href=\"/donnees\"")
        .doesNotContain("<textarea");
  }

  @Test
  void aReportOnNoPageOfThisSiteIsRefusedAtItsFieldAndAboutTheHomePageByALink() {
    String elsewhere = "https%3A%2F%2Felsewhere.example%2Fpage";
    HttpResponse<String> sent =
        web.post(
            "/signaler",
            "application/x-www-form-urlencoded",
            "sujet=" + elsewhere + "&message=Il+manque+un+mot.&email=&site=");

    assertThat(sent.statusCode()).isEqualTo(400);
    assertThat(sent.body())
        .contains(
            "<a href=\"#sujet\">Page concernée\u202f: «\u00a0https://elsewhere.example/page\u00a0»",
            "value=\"https://elsewhere.example/page\"",
            "Il manque un mot.")
        .containsPattern("id=\"sujet-error\">«\u00a0https");
    assertThat(web.get("/signaler?sujet=" + elsewhere).body())
        .contains("portera sur la page d\u2019accueil")
        .doesNotContain("https://elsewhere.example");
  }

  @Test
  void aPostFromAnotherSiteIsRefused() {
    String form = "application/x-www-form-urlencoded";

    assertThat(web.post("/signaler", form, "a=b", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(web.post("/connexion", form, "a=b", "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
  }

  @Test
  void theIntranetSendsAVisitorToSignIn() {
    HttpResponse<String> sent = web.get("/intranet/prototypes?q=a");

    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(sent.headers().firstValue("Location"))
        .hasValueSatisfying(
            to -> assertThat(to).contains("/connexion?suite=%2Fintranet%2Fprototypes%3Fq%3Da"));
  }

  @Test
  void theAdministrationInterfaceExistsOnlyForTheTokenOfThisMachine() {
    String body = "{}";

    assertThat(web.post("/administration/verify", "application/json", body).statusCode())
        .isEqualTo(404);
    assertThat(
            web.post(
                    "/administration/verify", "application/json", body, "Authorization", "Bearer x")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void healthNamesDatabasePublicationAndEndpoint() {
    assertThat(web.get("/health/ready").body())
        .contains("\"database\"", "\"publication-lag\"", "\"endpoint\"", "\"UP\"");
  }
}
