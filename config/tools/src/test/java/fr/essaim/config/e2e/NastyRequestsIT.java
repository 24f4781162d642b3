package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import fr.essaim.web.shell.Route;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What nobody sends who means well, to every address of the table of routes: each answer is one of
 * ours, in words, and none is a fault.
 */
class NastyRequestsIT {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";

  /** From here, so that what is counted by client is not held against the other tests. */
  private static final String ELSEWHERE = "127.0.0.9";

  private static final Pattern PARAMETER =
      Pattern.compile("(?:[?&]|&amp;)([a-z-]+)=|<(?:input|select)[^>]* name=\"([a-z-]+)\"");
  private static final Pattern LEAK =
      Pattern.compile("Exception: |Payara|GlassFish|GRIZZLY|\\tat ");

  private static final List<String> PARAMETERS =
      List.of("q", "page", "lang", "suite", "sujet", "fait", "merci", "envoye", "compte", "query");

  private static final List<String> VALUES =
      List.of(
          "",
          "a%00b",
          "%zz",
          "%",
          "%ff",
          "%c3%28",
          "%ED%A0%80",
          "%EF%BF%BF",
          "%F0%9F%90%9D",
          "%E2%80%AE",
          "%0d%0aX-Injected:%20yes",
          "99999999999",
          "99999999999999999999999999",
          "-1",
          "0",
          "1e9",
          "NaN",
          "2026-02-30",
          "0000-00-00",
          "+999999999-12-31",
          "00000000-0000-0000-0000-00000000000g",
          "1-1-1-1-1",
          "NO_SUCH_VALUE",
          "../../../../etc/passwd",
          "%2f%2fevil",
          "%27%22%3E%3Cscript%3E",
          "%24%7B7*7%7D%23%7B7*7%7D",
          "%25_%5C",
          "(((((",
          "a".repeat(3000));

  /** As parts of a path. */
  private static final List<String> SEGMENTS =
      List.of(
          "a.b",
          "..",
          "%2e%2e",
          "a%2fb",
          "a;b=c",
          "%zz",
          "%ff",
          "%F0%9F%90%9D",
          "%E2%80%AE",
          "99999999999.99999999999",
          "-1",
          "1-1-1-1-1",
          "2026-02-30",
          "NO_SUCH_VALUE",
          "%27%22%3E%3Cscript%3E",
          "%0d%0aX-Injected:%20yes",
          "a".repeat(3000));

  private static final List<List<String>> HEADERS =
      List.of(
          List.of("Accept-Language", "*;q=x, %00, -, en_", "q=0"),
          List.of("Accept", "nonsense", "*/*;q=9", "text/;q=1,,/"),
          List.of("Accept-Charset", "nonsense"),
          List.of("Accept-Encoding", "nonsense;q=x"),
          List.of("Range", "bytes=9-1", "bytes=-", "lines=1-2"),
          List.of("If-None-Match", "\"", "W/", "*,*"),
          List.of("If-Modified-Since", "yesterday"),
          List.of("Cookie", "essaim-session", "essaim-session=\"; =; ;;", "essaim-session=%00"),
          List.of("User-Agent", "", "() { :; }; echo"),
          List.of("Authorization", "Basic !!!", "Bearer"),
          List.of("X-Forwarded-For", "nonsense, ::1, 999.1.1.1"),
          List.of("Sec-Fetch-Site", "nonsense"),
          List.of("X-Long", "a".repeat(4000)));

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

  @Test
  void noValueInAnAddressEndsInAFault() {
    String cookie = cookie();
    onEach(route -> noValue(route, cookie));

    assertThat(wrong).isEmpty();
  }

  private void noValue(Route route, String cookie) {
    String path = RouteAddresses.of(route);
    for (String variable : RouteAddresses.variables(route)) {
      for (String segment : SEGMENTS) {
        get(RouteAddresses.with(route, variable, segment), cookie);
      }
    }
    Set<String> names = parameters(path, cookie);
    for (String value : VALUES) {
      get(path + "?" + query(names, value), cookie);
    }
    for (String name : names) {
      get(path + "?" + name + "=a%00b&" + name + "=99999999999", cookie);
    }
    get(path + "?&&=&=a&%00=%00&a", cookie);
    get(
        path
            + "?"
            + IntStream.range(0, 1000).mapToObj(n -> "a=" + n).collect(Collectors.joining("&")),
        cookie);
  }

  @Test
  void noHeaderEndsInAFault() {
    onEach(this::noHeader);

    assertThat(wrong).isEmpty();
  }

