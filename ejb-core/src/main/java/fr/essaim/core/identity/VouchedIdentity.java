package fr.essaim.core.identity;

/**
 * Who a provider of identities says that somebody is.
 *
 * @param issuer the provider
 * @param subject the provider's own name for them, which never changes
 * @param verifiedEmail an address that the provider made sure of; null if there is none
 */
public record VouchedIdentity(String issuer, String subject, String verifiedEmail) {}
