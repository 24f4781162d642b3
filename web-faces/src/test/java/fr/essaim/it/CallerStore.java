package fr.essaim.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Lets tests be somebody without a password; exists in the tests' archive alone. */
@ApplicationScoped
public class CallerStore implements IdentityStore {

  /** Called by the container for the credential of {@link ActAs}. */
  public CredentialValidationResult validate(CallerOnlyCredential credential) {
    return new CredentialValidationResult(credential.getCaller(), Set.of("MEMBER"));
  }
}
