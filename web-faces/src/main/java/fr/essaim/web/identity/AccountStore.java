package fr.essaim.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/**
 * The accounts, as the container's identity store. The caller's name is the account's id and its
 * session's: both, and the roles held in organisations, are looked up at each request, so that the
 * end of one has effect at once.
 */
@ApplicationScoped
public class AccountStore implements IdentityStore {

  /** Called by the container for the credential that the sign-in pages hand over. */
  public CredentialValidationResult validate(ProvenCaller credential) {
    return new CredentialValidationResult(
        credential.signedIn().callerName(), Set.of(SessionMechanism.MEMBER));
  }
}