  private void noHeader(Route route) {
    for (List<String> header : HEADERS) {
      for (String value : header.subList(1, header.size())) {
        check(new RawRequest("GET", RouteAddresses.of(route)).with(header.get(0), value));
      }
    }
    for (String method : List.of("HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "nonsense")) {
      check(new RawRequest(method, RouteAddresses.of(route)));
    }
  }

  @Test
  void noFormEndsInAFault() {
    String cookie = cookie();
    onEach(route -> noForm(route, cookie));

    assertThat(wrong).isEmpty();
  }

  private void noForm(Route route, String cookie) {
    if (route.allows("POST")) {
      String path = RouteAddresses.of(route);
      for (Map.Entry<String, String> body : bodies()) {
        check(new RawRequest("POST", path).body(body.getKey(), body.getValue()));
        if (path.startsWith("/intranet")) {
          check(
              new RawRequest("POST", path)
                  .with("Cookie", cookie)
                  .body(body.getKey(), body.getValue()));
        }
      }
    }
  }

  @Test
  void aFormThatIsTooLargeIsRefusedUnread() {
    for (Route route : RouteAddresses.routes()) {
      String path = RouteAddresses.of(route);
      if (route.allows("POST") && !path.startsWith("/administration") && !path.equals("/sparql")) {
        RawRequest.Answer answer =
            new RawRequest("POST", path)
                .from(ELSEWHERE)
                .body(FORM, "email=" + "a".repeat(20 << 20))
                .send(essaim.baseUrl());

        assertThat(answer.status()).as(path).isEqualTo(413);
        assertThat(answer.body()).as(path).contains("<h1>");
      }
    }
  }

  /** The server would say 200 or 400 by itself, and nothing more. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%zz",
        "/%",
        "/prototypes/%",
        "/prototypes/%zz",
        "/prototypes/a%00b",
        "/doc/prototype/%zz",
        "/doc/prototype/%ff",
        "/intranet/%zz",
        "/static/%zz",
        "/%c0%af",
        "/a%5cb",
        "/%2e%2e/prototypes",
        "/prototypes/../../intranet"
      })
  void whatTheServerCannotReadIsAnAddressThatDoesNotExist(String path) {
    RawRequest.Answer answer = new RawRequest("GET", path).send(essaim.baseUrl());

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("<h1>");
    assertThat(answer.first("X-Frame-Options")).contains("DENY");
  }

  /** Two at once, for there are two cores, and who means harm does not wait for an answer. */
  private static void onEach(Consumer<Route> ask) {
    RouteAddresses.routes().parallelStream().forEach(ask);
  }

  private static List<Map.Entry<String, String>> bodies() {
    String many =
        IntStream.range(0, 10_000).mapToObj(n -> "a" + n + "=1").collect(Collectors.joining("&"));
    return List.of(
        Map.entry(FORM, ""),
        Map.entry(FORM, "signIn=signIn&signIn%3Ago=x&jakarta.faces.ViewState=stateless"),
        Map.entry(
            FORM,
            "signIn=signIn&signIn%3Aemail=%00&signIn%3Apassword=%00&signIn%3Ago=x"
                + "&jakarta.faces.ViewState=stateless"),
        Map.entry(FORM, "sujet=%00&message=%00&email=%00%40a.fr&code=%00&password=%00"),
        Map.entry(FORM, "organisation=%00"),
        Map.entry(FORM, "organisation=no-such-key"),
        Map.entry(FORM, "email=%zz&%=%&&=&="),
        Map.entry(FORM, "email=a&email=b&sujet=/&sujet=//evil&message=a&message=b"),
        Map.entry(FORM, "jakarta.faces.ViewState=1234567890:-1234567890&email=a"),
        Map.entry(FORM, "jakarta.faces.ViewState=%00&primefaces.nonce=%00"),
        Map.entry(FORM, "jakarta.faces.ViewState=stateless&primefaces.nonce=Zm9yZWlnbg%3D%3D"),
        Map.entry(FORM, "jakarta.faces.ViewState=stateless&jakarta.faces.partial.ajax=true"),
        Map.entry(FORM, many),
        Map.entry(FORM + "; charset=nonsense", "email=a"),
        Map.entry(MULTIPART, "garbage"),
        Map.entry(MULTIPART + "; boundary=x", "garbage"),
        Map.entry(
            MULTIPART + "; boundary=x",
            "--x\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\nabc"),
        Map.entry("nonsense", "a=b"),
        Map.entry("application/json", "{"));
  }

  /** The names that the page's own forms and links use, and some that others do. */
  private Set<String> parameters(String path, String cookie) {
    Set<String> names = new TreeSet<>(PARAMETERS);
    String page = path.replaceAll("\\.(csv|xlsx|json|pdf)$", "");
    PARAMETER
        .matcher(new RawRequest("GET", page).with("Cookie", cookie).send(essaim.baseUrl()).body())
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .forEach(names::add);
    return names;
  }

  private static String query(Set<String> names, String value) {
    return names.stream()
        .map(name -> name + "=" + (value.length() > 100 ? value.substring(0, 150) : value))
        .collect(Collectors.joining("&"));
  }

  private void get(String path, String cookie) {
    check(new RawRequest("GET", path).with("Cookie", cookie));
  }

  private void check(RawRequest request) {
    RawRequest.Answer answer = request.from(ELSEWHERE).send(essaim.baseUrl());
    boolean fault = answer.status() < 200 || (answer.status() >= 500 && answer.status() != 503);
    boolean mute =
        answer.status() >= 400 && !request.isHead() && !answer.body().matches("(?s).*\\w{3}.*");
    if (fault || mute || !answer.all("X-Injected").isEmpty()) {
      wrong.add(request + ": " + answer.status() + (mute ? " without a word" : ""));
    } else if (LEAK.matcher(answer.body()).find() && answer.status() >= 400) {
      wrong.add(request + ": tells of the inside");
    }
  }

  private String cookie() {
    return SignedIn.cookie(essaim, essaim.account("ADMINISTRATOR"));
  }
}
