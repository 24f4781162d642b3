package fr.essaim.web.shell;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.SignedInSessions;
import fr.essaim.core.shared.DatabasePulse;
import fr.essaim.core.shared.Module;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Takes every request from outside to what answers it, by the table {@link Routes}, and refuses the
 * rest: unknown addresses (404), methods that an address does not have and forms that come
 * otherwise than by POST (405), and posts from another site (403), for stateless forms carry no
 * token.
 *
 * <p>Rows are matched against the raw path, so nothing that is written differently (path
 * parameters, encoded letters, double slashes) gets through to a view or a servlet.
 */
public class RoutingFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String SECOND_FACTOR = "/intranet/compte/second-facteur";
  private static final String GIVEN_PASSWORD = "/intranet/compte/mot-de-passe";
  private static final String SIGN_IN = "/connexion";
  private static final Set<String> READING_POSTS =
      Set.of(SIGN_IN, "/deconnexion", "/administration/verify");

  @Inject private transient Features features;
  @Inject private transient Assets assets;
  @Inject private transient Faults faults;
  @Inject private transient DiskSpace diskSpace;
  @Inject private transient DatabasePulse pulse;
  @Inject private transient PostsInProgress posts;
  @Inject private transient DownloadsInProgress downloads;
  @Inject private transient RequestAdmission admission;
  @Inject private transient InsistentClients insistent;
  @Inject private transient BusyAnswer busy;
  @Inject private transient Config config;
  @Inject private transient SignedInSessions sessions;
  @Inject private transient Access access;
  @Inject private transient CommonHeaders headers;
  @Inject private transient SameSite sameSite;
  @Inject private transient MapTiles tiles;
  @Inject private transient AskedHost askedHost;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    headers.set(request, response);
    askedHost.look(request);
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (isMaintained() && !answersInMaintenance(path)) {
      response.setHeader("Retry-After", "60");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    if (path.startsWith(Assets.PREFIX)) {
      asset(request, response, path);
      return;
    }
    if (request.getServletPath().startsWith("/jakarta.faces.resource/")) {
      facesResource(request, response, chain);
      return;
    }
    Optional<Routes.Match> match = features.route(request);
    if (request.isRequestedSessionIdFromURL()) {
      // The server took a session's name out of the path: written so, there is no such address.
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (match.isPresent()) {
      answer(request, response, chain, path, match.get());
    } else {
      unknown(request, response, path);
    }
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      String path,
      Routes.Match match)
      throws IOException, ServletException {
    Route route = match.route();
    if (route.template().equals(SIGN_IN) && insistent.isInsistent(request)) {
      response.setHeader("Connection", "close");
      busy.show(request, response);
      return;
    }
    if (request.getMethod().equals("OPTIONS")) {
      options(response, route);
      return;
    }
    if (Postback.isOtherThanPost(request)) {
      refuseMethod(response, route.allowed());
      return;
    }
    if (route.kind() == Route.Kind.WORKER) {
      // What is refused there is told to programs, as a problem document.
      answerAllowed(request, response, chain, path, match);
      return;
    }
    if (!route.allows(request.getMethod())) {
      refuseMethod(response, route.allowed());
      return;
    }
    if (request.getMethod().equals("POST") && !mayPost(request, path)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (!request.getMethod().equals("POST")) {
      if (route.asksDatabase() && !pulse.isFelt()) {
        faults.refuseForNow(request, response);
      } else if (route.isDownload() && request.getMethod().equals("GET")) {
        downloads.send(
            request, response, () -> answerAllowed(request, response, chain, path, match));
      } else {
        answerAllowed(request, response, chain, path, match);
      }
      return;
    }
    if (MultipartForms.isOne(request) && !MultipartForms.isTakenAt(path)) {
      response.setHeader("Connection", "close");
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      return;
    }
    posts.receive(
        request,
        response,
        () -> {
          if (MultipartForms.isOne(request) && MultipartForms.isTooLarge(request)) {
            MultipartForms.refuse(request, response);
          } else if (isRefusedForNow(path, route)) {
            faults.refuseForNow(request, response);
          } else if (route.kind() == Route.Kind.PUBLIC_PAGE
              && Postback.hasFacesParameter(request)) {
            // No form of these pages is one of Faces, which would not open them.
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
          } else {
            answerAllowed(request, response, chain, path, match);
          }
        });
  }

  private void answerAllowed(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      String path,
      Routes.Match match)
      throws IOException, ServletException {
    if (!match.route().takesTurns()) {
      answerNow(request, response, chain, path, match);
      return;
    }
    PostsInProgress.Work answer = () -> answerNow(request, response, chain, path, match);
    boolean isFile = match.route().isDownload() || MultipartForms.isOne(request);
    if (isFile ? admission.admitFile(request, answer) : admission.admit(request, answer)) {
      return;
    }
    if (request.getMethod().equals("POST")) {
      faults.refuseForNow(request, response);
    } else {
      busy.show(request, response);
    }
  }

  private void answerNow(
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain,
      String path,
      Routes.Match match)
      throws IOException, ServletException {
    Route route = match.route();
    match.variables().forEach(request::setAttribute);
    request.setAttribute(Route.TEMPLATE, route.template());
    if (path.startsWith("/intranet") && !match.variables().isEmpty()) {
      request.setAttribute(Faults.OF_ONE_THING, true);
    }
    try {
      if (path.startsWith("/intranet") && !sessions.goOn()) {
        leave(request, response);
        return;
      }
      if (path.startsWith("/intranet") && mustChangePassword(path)) {
        response.sendRedirect(request.getContextPath() + GIVEN_PASSWORD);
        return;
      }
      if (path.startsWith("/intranet") && mustSetUpFactor(path)) {
        response.sendRedirect(request.getContextPath() + SECOND_FACTOR);
        return;
      }
      switch (route.kind()) {
        case PUBLIC_PAGE ->
            page(
                request,
                policy(route, request, response),
                route.view(),
                access.caller().isEmpty() ? "no-cache" : "private, no-cache");
        case READING_PAGE ->
            page(request, Headers.withOwnScripts(request, response), route.view(), "no-store");
        case STATEFUL_PAGE -> statefulPage(request, response, route.view());
        case DATA -> data(request, response, path);
        case FORWARD ->
            request
                .getRequestDispatcher(route.view())
                .forward(request, policy(route, request, response));
        case SERVLET, WORKER -> chain.doFilter(request, policy(route, request, response));
      }
    } catch (ServletException | RuntimeException fault) {
      faults.answer(request, response, fault);
    }
  }

  private HttpServletResponse policy(
      Route route, HttpServletRequest request, HttpServletResponse response) {
    if (route.isFramed()) {
      return Headers.ofFramed(request, response);
    }
    if (route.isDownload()) {
      return Headers.ofDownload(request, response);
    }
    if (route.isMapped()) {
      return Headers.withMap(tiles.source(), request, response);
    }
    return route.isScripted()
        ? Headers.withOwnScripts(request, response)
        : Headers.withoutScript(request, response);
  }

  /** Anyone whose password somebody else made chooses another before anything else. */
  private boolean mustChangePassword(String path) {
    return access.isPasswordGiven() && !path.equals(GIVEN_PASSWORD);
  }

  /** Anyone who administers without the second factor that is required is led to set it up. */
  private boolean mustSetUpFactor(String path) {
    return access.isFactorWanted() && !path.startsWith("/intranet/compte");
  }

  /** A session that was ended elsewhere, or whose account was closed, ends here too. */
  private static void leave(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    if (request.getMethod().equals("POST")) {
      EndedSession.tell(request, response);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    response.sendRedirect(request.getContextPath() + "/connexion?fait=ended");
  }

  private static void page(
      HttpServletRequest request, HttpServletResponse response, String view, String caching)
      throws IOException, ServletException {
    response.addHeader("Vary", "Accept-Language");
    response.setHeader("Cache-Control", caching);
    request.getRequestDispatcher(view).forward(request, response);
  }

  private static void statefulPage(
      HttpServletRequest request, HttpServletResponse response, String view)
      throws IOException, ServletException {
    response.addHeader("Vary", "Accept-Language");
    response.setHeader("Cache-Control", "no-store");
    request.setAttribute(PostbackListener.STATEFUL, true);
    PostsInProgress.Work shown =
        () -> request.getRequestDispatcher(view).forward(request, response);
    if (request.getMethod().equals("POST")) {
      LastPost.once(request, response, shown);
    } else {
      shown.run();
    }
  }

  private static void data(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException, ServletException {
    request
        .getRequestDispatcher("/api" + path)
        .forward(request, Headers.withoutScript(request, response));
  }

  private void asset(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException, ServletException {
    Optional<Assets.Asset> asset = assets.find(path);
    if (asset.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (!isReading(request)) {
      refuseMethod(response, "GET, HEAD");
      return;
    }
    response.setHeader(
        "Cache-Control",
        asset.get().isImmutable() ? "public, max-age=31536000, immutable" : "no-cache");
    request
        .getRequestDispatcher(asset.get().resource())
        .forward(request, Headers.withoutScript(request, response));
  }

  private static void facesResource(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isReading(request)) {
      chain.doFilter(request, response);
    } else {
      refuseMethod(response, "GET, HEAD");
    }
  }

  /** An address that only has a slash too many is sent to the one that exists. */
  private void unknown(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    String shorter = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (isReading(request)
        && path.length() > 1
        && !shorter.equals(path)
        && features.routes().find(shorter, Module::isOn).isPresent()) {
      String query = request.getQueryString();
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", shorter + (query == null ? "" : "?" + query));
      return;
    }
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  private static void options(HttpServletResponse response, Route route) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    response.setHeader("Allow", route.allowed());
    if (route.kind() == Route.Kind.DATA || route.kind() == Route.Kind.WORKER) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Access-Control-Allow-Methods", route.allowed());
      response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
      response.setHeader("Access-Control-Max-Age", "86400");
    }
  }

  private static void refuseMethod(HttpServletResponse response, String allowed)
      throws IOException {
    response.setHeader("Allow", allowed);
    response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }

  /** A database that says nothing would keep anyone who writes waiting; one without room stops. */
  private boolean isRefusedForNow(String path, Route route) {
    return (route.asksDatabase() && !pulse.isFeltNow()) || (changes(path) && !diskSpace.isLeft());
  }

  /** The administration interface changes nothing by the browser's own authority. */
  private boolean mayPost(HttpServletRequest request, String path) {
    return path.startsWith("/administration/") || sameSite.isSameSite(request);
  }

  /** What is asked by POST but stores next to nothing is answered as long as anything is. */
  private static boolean changes(String path) {
    return !READING_POSTS.contains(path);
  }

  private static boolean isReading(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private boolean isMaintained() {
    return config.getOptionalValue("essaim.maintenance", Boolean.class).orElse(false);
  }

  private static boolean answersInMaintenance(String path) {
    return path.startsWith("/administration/")
        || path.equals("/health")
        || path.startsWith("/health/");
  }
}
