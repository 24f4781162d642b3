package fr.essaim.publisher.peers;

import fr.essaim.core.peers.Peer;
import fr.essaim.core.peers.PeerFault;
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
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches from one network and from nowhere else. A connection goes only to an address that was
 * looked at: one of the internet, unless the settings name one of one's own outright. A redirect
 * may not leave the network's base. An answer that is too large or takes too long is cut.
 */
final class PeerClient implements AutoCloseable {

  private static final int REDIRECTS = 3;

  /**
   * What an answer may cost.
   *
   * @param bytes how large it may be
   * @param whole how long it may take from the first byte asked to the last one read
   * @param silence how long a connection may be made, or nothing come
   */
  record Limits(long bytes, Duration whole, Duration silence) {

    static final Limits USUAL =
        new Limits(32L << 20, Duration.ofSeconds(60), Duration.ofSeconds(10));
  }

  /** Makes something of an answer. */
  @FunctionalInterface
  interface Reader<T> {
    T read(InputStream body) throws IOException;
  }

  private final Peer peer;
  private final Limits limits;
  private final CloseableHttpClient client;

  PeerClient(Peer peer) {
    this(peer, Limits.USUAL, SystemDefaultDnsResolver.INSTANCE);
  }

  /**
   * @param names tells which addresses a name leads to
   */
  PeerClient(Peer peer, Limits limits, DnsResolver names) {
    this.peer = peer;
    this.limits = limits;
    Timeout silence = Timeout.of(limits.silence());
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new CheckedAddresses(names, peer.isOfOnesOwn()))
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
   * Reads what is at an address of the network.
   *
   * @return empty when nothing is there any more
   */
  <T> Optional<T> get(String address, Reader<T> reader) throws PeerRefused {
    String at = address;
    for (int hops = 0; hops <= REDIRECTS; hops++) {
      URI within = within(at);
      Answer<T> answer = ask(within, reader);
      if (answer.elsewhere() == null) {
        return Optional.ofNullable(answer.content());
      }
      at = resolved(within, answer.elsewhere());
    }
    throw refused(PeerFault.REDIRECT, address, null);
  }

  private URI within(String address) throws PeerRefused {
    if (!address.startsWith(peer.base() + "/")) {
      throw refused(PeerFault.REDIRECT, address, null);
    }
    return URI.create(address);
  }

  private static String resolved(URI from, String location) throws PeerRefused {
    try {
      return from.resolve(location).toString();
    } catch (IllegalArgumentException none) {
      throw refused(PeerFault.REDIRECT, location, none);
    }
  }

  /**
   * @param content null when there is none
   * @param elsewhere where it sends instead; null when it does not
   */
  private record Answer<T>(T content, String elsewhere) {}

  private <T> Answer<T> ask(URI address, Reader<T> reader) throws PeerRefused {
    HttpGet request = new HttpGet(address);
    AtomicBoolean late = new AtomicBoolean();
    CompletableFuture.delayedExecutor(limits.whole().toMillis(), TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              late.set(true);
              request.abort();
            });
    Body body = null;
    try (ClassicHttpResponse response =
        client.executeOpen(HttpHost.create(address), request, null)) {
      try {
        body = new Body(response.getEntity(), limits.bytes());
        return answer(response, body, reader, address);
      } finally {
        // Else closing would first read what is left, however much that is.
        request.abort();
      }
    } catch (IOException | RuntimeException failure) {
      if (body != null && body.isTooLarge()) {
        throw refused(PeerFault.TOO_LARGE, address.toString(), failure);
      }
      throw refused(fault(failure, late.get()), address.toString(), failure);
    }
  }

  private static <T> Answer<T> answer(
      ClassicHttpResponse response, InputStream body, Reader<T> reader, URI address)
      throws IOException, PeerRefused {
    return switch (response.getCode()) {
      case HttpStatus.SC_OK -> new Answer<>(reader.read(body), null);
      case HttpStatus.SC_NOT_FOUND, HttpStatus.SC_GONE -> new Answer<>(null, null);
      case HttpStatus.SC_MOVED_PERMANENTLY,
          HttpStatus.SC_MOVED_TEMPORARILY,
          HttpStatus.SC_SEE_OTHER,
          HttpStatus.SC_TEMPORARY_REDIRECT,
          HttpStatus.SC_PERMANENT_REDIRECT ->
          new Answer<>(null, location(response));
      default -> throw refused(PeerFault.REFUSAL, address + " answers " + response.getCode(), null);
    };
  }

  private static String location(ClassicHttpResponse response) {
    Header location = response.getFirstHeader("Location");
    return location == null || location.getValue().isBlank() ? "about:blank" : location.getValue();
  }

  private static PeerFault fault(Exception failure, boolean late) {
    if (failure instanceof RefusedAddress) {
      return PeerFault.ADDRESS;
    }
    if (late || isSilence(failure)) {
      return PeerFault.TOO_SLOW;
    }
    return failure instanceof IOException ? PeerFault.UNREACHABLE : PeerFault.MALFORMED;
  }

  /** Parsers hide what the connection said in an exception of their own. */
  private static boolean isSilence(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof SocketTimeoutException && !(failure instanceof ConnectTimeoutException);
  }

  private static PeerRefused refused(PeerFault fault, String message, Exception cause) {
    return new PeerRefused(fault, message, cause);
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
