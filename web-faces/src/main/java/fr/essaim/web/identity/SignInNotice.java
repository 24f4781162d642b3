package fr.essaim.web.identity;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.web.shell.Parameters;
import java.util.Map;
import java.util.Optional;

/** What was done just before, told by the sign-in page. */
enum SignInNotice {
  PASSWORD,
  ADDRESS,
  CLOSED,
  ENDED,
  LEFT;

  private static final String PARAMETER = "fait";

  /** The sign-in page that tells it. */
  String address() {
    return "/connexion?" + PARAMETER + "=" + ListQuery.word(this);
  }

  /** What the parameters of an address say. */
  static Optional<SignInNotice> of(Map<String, String[]> parameters) {
    return new Parameters(parameters).one(PARAMETER, SignInNotice.class);
  }
}
