package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Geolocation;
import fr.essaim.config.RunningEssaim;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parent looks for where a child can go. */
class MapStoryIT {

  private static final String PLACE = "/carte/ludotheque-pousse-pion-exemple";

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());

  @Test
  void aParentFindsFiltersAndOpensAPlaceOnAPhone() {
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      Page page = visit.go("/carte");
      page.locator(".stages a[href*=from-6]").click();
      page.locator("#where").fill("Lens");
      page.locator("#where").press("Enter");
      page.waitForURL(Pattern.compile(".*where=Lens.*#found"));
      page.locator(".picks a[href*=free]").click();
      page.waitForURL(Pattern.compile(".*cost=free.*"));

      assertThat(page.url()).contains("stage=from-6", "where=Lens");
      assertThat(page.locator(".stages [aria-current=true]").count()).isEqualTo(1);
      assertThat(page.locator("#found").innerText()).contains("du plus proche au plus loin");
      Locator first = page.locator("#places > li").first();
      assertThat(first.innerText()).contains("Gratuit", "Lens");
      assertThat(visit.scrollsSideways()).isFalse();

      String name = first.locator("h3").innerText();
      first.locator("h3 a").click();
      assertThat(page.locator("h1").innerText()).isEqualTo(name);
      assertThat(page.locator("a[href^='geo:']").count()).isEqualTo(1);
      assertThat(visit.scrollsSideways()).isFalse();
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void theSameIsFoundWithoutScript() {
    try (Visit visit = Visit.withoutScript(essaim)) {
      Page page = visit.go("/carte?stage=from-6&where=Lens");

      assertThat(page.locator("#places > li").count()).isGreaterThan(2);
      assertThat(page.locator("figure svg a[href='#place-1']").count()).isEqualTo(1);
      assertThat(page.locator("#locate").isVisible()).isFalse();
      page.locator("summary").first().click();
      page.locator("#age").fill("8");
      page.locator("details button[type=submit]").click();
      assertThat(page.url()).contains("stage=from-6", "where=Lens", "age=8");
      assertThat(page.locator(".chosen").innerText()).contains("8 ans");
    }
  }

  @Test
  void whereOneIsIsAskedOnDemandAndRounded() {
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      Page page = visit.go("/carte");
      page.context().grantPermissions(List.of("geolocation"));
      page.context().setGeolocation(new Geolocation(50.431234, 2.831987));
      page.locator("#locate").click();
      page.waitForURL(Pattern.compile(".*near=.*"));

      assertThat(page.url()).contains("near=50.431%2C2.832");
      assertThat(page.locator("#places > li").first().innerText()).contains(" m");
    }
  }

  @Test
  void theMapIsUsedByTheKeyboardAndTheListFollows() {
    try (Visit visit = Visit.of(essaim, Visit.DESK)) {
      Page page = visit.go("/carte?where=Lens&within=5000");
      Locator spot = page.locator(".place-map .leaflet-marker-icon.spot").first();
      spot.waitFor();
      spot.focus();
      assertThat(page.locator("#places > li.lit").count()).isEqualTo(1);
      page.keyboard().press("Enter");
      assertThat(page.evaluate("document.activeElement.closest('li').id")).asString().isNotEmpty();

      page.locator(".leaflet-container").focus();
      page.keyboard().press("ArrowRight");
      page.locator(".search-here").click();
      page.waitForURL(Pattern.compile(".*box=.*"));
      assertThat(page.locator(".chosen").innerText()).contains("partie de la carte");
      assertThat(visit.accessibilityFaults()).isEmpty();
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  @Test
  void groupsThatAreCloseAreOneThatOpensOnBoth() {
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      visit
          .page()
          .route(
              "**/points.json*",
              route ->
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setContentType("application/geo+json")
                          .setBody(
                              "{\"features\":[" + group(2.9, 2) + "," + group(2.90001, 3) + "]}")));
      Page page = visit.go("/carte?where=Lens&within=5000&q=ludoth%C3%A8que");
      Locator many = page.locator(".place-map .many");
      many.waitFor();

      assertThat(many.innerText()).isEqualTo("5");
      assertThat(visit.scriptErrors()).isEmpty();
    }
  }

  private static String group(double longitude, int count) {
    return ("{\"geometry\":{\"coordinates\":[%1$s,50.5]},"
            + "\"properties\":{\"count\":%2$d,\"box\":[%1$s,50.5,%1$s,50.5]}}")
        .formatted(longitude, count);
  }

  @Test
  void anEmptyAnswerSaysWhatToLetGo() {
    try (Visit visit = Visit.of(essaim, Visit.PHONE)) {
      Page page = visit.go("/carte?stage=under-3&q=zzzzzz");

      assertThat(page.locator("#found").innerText()).startsWith("0");
      page.locator(".empty li a").first().click();
      page.locator("#places > li").first().waitFor();
      assertThat(page.locator(".empty").count()).isZero();
    }
  }

  @Test
  void aPlaceIsTakenAlongOnPaperAndInACalendar() {
    HttpResponse<String> slip = web.get(PLACE + "/fiche");
    assertThat(slip.body()).contains("<svg class=\"code\"", "Pousse-Pion");

    HttpResponse<String> calendar = web.get(PLACE + "/agenda.ics");
    assertThat(calendar.statusCode()).isEqualTo(200);
    assertThat(calendar.body()).contains("BEGIN:VEVENT", "Pousse-Pion");
  }

  @Test
  void theDocumentOfAPlaceIsReadInWords() {
    String document = "/doc/place/ludotheque-pousse-pion-exemple.html";
    assertThat(web.get(document, "Accept-Language", "fr").body())
        .contains("mercredi", "lieu (schema.org)")
        .doesNotContain(">schema:", ">geo:", ">dct:");
    assertThat(web.get(document, "Accept-Language", "en").body())
        .contains("Wednesday", "place (schema.org)")
        .doesNotContain(">schema:", ">geo:", ">dct:");
  }

  @Test
  void thePointsOfTheMapAreFewHoweverFarOneLooks() {
    String whole = web.get("/carte/points.json?view=-90,-180,90,180&zoom=19").body();
    assertThat(whole).startsWith("{\"type\":\"FeatureCollection\"").contains("\"count\":");
    assertThat(whole.split("\"Feature\"")).hasSizeLessThan(10);

    String near = web.get("/carte/points.json?view=50.3,2.7,50.5,3.0&zoom=18&cost=free").body();
    assertThat(near.split("\"Feature\"")).hasSizeBetween(2, 600);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "near=NaN",
        "near=99999999999999999999,1",
        "near=50.4,2.8&within=99999999999999",
        "near=-99.9,-999.9&within=0",
        "box=1,2,3",
        "box=90,180,-90,-180",
        "box=NaN,NaN,NaN,NaN",
        "hour=99:99&day=8",
        "day=3&hour=24:00&during=holidays",
        "age=99999999999999999999",
        "age=-1&stage=none&cost=none&theme=none",
        "page=999999999999999999999",
        "page=999999",
        "sort=-usual",
        "open=now&day=1&day=2&day=3&day=4&day=5&day=6&day=7&day=8",
        "where=%27%22%3E%3Cscript%3E",
        "where=%00&q=%00",
        "commune=commune-99999&centre=none&language=zz",
        "except=a&except=b&key=c"
      })
  void nothingStrangeThatIsAskedEndsInAFault(String query) {
    assertThat(web.get("/carte?" + query).statusCode()).isEqualTo(200);
    assertThat(web.get("/carte/points.json?view=50,2,51,3&zoom=10&" + query).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "view=a,b,c,d&zoom=3", "view=50,2,51,3", "view=50,2,51,3&zoom=-1"})
  void pointsOfNoViewAreRefused(String query) {
    assertThat(web.get("/carte/points.json?" + query).statusCode()).isEqualTo(400);
  }

  @Test
  void wordsOfAnyLengthAreTaken() {
    assertThat(web.get("/carte?q=" + "a".repeat(400) + "&where=" + "b".repeat(400)).statusCode())
        .isEqualTo(200);
  }
}
