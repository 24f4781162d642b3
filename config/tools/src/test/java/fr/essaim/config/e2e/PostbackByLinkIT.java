package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import fr.essaim.web.shell.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A link does nothing that a form does: what would be a form and is no POST is refused. */
class PostbackByLinkIT {

  private static final Pattern FORM = Pattern.compile("(?s)<form\\b[^>]*>(.*?)</form>");
  private static final Pattern INPUT = Pattern.compile("<(?:input|button)\\b[^>]*>");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value)=\"([^\"]*)\"");
  private static final String FORM_TYPE = "application/x-www-form-urlencoded";

  /** What a person leaves behind by a form. */
  private static final List<String> LEFT_BEHIND =
      List.of(
          "identity.account",
          "identity.session",
          "identity.one_time_link",
          "prototypes.prototype",
          "drafts.edit_draft",
          "prototypes.mistake_report",
          "network.organisation",
          "mail.message");

  private final RunningEssaim essaim = RunningEssaim.shared();

  @Test
  void isRefusedAtEveryAddressAndChangesNothing() throws SQLException {
    String cookie = SignedIn.cookie(essaim, essaim.account("ADMINISTRATOR"));
    Map<String, Long> before = rows();
    List<String> wrong = new ArrayList<>();
    for (Route route : RouteAddresses.routes()) {
      String path = RouteAddresses.of(route);
      for (RawRequest request : forms(path, cookie)) {
        RawRequest.Answer answer = request.send(essaim.baseUrl());
        // The server itself lets no GET with a body through.
        boolean refused =
            request.hasBody()
                ? answer.status() == 400
                : answer.status() == 405 && !answer.all("Allow").isEmpty();
        if (!refused || !answer.all("Set-Cookie").isEmpty()) {
          wrong.add(request + ": " + answer.status() + " " + answer.headers());
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void signsNobodyIn() {
    for (String method : List.of("GET", "HEAD")) {
      RawRequest.Answer answer =
          new RawRequest(method, "/connexion?" + SignedIn.form(essaim.account("STAFF")))
              .send(essaim.baseUrl());

      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.all("Set-Cookie")).isEmpty();
      assertThat(answer.first("Allow")).hasValueSatisfying(a -> assertThat(a).contains("POST"));
    }
  }

  /** The first form of the page itself, and forms that no page has. */
  private List<RawRequest> forms(String path, String cookie) {
    String own = query(new RawRequest("GET", path).with("Cookie", cookie).send(essaim.baseUrl()));
    List<RawRequest> requests = new ArrayList<>();
    for (String method : List.of("GET", "HEAD")) {
      for (String query :
          List.of(
              own,
              "jakarta.faces.ViewState=stateless",
              "jakarta.faces.ViewState=1:1&email=a%40example.org&message=Un+long+message",
              "x%3Ajakarta.faces.ViewState=stateless",
              "jakarta.faces.partial.ajax=true",
              "javax.faces.ViewState=stateless")) {
        requests.add(new RawRequest(method, path + "?" + query).with("Cookie", cookie));
      }
      requests.add(
          new RawRequest(method, path)
              .with("Cookie", cookie)
              .with("Faces-Request", "partial/ajax")
              .with("X-HTTP-Method-Override", "POST"));
      requests.add(new RawRequest(method, path).with("Cookie", cookie).body(FORM_TYPE, own));
      requests.add(
          new RawRequest(method, path)
              .with("Cookie", cookie)
              .body("multipart/form-data; boundary=x", "--x--"));
    }
    return requests;
  }

  /** What pressing the first button of the page's first form would send. */
  private static String query(RawRequest.Answer page) {
    Matcher form = FORM.matcher(page.body());
    while (form.find()) {
      String fields =
          INPUT
              .matcher(form.group(1))
              .results()
              .map(input -> field(input.group()))
              .filter(field -> !field.startsWith("="))
              .collect(Collectors.joining("&"));
      if (fields.contains("ViewState")) {
        return fields;
      }
    }
    return "jakarta.faces.ViewState=1:1";
  }

  private static String field(String tag) {
    Map<String, String> attributes = new TreeMap<>();
    Matcher attribute = ATTRIBUTE.matcher(tag);
    while (attribute.find()) {
      attributes.put(attribute.group(1), attribute.group(2));
    }
    return encode(attributes.getOrDefault("name", ""))
        + "="
        + encode(attributes.getOrDefault("value", ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Map<String, Long> rows() throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (Connection owner = essaim.connect();
        Statement statement = owner.createStatement()) {
      for (String table : LEFT_BEHIND) {
        try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
          row.next();
          counts.put(table, row.getLong(1));
        }
      }
    }
    return counts;
  }
}
