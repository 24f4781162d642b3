package fr.essaim.web.identity;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.web.shell.Parameters;
import java.util.Map;
import java.util.Optional;

/** Why somebody came back from the provider of identities without being let in. */
enum SignInRefusal {
  /** They have no account here, and were not invited. */
  UNKNOWN,
  /** The provider is away, refused, or its answer proves nothing. */
  PROVIDER;

  private static final String PARAMETER = "refus";

  /** The sign-in page that tells it. */
  String address() {
    return "/connexion?" + PARAMETER + "=" + ListQuery.word(this);
  }

  /** What the parameters of an address say. */
  static Optional<SignInRefusal> of(Map<String, String[]> parameters) {
    return new Parameters(parameters).one(PARAMETER, SignInRefusal.class);
  }
}
