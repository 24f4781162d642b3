package fr.essaim.config.faults;

import fr.essaim.config.faults.RushClient.Answer;
import fr.essaim.config.trial.WebForm;
import java.nio.charset.StandardCharsets;

/** The form by which people sign in. */
final class SignIn {

  static final String FORM = "application/x-www-form-urlencoded";
  static final String TAG = "id=\"signIn\"";
  static final String EMAIL = "signIn:email";
  static final String PASSWORD = "signIn:password";
  static final String BUTTON = "signIn:go";

  private SignIn() {}

  /** Has a client sign in, and says whether it has. */
  static boolean by(RushClient client, RushMaterial.Account account) {
    Answer page = client.get("/connexion");
    if (page.status() != 200) {
      return false;
    }
    String body =
        WebForm.in(page.text(), TAG)
            .with(EMAIL, account.email())
            .with(PASSWORD, account.password())
            .body(BUTTON);
    client.post("/connexion", FORM, body.getBytes(StandardCharsets.UTF_8));
    return client.get("/intranet").status() == 200;
  }
}
