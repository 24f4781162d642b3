package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostbackTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jakarta.faces.ViewState",
        "j_id1:jakarta.faces.ViewState",
        "jakarta.faces.ClientWindow",
        "jakarta.faces.partial.ajax",
        "jakarta.faces.behavior.event",
        "javax.faces.ViewState"
      })
  void isKnownByTheNameOfAParameter(String name) {
    assertThat(isOtherThanPost("GET", Map.of(), name)).isTrue();
    assertThat(isOtherThanPost("HEAD", Map.of(), name)).isTrue();
    assertThat(isOtherThanPost("POST", Map.of(), name)).isFalse();
  }

  @Test
  void isKnownByItsHeaderOrItsBody() {
    assertThat(isOtherThanPost("GET", Map.of("Faces-Request", "partial/ajax"))).isTrue();
    assertThat(isOtherThanPost("GET", Map.of("Content-Type", FORM, "Content-Length", "3")))
        .isTrue();
    assertThat(
            isOtherThanPost(
                "GET",
                Map.of(
                    "Content-Type",
                    "Multipart/Form-Data; boundary=x",
                    "Transfer-Encoding",
                    "chunked")))
        .isTrue();
  }

  @Test
  void isNoOtherRequest() {
    assertThat(isOtherThanPost("GET", Map.of(), "q", "page", "suite")).isFalse();
    assertThat(isOtherThanPost("GET", Map.of("Content-Type", FORM))).isFalse();
    assertThat(
            isOtherThanPost(
                "GET", Map.of("Content-Type", "application/json", "Content-Length", "3")))
        .isFalse();
  }

  private static boolean isOtherThanPost(
      String method, Map<String, String> headers, String... parameters) {
    return Postback.isOtherThanPost(
        (HttpServletRequest)
            Proxy.newProxyInstance(
                PostbackTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) ->
                    switch (called.getName()) {
                      case "getMethod" -> method;
                      case "getHeader" -> headers.get((String) arguments[0]);
                      case "getContentType" -> headers.get("Content-Type");
                      case "getContentLengthLong" ->
                          Long.parseLong(headers.getOrDefault("Content-Length", "-1"));
                      case "getParameterNames" -> Collections.enumeration(List.of(parameters));
                      default -> throw new AssertionError(called);
                    }));
  }
}
