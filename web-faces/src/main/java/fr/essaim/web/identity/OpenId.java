package fr.essaim.web.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientInformation;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import fr.essaim.core.identity.VouchedIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Signing in by OpenID Connect, where {@code essaim.openid.issuer} names a provider: authorization
 * code with PKCE, state and nonce. What the provider signs is checked by the library: signature,
 * issuer, audience, expiry, nonce. Who they are inside is the accounts' matter.
 */
@Named
@ApplicationScoped
public class OpenId {

  /** Where the provider sends the browser back to. */
  static final String RETURN = "/connexion/retour";

  private static final int PATIENCE = (int) Duration.ofSeconds(5).toMillis();
  private static final Duration MEMORY = Duration.ofHours(1);

  private Config config;
  private Clock clock;

  private volatile Known known;

  private record Known(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant since) {}

  protected OpenId() {}

  @Inject
  OpenId(Config config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  public boolean isOn() {
    return setting("issuer").isPresent();
  }

  /** What people call the provider. */
  public String getName() {
    return setting("name").orElse("OpenID Connect");
  }

  /** Where one signs out of the provider too; null where it says no such place. */
  public String getSignOut() {
    try {
      URI end = provider().metadata().getEndSessionEndpointURI();
      return end == null
          ? null
          : end
              + (end.getQuery() == null ? "?" : "&")
              + "client_id="
              + encoded(client().getValue())
              + "&post_logout_redirect_uri="
              + encoded(base() + "/");
    } catch (OpenIdRefused away) {
      return null;
    }
  }

  /** The question to the provider, for somebody who wants to go to a page. */
  OpenIdAttempt begin(String next) throws OpenIdRefused {
    State state = new State();
    Nonce nonce = new Nonce();
    CodeVerifier verifier = new CodeVerifier();
    URI address =
        new AuthenticationRequest.Builder(
                new ResponseType(ResponseType.Value.CODE),
                new Scope("openid", "email"),
                client(),
                back())
            .endpointURI(provider().metadata().getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build()
            .toURI();
    return new OpenIdAttempt(
        state.getValue(), nonce.getValue(), verifier.getValue(), next, address);
  }

  /**
   * Who the provider vouches for.
   *
   * @param parameters what the browser brought back
   */
  VouchedIdentity finish(Map<String, List<String>> parameters, OpenIdAttempt attempt)
      throws OpenIdRefused {
    AuthorizationCode code = code(parameters, attempt);
    try {
      OIDCTokenResponse tokens = tokens(code, attempt);
      IDTokenClaimsSet claims =
          provider()
              .validator()
              .validate(tokens.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()));
      return new VouchedIdentity(
          claims.getIssuer().getValue(),
          claims.getSubject().getValue(),
          verifiedEmail(claims)
              .or(() -> verifiedEmail(claims, tokens.getOIDCTokens().getAccessToken()))
              .orElse(null));
    } catch (ParseException | IOException | BadJOSEException | JOSEException fault) {
      throw new OpenIdRefused("The provider's answer proves nothing", fault);
    }
  }

  private AuthorizationCode code(Map<String, List<String>> parameters, OpenIdAttempt attempt)
      throws OpenIdRefused {
    try {
      AuthenticationResponse response = AuthenticationResponseParser.parse(back(), parameters);
      if (response.getState() == null || !response.getState().getValue().equals(attempt.state())) {
        throw new OpenIdRefused("What came back answers another question");
      }
      if (!response.indicatesSuccess()) {
        throw new OpenIdRefused(
            "The provider refused: " + response.toErrorResponse().getErrorObject().getCode());
      }
      AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
      if (code == null) {
        throw new OpenIdRefused("What came back has no code");
      }
      return code;
    } catch (ParseException notAnAnswer) {
      throw new OpenIdRefused("What came back is no answer", notAnAnswer);
    }
  }

  private OIDCTokenResponse tokens(AuthorizationCode code, OpenIdAttempt attempt)
      throws OpenIdRefused, IOException, ParseException {
    HTTPRequest request =
        new TokenRequest.Builder(
                provider().metadata().getTokenEndpointURI(),
                new ClientSecretBasic(client(), new Secret(setting("client-secret").orElse(""))),
                new AuthorizationCodeGrant(code, back(), new CodeVerifier(attempt.verifier())))
            .build()
            .toHTTPRequest();
    TokenResponse response = OIDCTokenResponseParser.parse(patient(request).send());
    if (!response.indicatesSuccess()) {
      throw new OpenIdRefused(
          "The provider gave no token: " + response.toErrorResponse().getErrorObject().getCode());
    }
    return (OIDCTokenResponse) response.toSuccessResponse();
  }

  private static Optional<String> verifiedEmail(ClaimsSet claims) {
    return Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))
        ? Optional.ofNullable(claims.getStringClaim("email"))
        : Optional.empty();
  }

  /** Some providers say the address only to who asks with the token. */
  private Optional<String> verifiedEmail(IDTokenClaimsSet claims, AccessToken token) {
    try {
      URI endpoint = provider().metadata().getUserInfoEndpointURI();
      if (endpoint == null) {
        return Optional.empty();
      }
      UserInfoResponse response =
          UserInfoResponse.parse(
              patient(new UserInfoRequest(endpoint, token).toHTTPRequest()).send());
      return Optional.of(response)
          .filter(UserInfoResponse::indicatesSuccess)
          .map(each -> each.toSuccessResponse().getUserInfo())
          .filter(info -> info != null && info.getSubject().equals(claims.getSubject()))
          .flatMap(OpenId::verifiedEmail);
    } catch (OpenIdRefused | ParseException | IOException notSaid) {
      return Optional.empty();
    }
  }

  private Known provider() throws OpenIdRefused {
    Known current = known;
    if (current != null && clock.instant().isBefore(current.since().plus(MEMORY))) {
      return current;
    }
    try {
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.resolve(
              new Issuer(setting("issuer").orElseThrow()), PATIENCE, PATIENCE);
      OIDCClientMetadata client = new OIDCClientMetadata();
      client.setIDTokenJWSAlg(JWSAlgorithm.parse(setting("algorithm").orElse("RS256")));
      IDTokenValidator validator =
          IDTokenValidator.create(
              metadata, new OIDCClientInformation(client(), null, client, new Secret()));
      known = new Known(metadata, validator, clock.instant());
      return known;
    } catch (GeneralException | IOException away) {
      throw new OpenIdRefused("The provider does not say how it is to be asked", away);
    }
  }

  private static HTTPRequest patient(HTTPRequest request) {
    request.setConnectTimeout(PATIENCE);
    request.setReadTimeout(PATIENCE);
    request.setFollowRedirects(false);
    return request;
  }

  private ClientID client() {
    return new ClientID(setting("client-id").orElse("essaim"));
  }

  private URI back() {
    return URI.create(base() + RETURN);
  }

  private String base() {
    return config.getOptionalValue("essaim.base-uri", String.class).orElse("");
  }

  private Optional<String> setting(String name) {
    return config
        .getOptionalValue("essaim.openid." + name, String.class)
        .filter(value -> !value.isBlank());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
