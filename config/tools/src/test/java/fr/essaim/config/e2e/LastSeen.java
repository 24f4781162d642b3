package fr.essaim.config.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Adds to a failure what the browser's last window showed, and what it was refused: "waited for a
 * button" says nothing about the page that had none.
 */
final class LastSeen implements TestExecutionExceptionHandler {

  private static final int REFUSED = 400;
  private static final int EXCERPT = 1500;

  private static String last = "no page yet";

  private final List<String> refusals = new ArrayList<>();

  /** Takes note of what goes wrong between this window and the server. */
  static LastSeen of(BrowserContext context) {
    LastSeen seen = new LastSeen();
    context.onResponse(
        response -> {
          if (response.status() >= REFUSED) {
            seen.refusals.add(
                response.status() + " " + response.request().method() + " " + response.url());
          }
        });
    context.onRequestFailed(
        request ->
            seen.refusals.add(request.failure() + " " + request.method() + " " + request.url()));
    return seen;
  }

  /** The window is about to close. */
  void keep(Page page) {
    try {
      String text = page.locator("body").innerText();
      last =
          "%s%n%s%nRefused: %s"
              .formatted(page.url(), text.substring(0, Math.min(EXCERPT, text.length())), refusals);
    } catch (PlaywrightException gone) {
      last = "%s, which cannot be read: %s".formatted(page.url(), gone.getMessage());
    }
  }

  @Override
  public void handleTestExecutionException(ExtensionContext test, Throwable failure) {
    throw new AssertionError(failure.getMessage() + "\nThe browser was at " + last, failure);
  }
}
