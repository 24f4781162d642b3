package fr.essaim.config.faults;

import fr.essaim.config.faults.RushClient.Answer;
import fr.essaim.config.trial.WebForm;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Passwords that are wrong, each for another account, which there is not. */
final class WrongSignIns implements RushKind {

  private static final AtomicInteger ACCOUNTS = new AtomicInteger();

  @Override
  public String what() {
    return "wrong sign-ins";
  }

  @Override
  public int senders() {
    return 80;
  }

  @Override
  public Sender sender(RushClient client, int number) {
    return (tally, end) -> {
      Answer page = client.get("/connexion");
      if (page.status() == 200) {
        tally.count(client.post("/connexion", SignIn.FORM, wrong(page)), "POST /connexion");
      } else {
        tally.count(page, "GET /connexion");
      }
    };
  }

  private static byte[] wrong(Answer page) {
    String email = "affluence-%d@example.org".formatted(ACCOUNTS.incrementAndGet());
    return WebForm.in(page.text(), SignIn.TAG)
        .with(SignIn.EMAIL, email)
        .with(SignIn.PASSWORD, "un mot de passe qui n'est pas le bon")
        .body(SignIn.BUTTON)
        .getBytes(StandardCharsets.UTF_8);
  }
}
