package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class CommonHeadersTest {

  private final Map<String, Object> sent = new TreeMap<>();

  @Test
  void sayToComeByTlsAloneWhereTheBaseOfTheAddressesDoes() throws ReflectiveOperationException {
    answer("https://essaim.example.org");

    assertThat(sent)
        .containsEntry("Strict-Transport-Security", Headers.ONLY_TLS)
        .containsEntry("X-Content-Type-Options", "nosniff");
  }

  @Test
  void sayNothingOfItElsewhere() throws ReflectiveOperationException {
    answer("http://localhost:8080");

    assertThat(sent)
        .doesNotContainKey("Strict-Transport-Security")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsKey("X-Request-Id");
  }

  private void answer(String baseUri) throws ReflectiveOperationException {
    ClientAddress addresses = new ClientAddress();
    set(addresses, "trustedProxies", Optional.empty());
    Transport transport = new Transport();
    set(transport, "addresses", addresses);
    set(transport, "config", proxy(Config.class, Optional.of(baseUri)));
    CommonHeaders headers = new CommonHeaders();
    set(headers, "transport", transport);
    RequestNumber numbers = new RequestNumber();
    set(numbers, "addresses", addresses);
    set(headers, "numbers", numbers);
    headers.set(
        proxy(HttpServletRequest.class, "127.0.0.1"),
        (HttpServletResponse)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> sent.put((String) arguments[0], arguments[1])));
  }

  private static void set(Object bean, String field, Object value)
      throws ReflectiveOperationException {
    Field injected = bean.getClass().getDeclaredField(field);
    injected.setAccessible(true);
    injected.set(bean, value);
  }

  private static <T> T proxy(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            CommonHeadersTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer));
  }
}
