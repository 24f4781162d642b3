package fr.essaim.web.shell;

import fr.essaim.core.shared.Module;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of the table {@link Routes}: which address is answered by what, and to which methods.
 *
 * <p>In a template {@code {key}} stands for one segment and becomes a request attribute of that
 * name; {@code {rest*}} for one segment or more.
 */
public final class Route {

  /** How an address is answered, and so which headers its answer has. */
  public enum Kind {
    /** A Faces page for everybody: no session, no cookie, and no script unless it says so. */
    PUBLIC_PAGE,
    /** A Faces page for anyone who is signed in that only shows: no script, no state. */
    READING_PAGE,
    /** A Faces page with state in the server's session. */
    STATEFUL_PAGE,
    /** A servlet that is mapped to this very address. */
    SERVLET,
    /** A servlet that is mapped elsewhere, to an address of its own that is no route. */
    FORWARD,
    /** Open data, by the JAX-RS application of the publisher. */
    DATA,
    /** Open data, by an endpoint worker to which a servlet at this very address forwards. */
    WORKER
  }

  /** What of a page runs in the browser, besides what every page of the intranet does. */
  private enum Scripts {
    NONE,
    OWN,
    /** The application's own, which ask where the reader is, and show tiles of a map. */
    MAP
  }

  /** Where the servlet is that sends lists as files. */
  public static final String LIST_FILE = "/files/list";

  /** Request attribute: the template of the row that the address fits. */
  public static final String TEMPLATE = "essaim.route.template";

  /** Request attribute: that row itself. */
  private static final String ROW = "essaim.route";

  /** What tells how the instance is tells it of a database that is away, too. */
  private static final Pattern WATCHING = Pattern.compile("/metrics(/.*)?");

  private static final Pattern ASKING_SERVLET =
      Pattern.compile("/(intranet|administration|connexion|deconnexion)(/.*)?");

