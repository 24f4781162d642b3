package fr.essaim.config.watching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.watching.TlsClient.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples of {@code config/proxies}, each run by its program. */
class ProxiesIT {

  private static final int MEGABYTE = 1024 * 1024;

  @TempDir private static Path directory;

  private static final Map<ProxyKind, RunningProxy> PROXIES = new EnumMap<>(ProxyKind.class);
  private static Upstream upstream;

  @BeforeAll
  static void start() throws Exception {
    upstream = new Upstream();
    makeCertificate();
  }

  @AfterAll
  static void stop() {
    PROXIES.values().forEach(RunningProxy::close);
    PROXIES.clear();
    upstream.close();
  }

  @ParameterizedTest
  @EnumSource
  void whoComesWithoutTlsIsSentToTheSameAddressWithIt(ProxyKind kind) throws Exception {
    int before = upstream.asked();
    Answer answer = proxy(kind).plain().get("/prototypes?q=jardin");

    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.all("Location"))
        .containsExactly("https://essaim.example.org/prototypes?q=jardin");
    assertThat(upstream.asked()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void essaimIsToldWhoAsksByTheProxyAlone(ProxyKind kind) throws Exception {
    String told =
        proxy(kind)
            .tls()
            .get(
                "/prototypes/Jardin%20partag%C3%A9?a=%2F",
                "X-Forwarded-For: 203.0.113.9",
                "X-Forwarded-Proto: http",
                "X-Forwarded-Host: evil.example",
                "Forwarded: for=203.0.113.9",
                "X-Request-Id: ../../forged")
            .text();

    assertThat(told.lines())
        .contains(
            "GET /prototypes/Jardin%20partag%C3%A9?a=%2F",
            "host: essaim.example.org",
            "x-forwarded-for: 127.0.0.1",
            "x-forwarded-proto: https",
            "x-forwarded-host: essaim.example.org")
        .anyMatch(line -> line.matches("x-request-id: [A-Za-z0-9@._-]{8,64}"));
    assertThat(told).doesNotContain("203.0.113.9", "evil", "forged");
  }

  @ParameterizedTest
  @EnumSource
  void browsersAreToldOnceToComeByTlsAlone(ProxyKind kind) throws Exception {
    for (String path : List.of("/", "/administration/verify")) {
      assertThat(proxy(kind).tls().get(path).all("Strict-Transport-Security"))
          .as(path)
          .containsExactly("max-age=31536000; includeSubDomains");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyReachesTheAdministrationInterface(ProxyKind kind) throws Exception {
    int before = upstream.asked();

    assertThat(proxy(kind).tls().get("/administration/verify").status()).isEqualTo(404);
    assertThat(upstream.asked()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource
  void whatEssaimCompressedComesAsItIs(ProxyKind kind) throws Exception {
    Answer answer = proxy(kind).tls().get("/compressed", "Accept-Encoding: gzip");

    assertThat(answer.all("Content-Encoding")).containsExactly("gzip");
    assertThat(answer.octets())
        .isEqualTo(new String(Upstream.COMPRESSED, StandardCharsets.ISO_8859_1));
    assertThat(proxy(kind).tls().get("/", "Accept-Encoding: gzip, br").text())
        .contains("accept-encoding: gzip, br\n");
  }

  @ParameterizedTest
  @EnumSource
  void aQueryIsAskedLikeAnythingElse(ProxyKind kind) throws Exception {
    assertThat(proxy(kind).tls().get("/sparql?query=ASK%7B%7D").text())
        .startsWith("GET /sparql?query=ASK%7B%7D\n")
        .contains("x-forwarded-for: 127.0.0.1\n");
  }

  @ParameterizedTest
  @EnumSource
  void aFileGetsToEssaimThatMayRefuseItAndOneThatIsMuchTooLargeDoesNot(ProxyKind kind)
      throws Exception {
    int size = 8 * MEGABYTE;
    assertThat(proxy(kind).tls().send("POST /intranet/x", size, size).text())
        .contains("received: " + size + "\n");

    assertThat(proxy(kind).tls().send("POST /intranet/x", 160L * MEGABYTE, 0).status())
        .isEqualTo(413);
  }

  private static RunningProxy proxy(ProxyKind kind) throws IOException, InterruptedException {
    if (!PROXIES.containsKey(kind)) {
      PROXIES.put(kind, RunningProxy.start(kind, directory, upstream.port()));
    }
    return PROXIES.get(kind);
  }

  private static void makeCertificate() throws Exception {
    Path store = directory.resolve("store");
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "EC",
            "-alias",
            "a",
            "-dname",
            "CN=essaim.example.org",
            "-storetype",
            "PKCS12",
            "-storepass",
            "changeit",
            "-keystore",
            store.toString())
        .inheritIO()
        .start()
        .waitFor();
    KeyStore keys = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
    String certificate = pem("CERTIFICATE", keys.getCertificate("a").getEncoded());
    String key = pem("PRIVATE KEY", keys.getKey("a", "changeit".toCharArray()).getEncoded());
    Files.writeString(directory.resolve("cert.pem"), certificate);
    Files.writeString(directory.resolve("key.pem"), key);
    Files.writeString(directory.resolve("both.pem"), certificate + key);
  }

  private static String pem(String what, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(
            what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content), what);
  }
}
