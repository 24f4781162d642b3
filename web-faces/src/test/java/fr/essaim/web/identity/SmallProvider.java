package fr.essaim.web.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A provider of identities on the loopback address, which can be made to answer wrongly. */
final class SmallProvider implements AutoCloseable {

  static final String CLIENT = "essaim-test";
  static final String SECRET = "a secret of the test";

  private static final int KEY_BITS = 2048;

  private final HttpServer server;
  private final RSAKey key = freshKey();
  private RSAKey signing = key;
  private UnaryOperator<JWTClaimsSet.Builder> claims = builder -> builder;
  private Map<String, List<String>> question = Map.of();

  SmallProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext(
        "/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Somebody signs in at the address that the browser was sent to: what it brings back. */
  Map<String, List<String>> signIn(URI address) {
    question = URLUtils.parseParameters(address.getRawQuery());
    return Map.of("code", List.of("the-code"), "state", question.get("state"));
  }

  /** What the last question said. */
  String asked(String parameter) {
    return question.get(parameter).get(0);
  }

  /** Says something else in the next tokens. */
  SmallProvider saying(UnaryOperator<JWTClaimsSet.Builder> otherClaims) {
    claims = otherClaims;
    return this;
  }

  /** Signs the next tokens with a key that it does not publish. */
  SmallProvider signingWithAnotherKey() {
    signing = new RSAKey.Builder(freshKey()).keyID(key.getKeyID()).build();
    return this;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void describe(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        200,
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
         "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
         "end_session_endpoint": "%1$s/logout", "response_types_supported": ["code"],
         "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .formatted(issuer()));
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, List<String>> sent =
        URLUtils.parseParameters(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String credentials =
        Base64.getEncoder()
            .encodeToString(
                (CLIENT + ":" + SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
    CodeChallenge challenge =
        CodeChallenge.compute(
            CodeChallengeMethod.S256, new CodeVerifier(sent.get("code_verifier").get(0)));
    if (!("Basic " + credentials).equals(exchange.getRequestHeaders().getFirst("Authorization"))
        || !challenge.getValue().equals(asked("code_challenge"))
        || !sent.get("redirect_uri").equals(question.get("redirect_uri"))) {
      answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    answer(
        exchange,
        200,
        "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
            .formatted(idToken()));
  }

  private String idToken() {
    JWTClaimsSet.Builder builder =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject("subject-1")
            .audience(CLIENT)
            .claim("nonce", asked("nonce"))
            .claim("email", "lou@example.org")
            .claim("email_verified", true)
            .claim("iat", Instant.parse("2020-01-01T00:00:00Z").getEpochSecond())
            .claim("exp", Instant.parse("2100-01-01T00:00:00Z").getEpochSecond());
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              claims.apply(builder).build());
      token.sign(new RSASSASigner(signing));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static RSAKey freshKey() {
    try {
      return new RSAKeyGenerator(KEY_BITS).keyID("the-key").generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
