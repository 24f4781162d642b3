package fr.essaim.web.identity;

import fr.essaim.core.identity.SignIn;
import fr.essaim.core.identity.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/**
 * The accounts, as the container's identity store. The caller's name is the account's id: roles
 * held in organisations are looked up at each request, so that losing one has effect at once.
 */
@ApplicationScoped
public class AccountStore implements IdentityStore {

  @Inject private SignIn signIn;

  /** Called by the container for the credential of the sign-in page. */
  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    return signIn
        .verify(credential.getCaller(), credential.getPasswordAsString())
        .map(AccountStore::valid)
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }

  private static CredentialValidationResult valid(SignedIn signedIn) {
    return new CredentialValidationResult(
        signedIn.account().toString(), Set.of(SessionMechanism.MEMBER));
  }
}
