package fr.essaim.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.Config;

/**
 * Where people come by TLS the session's cookie goes by TLS alone, and by its name no other host
 * can set it ({@code __Host-}, RFC 6265bis). Where they do not, as on one's own machine, browsers
 * would not keep such a cookie.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

  static final String SECURE_NAME = "__Host-essaim-session";

  @Inject private Config config;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    if (config
        .getOptionalValue("essaim.base-uri", String.class)
        .orElse("")
        .startsWith("https://")) {
      SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
      cookie.setSecure(true);
      cookie.setPath("/");
      cookie.setName(SECURE_NAME);
    }
  }
}
