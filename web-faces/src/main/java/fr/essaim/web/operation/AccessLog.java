package fr.essaim.web.operation;

import fr.essaim.web.shell.ClientAddress;
import fr.essaim.web.shell.RequestNumber;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.SeparateLog;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * A line for each answer, in the combined form of web servers, with the seconds that it took and
 * the request's number after it, or as JSON. Who asked is not in it, unless a setting wants
 * addresses and browsers; nor is what was asked for: no query string, no page that one came from,
 * and of an address that could hold a secret or belongs to the intranet only its form. The setting
 * {@code essaim.log.access}: {@code off}, {@code plain} or {@code with-addresses}.
 */
@ApplicationScoped
public class AccessLog {

  private static final String NAME = "access.log";

  /** Parts of addresses of which everybody may know them; any other is written as in the route. */
  static final Set<String> PUBLIC_VARIABLES =
      Set.of(
          "dataset",
          "digest",
          "edition",
          "epoch",
          "file",
          "format",
          "key",
          "month",
          "number",
          "page",
          "resource",
          "rest",
          "type");

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)\\*?}");

  /** How much of an address that is none of ours is written; people mistype secrets too. */
  private static final Pattern FOREIGN = Pattern.compile("/[A-Za-z0-9._~-]{0,24}(?=/|$)");

  private static final String SOMETHING = "/…";

  private static final DateTimeFormatter COMBINED =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\"\\\\]|[^\\p{Print}…]");

  private static final int LONGEST = 300;

  @Inject private Config config;
  @Inject private ClientAddress addresses;
  @Inject private RequestNumber numbers;
  @Inject private Clock clock;

  private Optional<SeparateLog> log = Optional.empty();
  private boolean json;
  private boolean withAddresses;

  /**
   * What is told of an answer.
   *
   * @param client the address and the browser; of both nothing where they are not to be told
   * @param octets of the body, as it is before the server compresses it
   */
  record Line(
      Instant at,
      Optional<Client> client,
      String method,
      String path,
      String protocol,
      int status,
      long octets,
      double seconds,
      String route,
      String number) {}

  /** Who asked. */
  record Client(String address, String browser) {}

  @PostConstruct
  void open() {
    String wanted = config.getOptionalValue("essaim.log.access", String.class).orElse("plain");
    withAddresses = wanted.equals("with-addresses");
    json =
        config
            .getOptionalValue("essaim.log.format", String.class)
            .filter("json"::equals)
            .isPresent();
    if (!wanted.equals("off")) {
      log = SeparateLog.of(config, NAME);
    }
  }

  @PreDestroy
  void close() {
    log.ifPresent(SeparateLog::close);
  }

  void write(
      HttpServletRequest request, int status, long octets, RouteGroup group, double seconds) {
    if (isPulse(request, status)) {
      return;
    }
    log.ifPresent(
        open -> {
          Line line =
              new Line(
                  clock.instant(),
                  withAddresses ? Optional.of(client(request)) : Optional.empty(),
                  request.getMethod(),
                  shown(request, group),
                  request.getProtocol(),
                  status,
                  octets,
                  seconds,
                  group.label(),
                  numbers.of(request));
          open.write(json ? asJson(line) : asCombined(line));
        });
  }

  /** Asked every few seconds by the launcher and by others, and all is well: nobody reads that. */
  private static boolean isPulse(HttpServletRequest request, int status) {
    return status == HttpServletResponse.SC_OK
        && Route.of(request).filter(route -> route.template().startsWith("/health")).isPresent();
  }

  private Client client(HttpServletRequest request) {
    String browser = request.getHeader("User-Agent");
    return new Client(addresses.exactly(request), browser == null ? "-" : browser);
  }

  private static String shown(HttpServletRequest request, RouteGroup group) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return Route.of(request)
        .map(route -> shown(route, path))
        .orElseGet(() -> group == RouteGroup.STATIC ? path : foreign(path));
  }

  /** An address as everybody may know it. */
  static String shown(Route route, String path) {
    return route.isForVisitors() && isPublic(route.template()) ? path : route.template();
  }

  private static boolean isPublic(String template) {
    Matcher variable = VARIABLE.matcher(template);
    return variable.results().allMatch(found -> PUBLIC_VARIABLES.contains(found.group(1)));
  }

  /** Enough to see what is tried. */
  static String foreign(String path) {
    Matcher first = FOREIGN.matcher(path);
    if (!first.lookingAt()) {
      return SOMETHING;
    }
    return first.end() == path.length() ? path : first.group() + SOMETHING;
  }

  static String asCombined(Line line) {
    return "%s - - [%s] \"%s %s %s\" %d %s \"-\" \"%s\" %s %s"
        .formatted(
            safe(line.client().map(Client::address).orElse("-")).replace(' ', '?'),
            COMBINED.format(line.at()),
            safe(line.method()),
            safe(line.path()),
            safe(line.protocol()),
            line.status(),
            line.octets() == 0 ? "-" : line.octets(),
            safe(line.client().map(Client::browser).orElse("-")),
            seconds(line),
            line.number());
  }

  static String asJson(Line line) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("time", line.at().toString())
            .add("logger", "access")
            .add("request", line.number())
            .add("method", safe(line.method()))
            .add("path", safe(line.path()))
            .add("route", line.route())
            .add("status", line.status())
            .add("octets", line.octets())
            .add("seconds", new BigDecimal(seconds(line)));
    line.client()
        .ifPresent(
            client ->
                json.add("address", safe(client.address())).add("browser", safe(client.browser())));
    return json.build().toString();
  }

  private static String seconds(Line line) {
    return String.format(Locale.ROOT, "%.3f", line.seconds());
  }

  private static String safe(String text) {
    String plain = UNSAFE.matcher(text).replaceAll("?");
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }
}
