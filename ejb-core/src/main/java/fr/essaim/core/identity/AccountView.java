package fr.essaim.core.identity;

import java.util.List;
import java.util.UUID;

/**
 * An account as its own person sees it.
 *
 * @param language {@code fr} or {@code en}
 */
public record AccountView(
    UUID id, String email, String displayName, String language, List<Grant> grants) {

  public AccountView {
    grants = List.copyOf(grants);
  }
}
