package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

  private final Map<String, Object> set = new LinkedHashMap<>();

  @Test
  void goesByTlsAloneWherePeopleComeByTls() throws ReflectiveOperationException {
    start("https://essaim.example.org");

    assertThat(set)
        .containsEntry("setSecure", true)
        .containsEntry("setPath", "/")
        .containsEntry("setName", "__Host-essaim-session");
  }

  @Test
  void isKeptByBrowsersOnOnesOwnMachine() throws ReflectiveOperationException {
    start("http://localhost:8080");

    assertThat(set).isEmpty();
  }

  private void start(String baseUri) throws ReflectiveOperationException {
    SessionCookie listener = new SessionCookie();
    Field config = SessionCookie.class.getDeclaredField("config");
    config.setAccessible(true);
    config.set(listener, proxy(Config.class, Optional.of(baseUri)));
    SessionCookieConfig cookie =
        (SessionCookieConfig)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SessionCookieConfig.class},
                (proxy, method, arguments) -> set.put(method.getName(), arguments[0]));
    listener.contextInitialized(new ServletContextEvent(proxy(ServletContext.class, cookie)));
  }

  private static <T> T proxy(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            SessionCookieTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer));
  }
}
