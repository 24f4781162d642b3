package fr.essaim.config.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.essaim.config.RunningEssaim;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody with a browser: one window, of one width, until closed. Windows of one thread share the
 * program, which takes a second to start, and nothing else: no cookie, no store, no cache.
 */
final class Visit implements AutoCloseable {

  /** A phone as old as they come, and a desk. */
  static final int PHONE = 360;

  static final int NARROWEST = 320;
  static final int DESK = 1280;

  private static final int HEIGHT = 900;

  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** It can be used by the thread alone that started it, and ends with the tests. */
  private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Visit::launch);

  private final BrowserContext context;
  private final Page page;
  private final LastSeen seen;
  private final String base;
  private final List<String> scriptErrors = new ArrayList<>();

  private Visit(RunningEssaim essaim, Browser.NewContextOptions options) {
    base = essaim.baseUrl();
    context = browser().newContext(options.setLocale("fr-FR"));
    seen = LastSeen.of(context);
    page = context.newPage();
    page.onPageError(scriptErrors::add);
  }

  static Visit of(RunningEssaim essaim, int width) {
    return new Visit(essaim, new Browser.NewContextOptions().setViewportSize(width, HEIGHT));
  }

  static Visit withoutScript(RunningEssaim essaim) {
    return new Visit(essaim, new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  /** To wait for what is in the page, seen or folded away. */
  static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  }

  Page page() {
    return page;
  }

  /** Errors of scripts on the pages visited so far. */
  List<String> scriptErrors() {
    return List.copyOf(scriptErrors);
  }

  /** Runs a job now, by what it is called. */
  void run(String job) {
    Page page = go("/intranet/administration/taches");
    page.getByLabel("Choisir «\u00a0" + job + "\u00a0»").check();
    page.locator("#acts button[value=run]").click();
    page.locator("#sure button[value=yes]").click();
    page.locator(".notice.good").waitFor();
  }

  Page go(String path) {
    page.navigate(base + path);
    return page;
  }

  void signIn(RunningEssaim.Account account) {
    go("/connexion");
    page.locator("input[type=email]").fill(account.email());
    page.locator("input[type=password]").fill(account.password());
    page.locator("input[type=submit], button[type=submit]").first().click();
    page.waitForURL("**/intranet");
  }

  /** Gives the window another width, and its usual height. */
  void resize(int width) {
    page.setViewportSize(width, HEIGHT);
  }

  /** What axe finds on the page as it stands: rule, what it is about, and where. */
  List<String> accessibilityFaults() {
    // What is half faded in or out has colours that nobody is shown.
    page.evaluate(
        "() => Promise.allSettled(document.getAnimations().filter(one => one.playState == 'running'"
            + " && one.effect.getComputedTiming().endTime != Infinity).map(one => one.finished))"
            + ".then(() => {})");
    // Pages have no frames: without this, one more window is opened each time to gather the answer.
    List<Rule> violations =
        new AxeBuilder(page).withTags(STANDARDS).setLegacyMode(true).analyze().getViolations();
    return violations.stream()
        .map(
            rule ->
                rule.getId()
                    + ": "
                    + rule.getHelp()
                    + " at "
                    + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList())
        .toList();
  }

  /** Makes the window as tall as the page, so that what stands at its foot covers nothing. */
  void showWhole() {
    int height = (int) page.evaluate("() => document.documentElement.scrollHeight");
    page.setViewportSize(page.viewportSize().width, Math.max(height, HEIGHT));
  }

  /** Whether the page is wider than the window, so that one must scroll sideways to read. */
  boolean scrollsSideways() {
    return (Boolean)
        page.evaluate(
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  @Override
  public void close() {
    seen.keep(page);
    context.close();
  }

  private static Browser browser() {
    if (!BROWSER.get().isConnected()) {
      BROWSER.remove();
    }
    return BROWSER.get();
  }

  private static Browser launch() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium())
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update")));
  }

  private static Path chromium() {
    return Stream.of(
            System.getenv().getOrDefault("CHROMIUM", ""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The browser tests need Chromium: install it, or name it in CHROMIUM."));
  }
}
