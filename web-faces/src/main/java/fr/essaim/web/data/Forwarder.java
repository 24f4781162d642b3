package fr.essaim.web.data;

import fr.essaim.web.shell.ClientAddress;
import fr.essaim.web.shell.ClientConnection;
import fr.essaim.web.shell.ConcurrencyLimit;
import fr.essaim.web.shell.IncomingBody;
import fr.essaim.web.shell.PostsInProgress;
import fr.essaim.web.shell.RequestNumber;
import fr.essaim.web.shell.Site;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.core5.http.Header;

/**
 * Hands what is asked of {@code /sparql} and {@code /graph} to an endpoint worker and streams its
 * answer back as it is. The worker alone judges what may run; here is only what a way there must
 * know: how long a query may be, how many at once, and what to say when no worker answers.
 */
@ApplicationScoped
public class Forwarder {

  /** A query of 1 MiB, written as a form, can be three times as long. */
  private static final int MAX_BODY = 3 * 1024 * 1024 + 65_536;

  /** Fewer than half of the server's threads, so that readers of pages find one. */
  private static final int IN_ALL = 80;

  /** As many as one worker runs and lets wait. */
  private static final int FROM_ONE_ADDRESS = 40;

  private static final int PIECE = 16 * 1024;

  private static final List<String> ASKED =
      List.of(
          "Accept",
          "Accept-Encoding",
          "Accept-Language",
          "Content-Type",
          "Content-Encoding",
          "If-None-Match",
          "Cache-Control");

  /** What belongs to the connection to the worker, or is said by the server itself. */
  private static final Set<String> NOT_ANSWERED =
      Set.of(
          "connection",
          "content-length",
          "date",
          "keep-alive",
          "server",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "vary");

  @Inject private EndpointClient endpoint;
  @Inject private ClientAddress addresses;
  @Inject private PostsInProgress posts;
  @Inject private Site site;
  @Inject private RequestNumber numbers;

  private final ConcurrencyLimit forwards = new ConcurrencyLimit(IN_ALL, FROM_ONE_ADDRESS);
  private Map<String, String> publicBase = Map.of();

  /** Workers name themselves by the address that the public knows. */
  @PostConstruct
  void readBase() {
    String base = site.getBaseUri();
    if (!base.isEmpty()) {
      URI uri = URI.create(base);
      publicBase =
          Map.of("X-Forwarded-Proto", uri.getScheme(), "X-Forwarded-Host", uri.getAuthority());
    }
  }

  /**
   * @param path {@code /sparql} or {@code /graph}
   * @param format the media type that the address asks for, where a link cannot negotiate
   */
  void forward(
      HttpServletRequest request,
      HttpServletResponse response,
      String path,
      Optional<String> format)
      throws IOException {
    String client = addresses.of(request);
    try (ConcurrencyLimit.Turn turn = forwards.begin(client)) {
      if (turn == null) {
        refuse(request, response, EndpointProblem.BUSY);
        return;
      }
      Optional<byte[]> body =
          request.getMethod().equals("POST")
              ? receive(request, response)
              : Optional.of(new byte[0]);
      if (body.isPresent()) {
        Map<String, String> headers = asked(request);
        format.ifPresent(mediaType -> headers.put("Accept", mediaType));
        answer(
            request,
            response,
            new WorkerRequest(
                request.getMethod(), path, request.getQueryString(), headers, body.get(), client));
      }
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, WorkerRequest asked)
      throws IOException {
    Optional<WorkerAnswer> answer = endpoint.send(asked);
    if (answer.isPresent()) {
      relay(answer.get(), request, response);
    } else {
      refuse(request, response, EndpointProblem.AWAY);
    }
  }

  /** Says why nothing is forwarded, to pages of other sites too. */
  void refuse(HttpServletRequest request, HttpServletResponse response, EndpointProblem problem)
      throws IOException {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "Retry-After");
    problem.send(response, site.getBaseUri(), request.getHeader("Accept-Language"));
  }

  /** The body, or empty when it was refused; its turn is over before a worker is asked. */
  private Optional<byte[]> receive(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (IncomingBody incoming = posts.begin(request)) {
      if (incoming == null) {
        // Unread, for reading it is what would take a thread.
        response.setHeader("Connection", "close");
        refuse(request, response, EndpointProblem.BUSY);
        return Optional.empty();
      }
      byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
      if (body.length > MAX_BODY) {
        response.setHeader("Connection", "close");
        refuse(request, response, EndpointProblem.TOO_LONG);
        return Optional.empty();
      }
      return Optional.of(body);
    }
  }

  private Map<String, String> asked(HttpServletRequest request) {
    Map<String, String> headers = new LinkedHashMap<>(publicBase);
    headers.put(RequestNumber.HEADER, numbers.of(request));
    for (String name : ASKED) {
      List<String> values = Collections.list(request.getHeaders(name));
      if (!values.isEmpty()) {
        headers.put(name, String.join(", ", values));
      }
    }
    return headers;
  }

  private static void relay(
      WorkerAnswer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    head(answer, response);
    boolean whole = false;
    try {
      whole = copy(answer.body(), response.getOutputStream());
    } finally {
      if (whole) {
        answer.close();
      } else {
        answer.abandon();
      }
    }
    if (!whole) {
      ClientConnection.of(request).cut();
    }
  }

  private static void head(WorkerAnswer answer, HttpServletResponse response) {
    response.setStatus(answer.statusCode());
    Set<String> seen = new HashSet<>();
    for (Header header : answer.headers()) {
      String name = header.getName().toLowerCase(Locale.ROOT);
      if (NOT_ANSWERED.contains(name)) {
        continue;
      }
      if (seen.add(name)) {
        response.setHeader(header.getName(), header.getValue());
      } else {
        response.addHeader(header.getName(), header.getValue());
      }
    }
    answer.header("Vary").ifPresent(vary -> vary(response, vary));
    answer
        .header("Content-Length")
        .ifPresent(length -> response.setContentLengthLong(Long.parseLong(length)));
  }

  /** The server says {@code Accept-Encoding} already, and once is enough. */
  private static void vary(HttpServletResponse response, String vary) {
    if (vary.toLowerCase(Locale.ROOT).contains("accept-encoding")) {
      response.setHeader("Vary", vary);
    } else {
      response.addHeader("Vary", vary);
    }
  }

  /**
   * @return false when the worker was lost on the way
   * @throws IOException when the client was
   */
  private static boolean copy(InputStream in, OutputStream out) throws IOException {
    byte[] piece = new byte[PIECE];
    while (true) {
      int length;
      try {
        length = in.read(piece);
      } catch (IOException workerLost) {
        return false;
      }
      if (length < 0) {
        return true;
      }
      out.write(piece, 0, length);
    }
  }
}
