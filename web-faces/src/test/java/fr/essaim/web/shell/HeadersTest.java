package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HeadersTest {

  private final Map<String, List<String>> sent = new LinkedHashMap<>();

  @Test
  void runsNoScriptOnPublicPagesAndLetsNobodyFrameThem() {
    assertThat(Headers.NO_SCRIPT)
        .contains("default-src 'none'", "script-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-inline", "unsafe-eval", "*", "http:");
  }

  @Test
  void runsOnTheQueryPageNoScriptButFilesOfOurs() {
    assertThat(Headers.OWN_SCRIPTS)
        .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'")
        .doesNotContain("unsafe-inline", "unsafe-eval", "*", "http:");
  }

  @Test
  void endsThePolicyOfTheIntranetWithItsScriptsSoThatTheNonceFits() throws IOException {
    Matcher policy =
        Pattern.compile("primefaces\\.CSP_POLICY</param-name>\\s*<param-value>([^<]+)<")
            .matcher(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")));

    assertThat(policy.find()).isTrue();
    assertThat(policy.group(1))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .endsWith("script-src 'self'");
    assertThat(policy.group(1).replaceAll("style-src[^;]*;", ""))
        .doesNotContain("unsafe-inline", "unsafe-eval");
  }

  @Test
  void letsPagesOfOursAloneFrameADocumentAndNothingRunInIt() {
    Headers.ofFramed(request(), response());

    assertThat(sent).containsEntry("X-Frame-Options", List.of("SAMEORIGIN"));
    assertThat(sent.get("Content-Security-Policy").get(0))
        .contains("default-src 'none'", "script-src 'none'", "frame-ancestors 'self'");
  }

  @Test
  void keepsOnePolicyWhenAnotherIsAddedLater() {
    HttpServletResponse response = Headers.withoutScript(request(), response());

    response.addHeader("Content-Security-Policy", "script-src 'self'");
    response.setHeader("content-security-policy", "script-src *");

    assertThat(sent.get("Content-Security-Policy")).containsExactly(Headers.NO_SCRIPT);
    assertThat(sent).doesNotContainKey("content-security-policy");
  }

  @Test
  void guardsEverythingAgainstSniffingAndTellsOthersNoAddress() {
    Headers.onEverything(response());

    assertThat(sent)
        .containsEntry("X-Content-Type-Options", List.of("nosniff"))
        .containsEntry("Referrer-Policy", List.of("same-origin"));
  }

  private HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("setHeader")) {
                sent.put((String) arguments[0], new ArrayList<>(List.of((String) arguments[1])));
              } else if (method.getName().equals("addHeader")) {
                sent.computeIfAbsent((String) arguments[0], unseen -> new ArrayList<>())
                    .add((String) arguments[1]);
              }
              return null;
            });
  }

  private HttpServletRequest request() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> null);
  }
}
