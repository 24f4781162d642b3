package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody gets who does not use a browser as people do. */
class HardeningIT {

  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\b([a-z-]+)=\"([^\"]*)\"");
  private static final String FORM_TYPE = "application/x-www-form-urlencoded";

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Web web = new Web(essaim.baseUrl());

  @Test
  void aForgedFormIsRefusedOnEveryPageOfTheIntranet() {
    Browser victim = new Browser(essaim.account("ADMINISTRATOR"));
    Browser attacker = new Browser(essaim.account("STAFF"));
    String foreign = attacker.stateOf("/intranet/compte");
    List<String> wrong = new ArrayList<>();
    int forms = 0;
    for (String path : AccessibilityIT.INTRANET) {
      String page = victim.get(path).body();
      for (Map<String, String> form : forms(page)) {
        forms++;
        Map<String, String> without = new LinkedHashMap<>(form);
        without.remove("jakarta.faces.ViewState");
        Map<String, String> somebodyElses = new LinkedHashMap<>(form);
        somebodyElses.put("jakarta.faces.ViewState", foreign);
        Map<String, String> madeUp = new LinkedHashMap<>(form);
        madeUp.put("jakarta.faces.ViewState", "1234567890123456789:-1234567890123456789");
        note(path, "from another site", victim.post(path, form, "cross-site"), 403, 403, wrong);
        note(
            path,
            "without a view state",
            victim.post(path, without, "same-origin"),
            403,
            403,
            wrong);
        note(
            path,
            "with somebody else's",
            victim.post(path, somebodyElses, "same-origin"),
            403,
            409,
            wrong);
        note(path, "with a made-up one", victim.post(path, madeUp, "same-origin"), 403, 409, wrong);
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(forms).isGreaterThan(10);
  }

  /** More than the server has threads, each with a body that arrives an octet at a time. */
  @ParameterizedTest
  @ValueSource(strings = {"/connexion", "/prototypes"})
  void hundredsOfSlowSendersKeepNobodyFromReading(String path) throws IOException {
    URI base = URI.create(essaim.baseUrl());
    List<Socket> senders = new ArrayList<>();
    try {
      for (int sender = 0; sender < 250; sender++) {
        Socket socket = new Socket(base.getHost(), base.getPort());
        senders.add(socket);
        String head =
            "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: %s\r\nContent-Length: 1000\r\n\r\na"
                .formatted(path, base.getAuthority(), FORM_TYPE);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
      }
      long start = System.nanoTime();
      assertThat(web.get("/prototypes").statusCode()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    } finally {
      for (Socket socket : senders) {
        socket.close();
      }
    }
  }

  @Test
  void nothingIsMadeOfTheHostThatARequestNames() throws IOException {
    for (String path :
        List.of(
            "/",
            "/prototypes/",
            "/intranet",
            "/intranet/compte",
            "/catalogue",
            "/nothing",
            "/donnees")) {
      assertThat(raw("GET " + path + " HTTP/1.1", "Host: evil.example"))
          .as(path)
          .doesNotContain("evil.example");
    }
  }

  @Test
  void aForwardedAddressOrProtocolOfAnybodyIsNotBelieved() {
    HttpResponse<String> answer =
        web.get("/", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example");

    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    assertThat(answer.body()).doesNotContain("evil.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "TRACK", "PUT", "DELETE", "PATCH", "PROPFIND", "NONSENSE"})
  void aMethodThatNoPageHasIsRefused(String method) throws IOException {
    for (String path : List.of("/", "/intranet", "/connexion", "/sparql", "/static/essaim.css")) {
      assertThat(raw(method + " " + path + " HTTP/1.1", "Host: localhost"))
          .as(method + " " + path)
          .containsPattern("^HTTP/1\\.1 (302|400|403|404|405|501) ");
    }
  }

  @Test
  void theSessionCookieIsKeptFromScriptsAndOtherSites() {
    Browser browser = new Browser(essaim.account("STAFF"));

    assertThat(browser.cookies)
        .isNotEmpty()
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .contains("HttpOnly")
                    .containsOnlyOnce("SameSite")
                    .containsIgnoringCase("SameSite=Lax"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsessionid", "JSESSIONID", "essaim-session"})
  void aSessionInAnAddressIsNobodys(String name) {
    String id = SignedIn.cookie(essaim, essaim.account("STAFF")).split("=", 2)[1];

    for (String path : List.of("/intranet", "/intranet/compte", "/intranet/compte/donnees.json")) {
      assertThat(get(path + ";" + name + "=" + id).status()).as(path).isIn(302, 404);
    }
    RawRequest.Answer page = get("/connexion;" + name + "=" + id);
    assertThat(page.status()).isIn(200, 404);
    assertThat(page.all("Set-Cookie")).noneMatch(cookie -> cookie.contains(id));
  }

  @Test
  void aSessionThatSomebodyElseKnowsIsLeftAtSignIn() {
    String known = get("/connexion").first("Set-Cookie").orElseThrow().split(";", 2)[0];
    for (String cookie : List.of(known, "essaim-session=chosen-by-somebody-else")) {
      RawRequest.Answer signedIn =
          new RawRequest("POST", "/connexion")
              .with("Cookie", cookie)
              .body(FORM_TYPE, SignedIn.form(essaim.account("STAFF")))
              .send(essaim.baseUrl());

      assertThat(signedIn.status()).isEqualTo(302);
      assertThat(signedIn.first("Set-Cookie"))
          .hasValueSatisfying(own -> assertThat(own).doesNotStartWith(cookie));
      assertThat(
              new RawRequest("GET", "/intranet")
                  .with("Cookie", cookie)
                  .send(essaim.baseUrl())
                  .status())
          .isEqualTo(302);
    }
  }

  /** By a proxy that the settings name, which has another address of this machine. */
  @Test
  void whoeverComesByTlsIsToldToComeByTlsAlone() {
    for (String path :
        List.of("/", "/connexion", "/intranet", "/nothing", "/id/prototype/x", "/sparql")) {
      RawRequest request = new RawRequest("GET", path).with("X-Forwarded-Proto", "https");

      assertThat(request.send(essaim.baseUrl()).all("Strict-Transport-Security"))
          .as(path + " from anybody")
          .isEmpty();
      assertThat(
              request
                  .from(RunningEssaim.PROXY)
                  .send(essaim.baseUrl())
                  .all("Strict-Transport-Security"))
          .as(path)
          .containsExactly("max-age=31536000; includeSubDomains");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://HOST", "https://HOST:1", "https://evil.example", "null"})
  void aPostOfAnotherOriginIsRefusedBehindAProxyToo(String origin) {
    String host = URI.create(essaim.baseUrl()).getAuthority();
    RawRequest request =
        new RawRequest("POST", "/mot-de-passe-oublie")
            .from(RunningEssaim.PROXY)
            .with("X-Forwarded-Proto", "https")
            .body(FORM_TYPE, "email=nobody");

    assertThat(
            request
                .with("Origin", origin.replace("HOST:1", "localhost:1").replace("HOST", host))
                .send(essaim.baseUrl())
                .status())
        .isEqualTo(403);
  }

  @Test
  void aPostOfOurOwnOriginIsTakenBehindAProxy() {
    RawRequest.Answer answer =
        new RawRequest("POST", "/mot-de-passe-oublie")
            .from(RunningEssaim.PROXY)
            .with("X-Forwarded-Proto", "https")
            .with("Origin", essaim.baseUrl().replace("http:", "https:"))
            .body(FORM_TYPE, "email=nobody")
            .send(essaim.baseUrl());

    assertThat(answer.status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/%09/evil", "//evil", "/%5Cevil", "/%0d", "/%252f%252fevil", "/%EF%BC%8Fevil"})
  void aReportLeadsBackNowhereElse(String subject) {
    for (String done : List.of("", "&merci=1")) {
      assertThat(get("/signaler?sujet=" + subject + done).body())
          .doesNotContain("evil\"")
          .doesNotContain("href=\"/\t");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example/x", "/%09/evil.example"})
  void anErrorPageLinksToNoOtherSite(String path) {
    RawRequest.Answer page = get(path);

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.body()).contains("lang=en").doesNotContain("href=\"" + path);
  }

  private RawRequest.Answer get(String path) {
    return new RawRequest("GET", path).send(essaim.baseUrl());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/intranet/../../evil",
        "javascript:alert(1)",
        "/intranet@evil.example"
      })
  void signingInLeadsNowhereElse(String next) {
    String page = web.get("/connexion?suite=" + encode(next)).body();

    assertThat(page).contains("value=\"/intranet\"");
  }

  @Test
  void scriptsOfFormsInTheIntranetHaveANonceThatIsNewForEachAnswer() {
    Browser browser = new Browser(essaim.account("ADMINISTRATOR"));
    String first = policy(browser.get("/intranet/prototypes/nouveau"));
    String second = policy(browser.get("/intranet/prototypes/nouveau"));

    assertThat(first)
        .contains(
            "default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
        .contains("style-src 'self'; style-src-attr 'unsafe-inline';")
        .containsPattern("'nonce-[A-Za-z0-9+/=]{16,}'");
    assertThat(first.replace("style-src-attr 'unsafe-inline';", ""))
        .as("attributes of style, which widgets set, and nothing else")
        .doesNotContain("unsafe-inline", "unsafe-eval");
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void pagesOfTheIntranetThatOnlyShowRunFilesOfOursAloneAndTakeNoPost() {
    Browser browser = new Browser(essaim.account("ADMINISTRATOR"));
    for (String path :
        List.of("/intranet", "/intranet/administration", "/intranet/administration/sante")) {
      var page = browser.get(path);

      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(policy(page)).as(path).contains("script-src 'self';").doesNotContain("nonce");
      assertThat(page.body())
          .as(path)
          .doesNotContain("ViewState", "<script>")
          .doesNotContainPattern("<script src=\"(?!/static/)");
      assertThat(browser.post(path, Map.of("a", "b"), "same-origin").statusCode())
          .as(path)
          .isEqualTo(405);
    }
  }

  @Test
  void whatIsTypedIsShownAsText() {
    String script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

    for (String path :
        List.of("/prototypes?q=", "/organisations?q=", "/recherche?q=", "/signaler?sujet=/")) {
      assertThat(web.get(path + encode(script)).body())
          .as(path)
          .doesNotContain("<script>alert", "<img src=x");
    }
  }

  private static void note(
      String path,
      String what,
      HttpResponse<String> answer,
      int one,
      int other,
      List<String> wrong) {
    if (answer.statusCode() != one && answer.statusCode() != other) {
      wrong.add(path + " " + what + ": " + answer.statusCode());
    }
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElse("");
  }

  /**
   * The fields of each form with a view state, that it would send if its first button were used.
   */
  private static List<Map<String, String>> forms(String page) {
    List<Map<String, String>> forms = new ArrayList<>();
    Matcher form = FORM.matcher(page);
    while (form.find()) {
      Map<String, String> fields = new LinkedHashMap<>();
      Matcher input = INPUT.matcher(form.group(2));
      while (input.find()) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(input.group());
        while (attribute.find()) {
          attributes.put(attribute.group(1), attribute.group(2));
        }
        Optional.ofNullable(attributes.get("name"))
            .ifPresent(name -> fields.put(name, attributes.getOrDefault("value", "")));
      }
      if (fields.containsKey("jakarta.faces.ViewState")) {
        forms.add(fields);
      }
    }
    return forms;
  }

  private String raw(String... lines) throws IOException {
    URI base = URI.create(essaim.baseUrl());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.joining("\n"));
    }
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Somebody who is signed in, with full control of what is sent. */
  private final class Browser {

    private final HttpClient client =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final List<String> cookies = new ArrayList<>();

    Browser(RunningEssaim.Account account) {
      Map<String, String> form = forms(get("/connexion").body()).get(0);
      form.replaceAll(
          (name, value) ->
              name.endsWith("email")
                  ? account.email()
                  : name.endsWith("password") ? account.password() : value);
      post("/connexion", form, "same-origin");
      assertThat(get("/intranet").statusCode()).isEqualTo(200);
    }

    HttpResponse<String> get(String path) {
      return send(HttpRequest.newBuilder(URI.create(essaim.baseUrl() + path)).build());
    }

    String stateOf(String path) {
      Matcher state = STATE.matcher(get(path).body());
      assertThat(state.find()).isTrue();
      return state.group(1);
    }

    HttpResponse<String> post(String path, Map<String, String> form, String site) {
      String body =
          form.entrySet().stream()
              .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
              .collect(Collectors.joining("&"));
      return send(
          HttpRequest.newBuilder(URI.create(essaim.baseUrl() + path))
              .header("Content-Type", FORM_TYPE)
              .header("Sec-Fetch-Site", site)
              .POST(BodyPublishers.ofString(body))
              .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
      try {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        cookies.addAll(answer.headers().allValues("Set-Cookie"));
        return answer;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new AssertionError(interrupted);
      }
    }
  }
}
