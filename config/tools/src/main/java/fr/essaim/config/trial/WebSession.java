package fr.essaim.config.trial;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at a browser, as far as requests go: cookies are kept, forms are sent as they came. */
public final class WebSession {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\b([a-z-]+)=\"([^\"]*)\"");

  private final String baseUrl;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client;

  public WebSession(String baseUrl) {
    this.baseUrl = baseUrl;
    this.client =
        HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1).build();
  }

  /** What came back, and how long its first byte took, in milliseconds. */
  public record Page(int status, String body, double firstByte, boolean setsCookie) {}

  /** Keeps a cookie as scripts of pages set them. */
  public WebSession keep(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(baseUrl), cookie);
    return this;
  }

  public Page get(String path) throws InterruptedException {
    return send(request(path).GET().build());
  }

  /** What a page weighs on its way to a browser, in octets. */
  public long weight(String path) throws InterruptedException {
    HttpRequest request = request(path).header("Accept-Encoding", "gzip").GET().build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    } catch (IOException e) {
      throw new Refusal("%s does not answer (%s).".formatted(request.uri(), e), e);
    }
  }

  /**
   * What the server keeps of a page for its next request, in octets: what the session has more of
   * after a visit.
   *
   * @param token of the administration interface, which alone is told
   */
  public long viewState(String path, String token) throws InterruptedException {
    long before = kept(path, token);
    return kept(path, token) - before;
  }

  private long kept(String path, String token) throws InterruptedException {
    HttpRequest request = request(path).header("Authorization", "Bearer " + token).GET().build();
    try {
      return client
          .send(request, HttpResponse.BodyHandlers.discarding())
          .headers()
          .firstValueAsLong("Essaim-View-State")
          .orElseThrow(() -> new Refusal("%s does not say what it keeps.".formatted(path)));
    } catch (IOException e) {
      throw new Refusal("%s does not answer (%s).".formatted(request.uri(), e), e);
    }
  }

  /** Signs in by the form, as a person does. */
  public WebSession signIn(String email, String password) throws InterruptedException {
    return requireIn(email, enter(email, password));
  }

  /** Signs in with a password that a command gave, and takes one's own, as is asked then. */
  public WebSession signIn(String email, String given, String own) throws InterruptedException {
    enter(email, given);
    String button = "changePassword";
    WebForm form =
        WebForm.sentBy(get("/intranet/compte/mot-de-passe").body(), button)
            .with("current", given)
            .with("password", own)
            .with("repeated", own);
    return requireIn(email, send(form, button));
  }

  private WebSession requireIn(String email, Page answer) throws InterruptedException {
    if (get("/intranet").status() != 200) {
      throw new Refusal("%s could not sign in (status %d).".formatted(email, answer.status()));
    }
    return this;
  }

  private Page enter(String email, String password) throws InterruptedException {
    Page form = get("/connexion");
    Map<String, String> fields = fields(form.body());
    for (Map.Entry<String, String> field : fields.entrySet()) {
      if (field.getKey().endsWith("email")) {
        field.setValue(email);
      } else if (field.getKey().endsWith("password")) {
        field.setValue(password);
      }
    }
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request("/connexion")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", baseUrl)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Presses a button of a form; null for one whose button has no name. */
  public Page send(WebForm form, String button) throws InterruptedException {
    return send(
        request(form.action())
            .header("Content-Type", form.contentType())
            .header("Origin", baseUrl)
            .POST(HttpRequest.BodyPublishers.ofString(form.body(button)))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(PATIENCE);
  }

  private Page send(HttpRequest request) throws InterruptedException {
    long start = System.nanoTime();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      double firstByte = (System.nanoTime() - start) / 1e6;
      try (InputStream body = response.body()) {
        return new Page(
            response.statusCode(),
            new String(body.readAllBytes(), StandardCharsets.UTF_8),
            firstByte,
            response.headers().firstValue("Set-Cookie").isPresent());
      }
    } catch (IOException e) {
      throw new Refusal("%s does not answer (%s).".formatted(request.uri(), e), e);
    }
  }

  /** The named inputs of a page with one form, in its order. */
  static Map<String, String> fields(String html) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher input = INPUT.matcher(html);
    while (input.find()) {
      Map<String, String> attributes = new LinkedHashMap<>();
      Matcher attribute = ATTRIBUTE.matcher(input.group());
      while (attribute.find()) {
        attributes.put(attribute.group(1), attribute.group(2));
      }
      if (attributes.containsKey("name")) {
        fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
      }
    }
    return fields;
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
