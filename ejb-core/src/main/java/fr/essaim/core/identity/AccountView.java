package fr.essaim.core.identity;

import java.util.List;
import java.util.UUID;

/**
 * An account as its own person sees it.
 *
 * @param language {@code fr} or {@code en}
 * @param actsFor the organisation that they act for just now; null for all of them
 */
public record AccountView(
    UUID id,
    String email,
    String displayName,
    String language,
    String actsFor,
    List<Grant> grants) {

  public AccountView {
    grants = List.copyOf(grants);
  }
}