  private static final Pattern UPWARD = Pattern.compile("(^|/)\\.{1,2}(/|$)");

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(\\*?)}");

  private final String template;
  private final Pattern pattern;
  private final List<String> variables = new ArrayList<>();
  private final Kind kind;
  private final String view;
  private final Set<String> methods;
  private final Module module;
  private final Scripts scripts;
  private final boolean download;
  private final boolean inside;
  private final boolean framed;

  private Route(String template, Kind kind, String view, Set<String> methods) {
    this(template, kind, view, methods, null, Scripts.NONE, false, false, false);
  }

  private Route(
      String template,
      Kind kind,
      String view,
      Set<String> methods,
      Module module,
      Scripts scripts,
      boolean download,
      boolean inside,
      boolean framed) {
    this.template = template;
    this.kind = kind;
    this.view = view;
    this.methods = methods;
    this.module = module;
    this.scripts = scripts;
    this.download = download;
    this.inside = inside;
    this.framed = framed;
    this.pattern = compile(template);
  }

  public static Route page(String template, String view) {
    return new Route(template, Kind.PUBLIC_PAGE, view, Set.of("GET", "HEAD"));
  }

  /** A page for everybody with a form; its forms keep no state. */
  public static Route sent(String template, String view) {
    return page(template, view).methods("GET", "HEAD", "POST");
  }

  public static Route stateful(String template, String view) {
    return new Route(template, Kind.STATEFUL_PAGE, view, Set.of("GET", "HEAD", "POST"));
  }

  public static Route reading(String template, String view) {
    return new Route(template, Kind.READING_PAGE, view, Set.of("GET", "HEAD"));
  }

  /** The page of a list of the intranet, and its files. */
  static List<Route> list(String template) {
    return List.of(
        stateful(template, "/pages/lists/list.xhtml"),
        forward(template + ".csv", LIST_FILE).download(),
        forward(template + ".xlsx", LIST_FILE).download(),
        forward(template + ".json", LIST_FILE).download());
  }

  /** The page of a list for visitors. */
  static Route publicList(String template) {
    return page(template, "/pages/lists/public.xhtml");
  }

  public static Route servlet(String template) {
    return new Route(template, Kind.SERVLET, null, Set.of("GET", "HEAD"));
  }

  public static Route forward(String template, String servlet) {
    return new Route(template, Kind.FORWARD, servlet, Set.of("GET", "HEAD"));
  }

  public static Route worker(String template) {
    return new Route(template, Kind.WORKER, null, Set.of("GET", "HEAD"));
  }

  public static Route data(String template) {
    return new Route(template, Kind.DATA, null, Set.of("GET", "HEAD"));
  }

  /** The same row, answering to these methods instead; OPTIONS is always answered. */
  public Route methods(String... others) {
    return new Route(
        template, kind, view, Set.of(others), module, scripts, download, inside, framed);
  }

  /** The same row, there only while the module is on. */
  Route in(Module owner) {
    return new Route(template, kind, view, methods, owner, scripts, download, inside, framed);
  }

  /** The same row, whose page may run the application's own scripts. */
  public Route withOwnScripts() {
    return with(Scripts.OWN);
  }

  /** The same row, whose page may also ask the browser where it is, and show the tiles of a map. */
  public Route withMap() {
    return with(Scripts.MAP);
  }

  private Route with(Scripts allowed) {
    return new Route(template, kind, view, methods, module, allowed, download, inside, framed);
  }

  /** The same row, whose answer is a file: few are sent at once. */
  public Route download() {
    return new Route(template, kind, view, methods, module, scripts, true, inside, framed);
  }

  /** The same row, which visitors do not read: it is for machines. */
  public Route inside() {
    return new Route(template, kind, view, methods, module, scripts, download, true, framed);
  }

  /** The same row, whose answer is a file that a page of ours shows in a frame. */
  public Route framed() {
    return new Route(template, kind, view, methods, module, scripts, true, inside, true);
  }

  /**
   * The values of the template's variables if this row answers the address.
   *
   * @param path the raw path of the request, without the context path
   */
  public Optional<Map<String, String>> match(String path) {
    Matcher matcher = pattern.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      Optional<String> value = decode(matcher.group(i + 1));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.put(variables.get(i), value.get());
    }
    return Optional.of(values);
  }

  public String template() {
    return template;
  }

  /** Notes that this row answers a request, or refuses it. */
  void takes(HttpServletRequest request) {
    request.setAttribute(ROW, this);
  }

  /** The row that a request came to; empty if there is no such address. */
  public static Optional<Route> of(HttpServletRequest request) {
    return Optional.ofNullable((Route) request.getAttribute(ROW));
  }

  public Kind kind() {
    return kind;
  }

  /** Whether there is no answer without the database; most open data are also kept elsewhere. */
  boolean asksDatabase() {
    return switch (kind) {
      case PUBLIC_PAGE, READING_PAGE, STATEFUL_PAGE -> true;
      case FORWARD -> !WATCHING.matcher(template).matches();
      case SERVLET -> ASKING_SERVLET.matcher(template).matches();
      case DATA -> template.startsWith("/ldes/");
      case WORKER -> false;
    };
  }

  /**
   * Whether the answer takes work, so that it waits for a turn. What is only sent does not, nor
   * what others must always reach: the endpoint, which has turns of its own, health and
   * administration.
   */
  boolean takesTurns() {
    return switch (kind) {
      case PUBLIC_PAGE, READING_PAGE, STATEFUL_PAGE -> true;
      case DATA -> !download;
      case SERVLET, FORWARD -> download;
      case WORKER -> false;
    };
  }

  /** The view that is shown, of a page; the address of the servlet, of a forward. */
  String view() {
    return view;
  }

  boolean isScripted() {
    return scripts != Scripts.NONE;
  }

  boolean isMapped() {
    return scripts == Scripts.MAP;
  }

  public boolean isDownload() {
    return download;
  }

  /** Whether it is for machines. */
  public boolean isInside() {
    return inside;
  }

  boolean isFramed() {
    return framed;
  }

  /** Whether somebody who is not signed in reads it. */
  public boolean isForVisitors() {
    return allows("GET") && !inside && !template.startsWith("/intranet");
  }

  public boolean allows(String method) {
    return methods.contains(method);
  }

  /** The value of the header Allow. */
  String allowed() {
    return String.join(", ", methods.stream().sorted().toList()) + ", OPTIONS";
  }

  /** The module without which this row is not there, if there is one. */
  Optional<Module> module() {
    return Optional.ofNullable(module);
  }

  private Pattern compile(String form) {
    StringBuilder expression = new StringBuilder();
    Matcher matcher = VARIABLE.matcher(form);
    int end = 0;
    while (matcher.find()) {
      expression.append(Pattern.quote(form.substring(end, matcher.start())));
      expression.append(matcher.group(2).isEmpty() ? "([^/;]+)" : "([^;]+)");
      variables.add(matcher.group(1));
      end = matcher.end();
    }
    return Pattern.compile(expression.append(Pattern.quote(form.substring(end))).toString());
  }

  /** Segments that lead up were resolved by the server already, to another address than this. */
  private static Optional<String> decode(String raw) {
    try {
      return Optional.of(URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8))
          .filter(value -> !UPWARD.matcher(value).find());
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
