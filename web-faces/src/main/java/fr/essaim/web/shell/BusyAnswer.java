package fr.essaim.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * What anyone who finds no turn is told: 503, when to come again, and a page that costs next to
 * nothing to write, for there is no time for another.
 */
@ApplicationScoped
public class BusyAnswer {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="%1$s">
      <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" />
      <title>%2$s – Essaim</title><link rel="stylesheet" href="%3$s" /></head>
      <body><main class="wrap"><section class="fault"><h1>%2$s</h1><p>%4$s</p></section></main></body>
      </html>
      """;

  @Inject private Assets assets;

  void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", "5");
    write(request, response, "busy");
  }

  /** What else was the matter, as plainly. */
  void showFault(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(request, response, Integer.toString(response.getStatus()));
  }

  private void write(HttpServletRequest request, HttpServletResponse response, String fault)
      throws IOException {
    Locale locale = Language.preferred(request.getHeader("Accept-Language"));
    response.setHeader("Cache-Control", "no-store");
    response.addHeader("Vary", "Accept-Language");
    response.setContentType("text/html;charset=UTF-8");
    response
        .getWriter()
        .write(
            PAGE.formatted(
                locale.toLanguageTag(),
                text(locale, fault, "title"),
                assets.url("essaim.css"),
                text(locale, fault, "text")));
  }

  private static String text(Locale locale, String fault, String part) {
    return Bundles.find(locale, "shell.fault.%s.%s".formatted(fault, part))
        .or(() -> Bundles.find(locale, "shell.fault.other." + part))
        .orElseThrow();
  }
}
