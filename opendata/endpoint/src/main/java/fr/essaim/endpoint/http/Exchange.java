package fr.essaim.endpoint.http;

import fr.essaim.endpoint.run.LimitReached;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One request and its answer, with the headers that every answer has. */
final class Exchange {

  /** Data may be read from any site's pages; the licence goes with it. */
  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Expose-Headers",
              "ETag, Essaim-Position, Essaim-As-Of, Cache-Status, Retry-After",
          "X-Content-Type-Options", "nosniff",
          "Vary", "Accept, Accept-Encoding",
          "Link", "<https://www.etalab.gouv.fr/licence-ouverte-open-licence>; rel=\"license\"");

  private static final int WORTH_SQUEEZING = 1024;

  /** So many bytes of a body are awaited, though it is refused. */
  private static final int SHORT = 1 << 16;

  private static final String NUMBER = "X-Request-Id";

  private static final Pattern REASONABLE = Pattern.compile("[A-Za-z0-9@._-]{8,64}");

  private static final Pattern HEADER_NAMES = Pattern.compile("[A-Za-z0-9_, -]{1,1000}");

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final String number;
  private volatile WorkerMetrics.Outcome outcome = WorkerMetrics.Outcome.ANSWERED;

  Exchange(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    number = numberOf(request);
    EVERYWHERE.forEach((name, value) -> response.getHeaders().put(name, value));
  }

  Request request() {
    return request;
  }

  Response response() {
    return response;
  }

  Callback callback() {
    return callback;
  }

  /** The application's, as a program of this machine alone can say it; else one of our own. */
  private static String numberOf(Request request) {
    String told = request.getHeaders().get(NUMBER);
    return told != null && REASONABLE.matcher(told).matches() && Client.isOfThisMachine(request)
        ? told
        : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  }

  /** By what this request is found in the logs. */
  String number() {
    return number;
  }

  /** Works under a name that has the number, for lines of the log and for dumps of threads. */
  void work(Runnable work) {
    Thread thread = Thread.currentThread();
    String name = thread.getName();
    if (name.endsWith(number)) {
      work.run();
      return;
    }
    thread.setName(name + " request=" + number);
    try {
      work.run();
    } finally {
      thread.setName(name);
    }
  }

  /** Notes why an answer that has begun ends in the middle. */
  void isCutBy(RuntimeException failure) {
    outcome =
        failure instanceof LimitReached
            ? WorkerMetrics.Outcome.LIMITED
            : WorkerMetrics.Outcome.BROKEN;
  }

  /** To which end it came, as far as we know. */
  WorkerMetrics.Outcome outcome() {
    return outcome;
  }

  boolean isMethod(HttpMethod... methods) {
    for (HttpMethod method : methods) {
      if (method.is(request.getMethod())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it asks for what is there, so that "not modified" is an answer. */
  boolean isReading() {
    return isMethod(HttpMethod.GET, HttpMethod.HEAD);
  }

  /** Who pays for what is asked, or nobody. */
  Optional<String> client() {
    return Client.of(request);
  }

  String header(HttpHeader name) {
    return request.getHeaders().get(name);
  }

  Negotiation negotiation() {
    return new Negotiation(request.getHeaders().getValuesList(HttpHeader.ACCEPT));
  }

  /** The best of the offers; a problem when the client wants none of them. */
  Format.Offer negotiate(List<Format.Offer> offers) {
    return negotiation()
        .choose(offers)
        .orElseThrow(() -> Problem.notAcceptable(names(offers)).raise());
  }

  /** Scheme and authority, as the client knows them. */
  String origin() {
    var uri = request.getHttpURI();
    return uri.getScheme() + "://" + uri.getAuthority();
  }

  /** The address that was asked, as the client knows it, without its query. */
  String address() {
    return origin() + request.getHttpURI().getPath();
  }

  /** The language that sentences to this client are in. */
  Language language() {
    return Language.preferred(header(HttpHeader.ACCEPT_LANGUAGE));
  }

  void set(String header, String value) {
    response.getHeaders().put(header, value);
  }

  /** Says what else one may ask of this address, to browsers too. */
  void sendOptions(String methods) {
    set("Allow", methods);
    set("Access-Control-Allow-Methods", methods);
    set("Access-Control-Allow-Headers", allowedHeaders());
    set("Access-Control-Max-Age", "86400");
    response.setStatus(HttpStatus.NO_CONTENT_204);
    response.write(true, null, callback);
  }

  /** Whatever a page wants to send: nothing here depends on who asks, so nothing can leak. */
  private String allowedHeaders() {
    String wanted = header(HttpHeader.ACCESS_CONTROL_REQUEST_HEADERS);
    boolean names = wanted != null && HEADER_NAMES.matcher(wanted).matches();
    return names ? wanted : "Accept, Accept-Language, Content-Type, If-None-Match";
  }

  void sendNotModified() {
    response.setStatus(HttpStatus.NOT_MODIFIED_304);
    response.write(true, null, callback);
  }

  void send(String contentType, String body) {
    send(HttpStatus.OK_200, contentType, body);
  }

  void send(Problem problem) {
    outcome = WorkerMetrics.Outcome.of(problem);
    problem.headers().forEach(this::set);
    set("Cache-Control", "no-store");
    response.getHeaders().remove(HttpHeader.ETAG);
    response.getHeaders().remove("Content-Disposition");
    sendOnceRead(problem, SHORT);
  }

  /**
   * Who still sends does not read the answer of a connection that is closed meanwhile, so the body
   * is read first, without keeping a thread, unless it is long.
   *
   * @param most how many bytes more are read
   */
  private void sendOnceRead(Problem problem, int most) {
    int left = most;
    while (left >= 0) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        int more = left;
        request.demand(() -> sendOnceRead(problem, more));
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        callback.failed(chunk.getFailure());
        return;
      }
      left -= chunk.remaining();
      boolean last = chunk.isLast();
      chunk.release();
      if (last) {
        say(problem);
        return;
      }
    }
    // What is refused unread must not be taken for the next request of the connection.
    response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    say(problem);
  }

  private void say(Problem problem) {
    Language language = language();
    set("Content-Language", language.tag());
    send(problem.status(), Problem.MEDIA_TYPE, problem.toJson(origin(), language));
  }

  void send(int status, String contentType, String body) {
    set("Content-Type", contentType);
    send(status, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends an answer whose headers are set. */
  void send(byte[] answer) {
    send(HttpStatus.OK_200, answer);
  }

  /** Whether the answer is sent compressed; its headers then say so. */
  boolean squeezes(int length) {
    boolean squeezes =
        length >= WORTH_SQUEEZING && Squeeze.isWanted(header(HttpHeader.ACCEPT_ENCODING));
    if (squeezes) {
      set("Content-Encoding", "gzip");
      String tag = response.getHeaders().get(HttpHeader.ETAG);
      if (tag != null) {
        set("ETag", new EntityTag(tag).squeezed().value());
      }
    }
    return squeezes;
  }

  private void send(int status, byte[] answer) {
    byte[] bytes = squeezes(answer.length) ? Squeeze.whole(answer) : answer;
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }

  private static String names(List<Format.Offer> offers) {
    return String.join(
        ", ", offers.stream().map(each -> each.format().mediaType()).distinct().toList());
  }
}
