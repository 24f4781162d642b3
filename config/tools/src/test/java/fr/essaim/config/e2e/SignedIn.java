package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** The cookie of somebody who signed in, for requests that no browser would make. */
final class SignedIn {

  private SignedIn() {}

  /** The fields of the sign-in form as a browser would send them. */
  static String form(RunningEssaim.Account account) {
    return "signIn=signIn&signIn%3Aemail="
        + URLEncoder.encode(account.email(), StandardCharsets.UTF_8)
        + "&signIn%3Apassword="
        + URLEncoder.encode(account.password(), StandardCharsets.UTF_8)
        + "&signIn%3Anext=%2Fintranet&signIn%3Ago=ok&jakarta.faces.ViewState=stateless";
  }

  /** Signs in, and gives what the header Cookie is to say. */
  static String cookie(RunningEssaim essaim, RunningEssaim.Account account) {
    HttpResponse<String> answer =
        new Web(essaim.baseUrl())
            .post("/connexion", "application/x-www-form-urlencoded", form(account));
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }
}
