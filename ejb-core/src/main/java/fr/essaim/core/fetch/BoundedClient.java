package fr.essaim.core.fetch;

import fr.essaim.core.shared.PublicAddresses;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches from one base and from nowhere else. A connection goes only to an address that was looked
 * at: one of the internet, unless the settings name one of one's own outright. A redirect may not
 * leave the base. An answer that is too large or takes too long is cut.
 */
public final class BoundedClient implements AutoCloseable {

  private static final int REDIRECTS = 3;

  /**
   * What an answer may cost.
   *
   * @param bytes how large it may be
   * @param whole how long it may take from the first byte asked to the last one read
   * @param silence how long a connection may be made, or nothing come
   */
  public record Limits(long bytes, Duration whole, Duration silence) {

    public static final Limits USUAL =
        new Limits(32L << 20, Duration.ofSeconds(60), Duration.ofSeconds(10));
  }

  /** Makes something of an answer. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(InputStream body) throws IOException;
  }

  private final WebBase base;
  private final Limits limits;
  private final CloseableHttpClient client;

  public BoundedClient(WebBase base) {
    this(base, Limits.USUAL);
  }

  public BoundedClient(WebBase base, Limits limits) {
    this(base, limits, SystemDefaultDnsResolver.INSTANCE);
  }

  /**
   * @param names tells which addresses a name leads to
   */
  BoundedClient(WebBase base, Limits limits, DnsResolver names) {
    this.base = base;
    this.limits = limits;
    Timeout silence = Timeout.of(limits.silence());
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new CheckedAddresses(names, base.isOfOnesOwn()))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(silence)
                            .setSocketTimeout(silence)
                            .build())
                    .build())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setUserAgent("Essaim")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  /**
   * Reads what is at an address of the base.
   *
   * @return empty when nothing is there any more
   */
  public <T> Optional<T> get(String address, Reader<T> reader) throws FetchRefused {
    return Optional.ofNullable(getIfChanged(address, "", reader).content());
  }

  /**
   * Reads what is at an address of the base, unless it is what one knows.
   *
   * @param etag of what one knows; empty for nothing
   */
  public <T> Fetched<T> getIfChanged(String address, String etag, Reader<T> reader)
      throws FetchRefused {
    String at = address;
    for (int hops = 0; hops <= REDIRECTS; hops++) {
      URI within = within(at);
      Answer<T> answer = ask(within, etag, reader);
      if (answer.elsewhere() == null) {
        return answer.fetched();
      }
      at = resolved(within, answer.elsewhere());
    }
    throw refused(FetchFault.REDIRECT, address, null);
  }

  private URI within(String address) throws FetchRefused {
    if (!base.holds(address)) {
      throw refused(FetchFault.REDIRECT, address, null);
    }
    return URI.create(address);
  }

  private static String resolved(URI from, String location) throws FetchRefused {
    try {
      return from.resolve(location).toString();
    } catch (IllegalArgumentException none) {
      throw refused(FetchFault.REDIRECT, location, none);
    }
  }

  /**
   * What was there.
   *
   * @param content null when there is none, and when it is what one knows
   * @param unchanged whether it is what one knows
   * @param etag by which it is known the next time; empty for none
   */
  public record Fetched<T>(T content, boolean unchanged, String etag) {}

  /**
   * @param elsewhere where it sends instead; null when it does not
   */
  private record Answer<T>(Fetched<T> fetched, String elsewhere) {

    static <T> Answer<T> of(T content, boolean unchanged, String etag) {
      return new Answer<>(new Fetched<>(content, unchanged, etag), null);
    }
  }

  private <T> Answer<T> ask(URI address, String etag, Reader<T> reader) throws FetchRefused {
    HttpGet request = new HttpGet(address);
    if (!etag.isEmpty()) {
      request.setHeader(HttpHeaders.IF_NONE_MATCH, etag);
    }
    AtomicBoolean late = new AtomicBoolean();
    CompletableFuture.delayedExecutor(limits.whole().toMillis(), TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              late.set(true);
              request.abort();
            });
    Body body = null;
    try {
      ClassicHttpResponse response = client.executeOpen(HttpHost.create(address), request, null);
      try {
        body = new Body(response.getEntity(), limits.bytes());
        return answer(response, body, reader, address);
      } finally {
        // Else closing would first read what is left, however much that is.
        request.abort();
        Closer.closeQuietly(response);
      }
    } catch (IOException | RuntimeException failure) {
      if (body != null && body.isTooLarge()) {
        throw refused(FetchFault.TOO_LARGE, address.toString(), failure);
      }
      throw refused(fault(failure, late.get()), address.toString(), failure);
    }
  }

  private static <T> Answer<T> answer(
      ClassicHttpResponse response, InputStream body, Reader<T> reader, URI address)
      throws IOException, FetchRefused {
    return switch (response.getCode()) {
      case HttpStatus.SC_OK ->
          Answer.of(reader.read(body), false, header(response, HttpHeaders.ETAG));
      case HttpStatus.SC_NOT_MODIFIED -> Answer.of(null, true, "");
      case HttpStatus.SC_NOT_FOUND, HttpStatus.SC_GONE -> Answer.of(null, false, "");
      case HttpStatus.SC_MOVED_PERMANENTLY,
          HttpStatus.SC_MOVED_TEMPORARILY,
          HttpStatus.SC_SEE_OTHER,
          HttpStatus.SC_TEMPORARY_REDIRECT,
          HttpStatus.SC_PERMANENT_REDIRECT ->
          new Answer<>(null, location(response));
      default ->
          throw refused(FetchFault.REFUSAL, address + " answers " + response.getCode(), null);
    };
  }

  private static String location(ClassicHttpResponse response) {
    String location = header(response, HttpHeaders.LOCATION);
    return location.isBlank() ? "about:blank" : location;
  }

  private static String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? "" : header.getValue();
  }

  private static FetchFault fault(Exception failure, boolean late) {
    if (failure instanceof RefusedAddress) {
      return FetchFault.ADDRESS;
    }
    if (late || isSilence(failure)) {
      return FetchFault.TOO_SLOW;
    }
    return failure instanceof IOException ? FetchFault.UNREACHABLE : FetchFault.MALFORMED;
  }

  /** Parsers hide what the connection said in an exception of their own. */
  private static boolean isSilence(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof SocketTimeoutException && !(failure instanceof ConnectTimeoutException);
  }

  private static FetchRefused refused(FetchFault fault, String message, Exception cause) {
    return new FetchRefused(fault, message, cause);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  /** A name led to an address that is not for everybody. */
  private static final class RefusedAddress extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    RefusedAddress(String host) {
      super(host + " leads to an address that is not public");
    }
  }

  /** The addresses that are connected to are those that were looked at: nobody asks again. */
  private record CheckedAddresses(DnsResolver names, boolean isOfOnesOwn) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      InetAddress[] addresses = names.resolve(host);
      if (!isOfOnesOwn && !Arrays.stream(addresses).allMatch(PublicAddresses::contains)) {
        throw new RefusedAddress(host);
      }
      return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  /** What an answer holds, up to a limit. */
  private static final class Body extends FilterInputStream {

    private long left;

    Body(HttpEntity entity, long most) throws IOException {
      super(entity == null ? InputStream.nullInputStream() : entity.getContent());
      this.left = most;
    }

    boolean isTooLarge() {
      return left < 0;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int read = super.read(bytes, from, most);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new IOException("too large");
      }
    }
  }
}
