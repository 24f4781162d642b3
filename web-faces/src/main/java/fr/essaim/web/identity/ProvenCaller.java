package fr.essaim.web.identity;

import fr.essaim.core.identity.SignedIn;
import jakarta.security.enterprise.credential.Credential;

/** Somebody whom the sign-in pages have proven to be themselves, by all that was asked of them. */
record ProvenCaller(SignedIn signedIn) implements Credential {}
